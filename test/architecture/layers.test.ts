import { describe, expect, it } from 'vitest';
import { pure } from '../../vitest.config.ts';
import { type Import, importsOf, isTest, moduleOf, packageOf, resolveRelative, sources } from './sources.ts';

const isPure = (path: string) => pure.some((name) => path.startsWith(`packages/${name}/`));
/** Makes models: the committed one by a developer's hand, others at night in a process of their own. */
const isOffline = (path: string) => path.startsWith('packages/classification/src/train/');

const imports = sources.filter((path) => !isTest(path)).flatMap(importsOf);
const shown = (entries: Import[]) => entries.map((entry) => `${entry.from} → ${entry.specifier}`);
const inPackages = imports.filter((entry) => entry.from.startsWith('packages/'));
const inPure = imports.filter((entry) => isPure(entry.from) && !isOffline(entry.from));

describe('imports point one way', () => {
  it('finds the imports that it is to judge', () => {
    expect(inPure.length).toBeGreaterThan(50);
    expect(imports.some((entry) => entry.specifier === '@paidan/kernel')).toBe(true);
  });

  it('packages never import services, workflows, infra or test', () => {
    const outside = /^@paidan\/(api|worker|console|cli|workflows|infra|test-support)(\/|$)/;
    expect(shown(inPackages.filter((entry) => outside.test(entry.specifier)))).toEqual([]);
  });

  it('pure packages import neither store nor queue, no server, database or queue library', () => {
    const impure = /^(@paidan\/(store|queue|service-kit)|fastify|@fastify\/.*|pg|bullmq|ioredis|kysely|pino)$/;
    expect(shown(inPure.filter((entry) => impure.test(moduleOf(entry.specifier) ?? '')))).toEqual([]);
  });

  it('pure packages use of Node only what computes: no files, network, processes or timers', () => {
    const computing = ['node:crypto', 'node:util'];
    const builtin = inPure.filter((entry) => entry.specifier.startsWith('node:'));
    expect(shown(builtin.filter((entry) => !computing.includes(entry.specifier)))).toEqual([]);
  });

  it('contracts run in the browser: nothing of Node', () => {
    const browser = imports.filter((entry) => /^packages\/(contracts|kernel)\//.test(entry.from));
    expect(shown(browser.filter((entry) => entry.specifier.startsWith('node:')))).toEqual([]);
  });

  it('procedures are values: they import nothing but the step language', () => {
    const procedures = imports.filter((entry) => entry.from.startsWith('workflows/procedures/'));
    const foreign = procedures.filter((entry) => !/^(\.|@paidan\/(procedure|kernel|duty-list)$)/.test(entry.specifier));
    expect(shown(foreign)).toEqual([]);
  });

  it('services do not import each other', () => {
    const services = imports.filter((entry) => entry.from.startsWith('services/'));
    expect(shown(services.filter((entry) => /^@paidan\/(api|worker|console|cli)(\/|$)/.test(entry.specifier)))).toEqual(
      [],
    );
  });

  it('a package is used through its index only, and never by a path into its folder', () => {
    const deep = imports.filter((entry) => /^@paidan\/(?!workflows\/|infra\/)[^/]+\/./.test(entry.specifier));
    const across = imports.filter(
      (entry) =>
        entry.specifier.startsWith('.') &&
        packageOf(entry.from) !== undefined &&
        packageOf(resolveRelative(entry)) !== packageOf(entry.from),
    );
    expect(shown([...deep, ...across])).toEqual([]);
  });
});
