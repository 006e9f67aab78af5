import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, isTest, moduleOf, packageOf, read, root, sources } from './sources.ts';

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(read(folder === '' ? 'package.json' : `${folder}/package.json`));
const folders = [...new Set(sources.map(packageOf))].filter((folder) => folder !== undefined).sort();

function usedIn(paths: readonly string[]): Set<string> {
  const names = paths.flatMap((path) => importsOf(path).map((entry) => moduleOf(entry.specifier)));
  return new Set(names.filter((name) => name !== undefined));
}

/** What a library in use asks its user to bring: bullmq finds its database drivers so. */
function peersOf(folder: string, name: string): string[] {
  const path = `${folder}/node_modules/${name}/package.json`;
  if (!existsSync(join(root, path))) return [];
  const { peerDependencies }: { peerDependencies?: Record<string, string> } = JSON.parse(read(path));
  return Object.keys(peerDependencies ?? {});
}

describe.each(folders)('%s', (folder) => {
  const manifest = manifestOf(folder);
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const own = sources.filter((path) => packageOf(path) === folder);
  const used = usedIn(own.filter((path) => !isTest(path)));

  it('declares every package that it imports', () => {
    expect([...used].filter((name) => !declared.includes(name) && name !== manifest.name)).toEqual([]);
  });

  it('imports every package that it declares', () => {
    const imported = usedIn(own);
    const peers = [...imported].flatMap((name) => peersOf(folder, name));
    const resolved = own.flatMap((path) =>
      [...read(path).matchAll(/\.resolve\('([^']+)'\)/g)].map((found) => found[1]),
    );
    const used = new Set([...imported, ...peers, ...resolved]);
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the root', () => {
  const manifest = manifestOf('');
  const outside = sources.filter((path) => packageOf(path) === undefined || isTest(path));
  /** Used by name on a command line or as types, not by import. */
  const tools = ['@biomejs/biome', 'oxlint', 'oxlint-tsgolint', 'typescript', '@types/node', '@types/pg', 'vitest'];

  it('declares what tests import, and nothing that nobody uses', () => {
    const used = usedIn([...outside, 'vitest.config.ts']);
    const declared = Object.keys(manifest.devDependencies ?? {});
    const provided = [...declared, ...Object.keys(manifest.dependencies ?? {})];
    const own = new Set(outside.filter((path) => packageOf(path) === undefined).flatMap((path) => [...usedIn([path])]));
    expect([...own].filter((name) => !provided.includes(name))).toEqual([]);
    expect(declared.filter((name) => !used.has(name) && !tools.includes(name))).toEqual([]);
  });

  it('pins every version exactly, so that an old Node never gets a quietly older library', () => {
    const all = ['', ...folders, 'services/console'].flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = manifestOf(folder);
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    expect(all.filter(([, version]) => !/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version))).toEqual([]);
  });

  it('has the four commands, each through the bootstrap', () => {
    for (const command of ['start', 'test', 'bench', 'paidan']) {
      expect(manifest.scripts?.[command]).toBe(`node infra/bootstrap/run.mjs ${command}`);
    }
  });
});
