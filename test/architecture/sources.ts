import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const skipped = /(^|\/)(node_modules|dist|dist\.\d+|\.git|\.tools|\.paidan|\.vitest|coverage)(\/|$)/;

/** Files of the tree by glob, without what is installed or built. Paths are relative to the top, with `/`. */
export function filesOf(...patterns: string[]): string[] {
  const exclude = (path: string) => skipped.test(path.replaceAll('\\', '/'));
  return globSync(patterns, { cwd: root, exclude }).map((path) => path.replaceAll('\\', '/'));
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** `import type …`, gone before anything runs. */
  readonly typeOnly: boolean;
}

const statement =
  /^[ \t]*(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import and re-export of a source file, dynamic ones with a literal name included. */
export function importsOf(from: string): Import[] {
  const code = read(from).replace(/\/\*[\s\S]*?\*\//g, '');
  return Array.from(code.matchAll(statement), (match) => ({
    from,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** `packages/kernel` for a file in it; undefined for files outside every package. */
export function packageOf(path: string): string | undefined {
  return /^(packages|services)\/[^/]+|^(workflows|infra)(?=\/)|^test\/support(?=\/)/.exec(path)?.[0];
}

/** The file that a relative import names, from the top. */
export const resolveRelative = (entry: Import): string => posix.join(posix.dirname(entry.from), entry.specifier);

/** `@scope/name` or `name` of a bare import; undefined for relative and built-in ones. */
export function moduleOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export const sources = filesOf('{packages,services,workflows,infra,test}/**/*.{ts,tsx}');
