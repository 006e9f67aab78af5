import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, read, root, sources } from './sources.ts';

const texts = filesOf(
  '*',
  '.ci/*',
  '{packages,services,workflows,infra,test}/**/*.{ts,tsx,mjs,js,json,md,sql,css,html,yaml,yml,sh,txt}',
).filter((path) => existsSync(join(root, path)) && /\.\w+$|run$|LICENSE/.test(path));

/** This file names what it forbids. */
const judged = sources.filter((path) => path !== 'test/architecture/tree.test.ts');

const linesMatching = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe('the tree', () => {
  it('holds at its top only what belongs there', () => {
    const kept = [
      ...['workflows', 'packages', 'services', 'infra', 'test', '.ci'],
      ...['README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'],
      ...['biome.json', '.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts'],
      ...['.gitignore', '.gitattributes', '.dockerignore', '.editorconfig', '.node-version'],
    ];
    const made = ['.git', 'node_modules', '.tools', '.paidan', '.vitest', 'coverage'];
    expect(readdirSync(root).filter((name) => !kept.includes(name) && !made.includes(name))).toEqual([]);
  });

  it('names no folder of one machine', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(linesMatching(texts, /(^|[\s'"`(=:])\/(work|farm|root|home|Users)\/[\w.]/)).toEqual([]);
  });

  it('names no package registry: where packages come from is the user’s own setting', () => {
    expect(linesMatching(filesOf('**/pnpm-lock.yaml', '**/package-lock.json'), /https?:\/\/|tarball:/)).toEqual([]);
    expect(filesOf('**/.npmrc', '**/.yarnrc*')).toEqual([]);
  });

  it('leaves nothing unfinished: no marks, no skipped or focused tests', () => {
    expect(linesMatching(judged, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
    expect(linesMatching(judged, /\b(it|test|describe)\.(only|todo|skip|fails)\(/)).toEqual([]);
  });

  it('goes round the type checker nowhere', () => {
    expect(linesMatching(judged, /@ts-(ignore|nocheck|expect-error)|\bas any\b|\bas unknown as\b/)).toEqual([]);
  });

  it('keeps every source file small enough to read', () => {
    const written = sources.filter((path) => !path.includes('.gen.'));
    expect(written.filter((path) => read(path).split('\n').length > 400)).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = filesOf('*.md', '{packages,services,workflows,infra,test}/**/*.md');

  it('exist, one for each room', () => {
    for (const room of ['.', 'workflows', 'packages', 'services', 'infra', 'test']) {
      expect(existsSync(join(root, room, 'README.md')), `${room}/README.md`).toBe(true);
    }
  });

  it('link only to files that are there', () => {
    const broken = documents.flatMap((path) =>
      Array.from(read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)/g), (match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, dirname(path), decodeURI(target))))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const named = documents.flatMap((path) =>
      Array.from(read(path).matchAll(/npm run (?:-s )?([\w:]+)/g), (match) => `${path}: ${match[1]}`),
    );
    expect(named.filter((entry) => !Object.hasOwn(scripts, entry.split(': ')[1] ?? ''))).toEqual([]);
  });
});
