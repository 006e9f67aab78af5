import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paidan-bootstrap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'infra', 'bootstrap', 'run.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('the bootstrap', () => {
  it('passes exit code and standard error through, and puts nothing on standard output', () => {
    const result = run('paidan', 'no-such-command');
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('no-such-command');
  });

  it('names the commands that it knows when it is asked for another', () => {
    const result = run('dance');
    expect(result.status).toBe(64);
    expect(result.stderr).toContain('start|test|bench|eval|paidan');
  });

  it('names no package manager’s registry and asks npm for exactly the version in its lockfile', () => {
    const lock: { packages: Record<string, { version?: string; integrity?: string; resolved?: string }> } = JSON.parse(
      readFileSync(join(root, 'infra', 'bootstrap', 'tool', 'package-lock.json'), 'utf8'),
    );
    const pnpm = lock.packages['node_modules/pnpm'];
    expect(pnpm?.version).toBe('12.21.0');
    expect(pnpm?.integrity).toMatch(/^sha512-/);
    expect(pnpm?.resolved).toBeUndefined();
  });
});

describe('the installation lock', () => {
  const lockModule = JSON.stringify(join(root, 'infra', 'bootstrap', 'lock.mjs'));
  const holding = (file: string, log: string, milliseconds: number) => `
    import { appendFileSync } from 'node:fs';
    const { withLock } = await import(${lockModule});
    await withLock(${JSON.stringify(file)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;

  it('lets one run in at a time', async () => {
    const [file, log] = [join(folder, 'lock'), join(folder, 'log')];
    const runs = [1, 2, 3].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, ['--input-type=module', '-e', holding(file, log, 150)]).on('close', resolve);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a run that was killed', () => {
    const [file, log] = [join(folder, 'lock'), join(folder, 'log')];
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
    writeFileSync(file, dead.stdout.trim());
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', holding(file, log, 1)]).status).toBe(0);
    expect(readFileSync(log, 'utf8')).toBe('in out ');
  });
});
