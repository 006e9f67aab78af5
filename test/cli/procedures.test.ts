import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run -s paidan -- …`, as a user types it. */
const paidan = (...words: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
    execFile('npm', ['run', '-s', 'paidan', '--', ...words], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'paidan-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('paidan procedures', () => {
  it('check: passes over 285 duties, prints nothing on standard output', async () => {
    const { code, out, err } = await paidan('procedures', 'check');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('285 个流程检查通过');
  });

  it('export: a line of JSON for each duty, 109 cooperative ones among them and none a draft', async () => {
    const { code, out } = await paidan('procedures', 'export');
    expect(code).toBe(0);
    const lines: { duty: string; draft: boolean; steps: object[] }[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(285);
    expect(lines.filter(({ duty, draft }) => duty.startsWith('coop-') && !draft)).toHaveLength(109);
    for (const { steps } of lines) {
      for (const step of steps) {
        expect(Object.keys(step)).toEqual(
          expect.arrayContaining(['id', 'name', 'by', 'assist', 'cites', 'within', 'parallel', 'end']),
        );
      }
    }
  });

  it('read: one page on standard output, or one for each duty into a folder', async () => {
    const one = await paidan('procedures', 'read', '--duty', 'reclaimed-048');
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^<!doctype html>.*<\/html>\n$/s);
    expect(one.out).toContain('伽师县市场监督管理局负责本行政区烟花爆竹的质量监督');
    const all = await paidan('procedures', 'read', '--out', folder);
    expect([all.code, all.out]).toEqual([0, '']);
    expect(readdirSync(folder)).toHaveLength(285);
    expect(readFileSync(join(folder, 'basic-049.html'), 'utf8')).toContain('基本履职事项第 49 项');
  });

  it('says what is wrong with a call, and fails', async () => {
    const unknown = await paidan('procedures', 'read', '--duty', 'coop-999');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toContain('没有事项 coop-999');
    const many = await paidan('procedures', 'draw');
    expect(many.code).toBe(2);
    expect(many.err).toContain('--out');
  });
});
