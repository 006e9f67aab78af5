/**
 * `npm test`: everything that must hold, in one command. Static checks first (each counts as one test), then the whole
 * vitest suite. Ends with `N passed, N failed` (and skipped ones); exits non-zero when anything failed or nothing ran.
 * Arguments go to vitest, so that `npm test -- packages/calendar` runs that part of the suite.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole } from '../console.ts';
import { root } from '../root.ts';
import { checks, runCheck } from './checks.ts';
import { prepareMachine } from './machine.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const total = { passed: 0, failed: 0, skipped: 0 };

say(`Node ${process.version} · ${process.platform}-${process.arch}`);
prepareMachine(say);

for (const check of checks) await count(check.name, () => runCheck(check));
await count('构建控制台 / console build', buildConsole);
await runSuite(process.argv.slice(2));

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
say(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function count(name: string, run: () => Promise<{ passed: boolean; output: string }>): Promise<void> {
  const start = performance.now();
  const { passed, output } = await run();
  total[passed ? 'passed' : 'failed'] += 1;
  say(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (!passed) say(output);
}

/** Runs vitest and adds its counts; a suite that could not be read counts as failed, never as silence. */
async function runSuite(filters: readonly string[]): Promise<void> {
  const report = join(root, '.vitest', 'report.json');
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', 'vitest'), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(1));
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  const counts = existsSync(report) ? readReport(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  total.passed += counts.passed;
  // Files that failed to load and errors outside any test show only in vitest's exit code.
  total.failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
  total.skipped += counts.skipped;
}

function readReport(text: string): { passed: number; failed: number; skipped: number } {
  const report: unknown = JSON.parse(text);
  const number = (key: string) => {
    const value = report !== null && typeof report === 'object' ? Reflect.get(report, key) : undefined;
    if (typeof value !== 'number') throw new Error(`vitest report lacks ${key}`);
    return value;
  };
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests'),
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}
