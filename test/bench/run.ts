/**
 * `npm run bench [-- --json] [--seconds N]`: measures the engine beside a bare baseline, the way from POST to dispatch,
 * and the classifier, on an embedded PostgreSQL of its own that is removed at the end. Progress goes to standard error;
 * standard output carries the result and nothing else.
 */
import { parseArgs } from 'node:util';
import { measureAll } from './measure.ts';
import { table } from './report.ts';

const usage = '用法 / usage: npm run bench -- [--json] [--seconds N]（每部分测量 N 秒，默认 20 / N seconds per part）';

const say = (line: string): void => {
  process.stderr.write(`[bench] ${line}\n`);
};

/** Settings of the command line; throws, saying which is wrong. */
function settings(): { json: boolean; seconds: number } {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '20' } },
  });
  const seconds = Number(values.seconds);
  if (!(seconds >= 0.1 && seconds <= 3600)) throw new Error(`--seconds ${values.seconds}: 0.1–3600`);
  return { json: values.json, seconds };
}

/** Measures and prints; the exit code: 0, 130 when interrupted, 1 when something failed. */
async function bench({ json, seconds }: ReturnType<typeof settings>): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  try {
    const report = await measureAll({ seconds, say, signal: interrupted.signal });
    process.stdout.write(`${json ? JSON.stringify(report) : table(report)}\n`);
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) {
      say('已中断，已清理。 / interrupted, cleaned up.');
      return 130;
    }
    say(`测量失败 / failed: ${error instanceof Error ? error.stack : String(error)}`);
    return 1;
  }
}

try {
  process.exitCode = await bench(settings());
} catch (error) {
  say(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 64;
}
