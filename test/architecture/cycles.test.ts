import { describe, expect, it } from 'vitest';
import { cyclesOf, type Graph } from './graph.ts';
import { importsOf, isTest, moduleOf, packageOf, read, resolveRelative, sources } from './sources.ts';

const code = sources.filter((path) => !isTest(path));

describe('the graph of imports', () => {
  it('is recognised as cyclic when it is', () => {
    const graph: Graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a', 'd2']],
      ['d2', []],
    ]);
    expect(cyclesOf(graph).map((cycle) => cycle.sort())).toEqual([['a', 'b', 'c']]);
  });

  it('has no cycle between files', () => {
    const graph: Graph = new Map();
    for (const path of code) {
      const runs = importsOf(path).filter((entry) => !entry.typeOnly && entry.specifier.startsWith('.'));
      graph.set(path, runs.map(resolveRelative));
    }
    expect(cyclesOf(graph)).toEqual([]);
  });

  it('has no cycle between packages, types included', () => {
    const graph = new Map<string, string[]>();
    const named = new Map<string, string>();
    for (const path of code) {
      const own = packageOf(path);
      if (own === undefined) continue;
      if (!graph.has(own)) {
        graph.set(own, []);
        const manifest: { name: string } = JSON.parse(read(`${own}/package.json`));
        named.set(manifest.name, own);
      }
      for (const entry of importsOf(path)) graph.get(own)?.push(moduleOf(entry.specifier) ?? own);
    }
    for (const [own, targets] of graph) {
      const known = targets.map((target) => named.get(target) ?? own).filter((target) => target !== own);
      graph.set(own, [...new Set(known)]);
    }
    expect(graph.get('packages/ticket')).toContain('packages/procedure');
    expect(cyclesOf(graph)).toEqual([]);
  });
});
