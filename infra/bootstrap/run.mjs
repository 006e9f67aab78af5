/**
 * The one way in: `npm start | test | run bench | run eval | run paidan | run simulate`. Runs on any Node from 20 up and has no dependencies.
 * Makes sure that what the lockfile names is installed (silently, in a few milliseconds, when it is), then hands over
 * to Node 24 and passes signals and the exit code through.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node.mjs';
import { fail, root } from './say.mjs';

const programs = {
  start: 'infra/start.ts',
  test: 'infra/test/run.ts',
  bench: 'test/bench/run.ts',
  eval: 'workflows/classification/evaluate.ts',
  paidan: 'services/cli/src/main.ts',
  simulate: 'test/simulation/main.ts',
};

const [command = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(programs, command)) {
  fail(`用法 / usage: node infra/bootstrap/run.mjs <${Object.keys(programs).join('|')}> …`, 64);
}
await ensureInstalled();
const node = findNode();

const bin = join(root, 'node_modules', '.bin');
// Only the long-running system holds a channel to us: when we die hard, it notices and stops.
const channel = command === 'start' ? ['ipc'] : [];
const child = spawn(node, [join(root, programs[command]), ...args], {
  stdio: ['inherit', 'inherit', 'inherit', ...channel],
  env: {
    NODE_COMPILE_CACHE: join(root, '.tools', 'compile-cache'),
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  },
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`无法启动 / cannot run ${node}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));

// npm killed with SIGKILL cannot tell us; our parent then changes. Only watched under npm, so that a deliberately
// detached start lives on.
if (command === 'start' && process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
