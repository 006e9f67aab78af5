import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { type Outcome, runProgram } from './run-program.ts';

const console = join(root, 'services', 'console');
const dist = join(console, 'dist');
const stamp = join(dist, '.built-from');
const sources = [
  'services/console/{src,public}/**/*.*',
  'services/console/*.{html,ts,json}',
  'packages/{kernel,contracts}/src/**/*.ts',
  'pnpm-lock.yaml',
];

/** Builds the web console with vite when its sources changed since the last build; otherwise does nothing. */
export async function buildConsole(say: (line: string) => void = () => undefined): Promise<Outcome> {
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { passed: true, output: '' };
  say('正在构建控制台页面… / building the console …');
  const outcome = await vite();
  if (outcome.passed) writeFileSync(stamp, wanted);
  return outcome;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync([...sources], { cwd: root }).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds beside the old page and swaps, so that nobody is ever served half of it. */
async function vite(): Promise<Outcome> {
  const fresh = join(console, `dist.${process.pid}`);
  const args = ['build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const outcome = await runProgram(join(console, 'node_modules', '.bin', 'vite'), args, { cwd: console, env });
  if (outcome.passed) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  }
  rmSync(fresh, { recursive: true, force: true });
  return outcome;
}
