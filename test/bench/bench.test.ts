import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hammer, perSecond, quantile, spreadOf } from './load.ts';

const bootstrap = join(import.meta.dirname, '..', '..', 'infra', 'bootstrap', 'run.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paidan-bench-test-'));
  chmodSync(folder, 0o755); // The server's own user must be able to enter it.
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run bench` with a temporary folder of its own; `watch` sees progress as it comes. */
async function bench(args: readonly string[], watch: (progress: string, stop: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, [bootstrap, 'bench', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  let output = '';
  let progress = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    progress += chunk.toString('utf8');
    watch(progress, () => child.kill('SIGINT'));
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code, output, progress, left: readdirSync(folder).filter((name) => name.startsWith('paidan-')) };
}

const positive = expect.toSatisfy((value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0);
const spread = { median: positive, min: positive, max: positive };
const dispatched = {
  ticketsPerSecond: positive,
  inFlight: positive,
  tickets: positive,
  p50Ms: positive,
  p95Ms: positive,
  postP50Ms: positive,
  postP95Ms: positive,
};

describe('npm run bench', { timeout: 120_000 }, () => {
  it('with --json prints one object with every measure, and leaves nothing behind', async () => {
    const { code, output, progress, left } = await bench(['--json', '--seconds', '0.6']);
    expect(code, progress).toBe(0);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      seconds: 0.6,
      machine: {
        cpu: expect.any(String),
        cores: positive,
        memoryGb: positive,
        platform: `${process.platform}-${process.arch}`,
        node: expect.stringMatching(/^\d+\./),
        postgres: expect.stringMatching(/^PostgreSQL 18/),
        load: expect.any(Number),
      },
      steps: {
        concurrency: 50,
        rounds: positive,
        baseline: { perSecond: positive, spread },
        engine: { perSecond: positive, spread },
        ratio: positive,
        ratioSpread: spread,
      },
      dispatch: { busy: { ...dispatched, inFlight: 50 }, quiet: { ...dispatched, inFlight: 1 } },
      classify: {
        perSecond: positive,
        medianMs: positive,
        p99Ms: positive,
        loadMs: positive,
        matters: positive,
        meanCharacters: positive,
        classifications: positive,
      },
    });
    expect(left).toEqual([]);
  });

  it('that is interrupted stops what it started and removes its data', async () => {
    const { code, output, left } = await bench(['--seconds', '60'], (progress, stop) => {
      if (progress.includes('件在途')) stop();
    });
    expect(code).toBe(130);
    expect(output).toBe('');
    expect(left).toEqual([]);
  });

  it('says what is wrong with an argument', async () => {
    for (const args of [['--seconds', 'soon'], ['--seconds', '0'], ['--fast']]) {
      const { code, output, progress } = await bench(args);
      expect(code).toBe(64);
      expect(output).toBe('');
      expect(progress).toContain('用法');
    }
  });
});

describe('a load', () => {
  it('counts what every lane did, and ends early when nothing is left', async () => {
    let left = 10;
    const round = await hammer({ concurrency: 3, seconds: 60 }, async () => {
      left -= 1;
      return left >= 0;
    });
    expect(round.operations).toBe(10);
    expect(round.seconds).toBeLessThan(5);
  });

  it('fails when an operation fails, after the other lanes have finished theirs', async () => {
    let finished = 0;
    const failing = hammer({ concurrency: 4, seconds: 60 }, async (lane) => {
      if (lane === 0) throw new Error('refused');
      await Promise.resolve();
      finished += 1;
      return true;
    });
    await expect(failing).rejects.toThrow('refused');
    const then = finished;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(finished).toBe(then);
  });

  it('is summed over rounds of different length, not averaged', () => {
    const rounds = [
      { operations: 100, seconds: 1 },
      { operations: 1000, seconds: 4 },
    ];
    expect(perSecond(rounds)).toBe(220);
    expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(spreadOf([0.41, 0.52, 0.44], 2)).toEqual({ median: 0.44, min: 0.41, max: 0.52 });
  });
});
