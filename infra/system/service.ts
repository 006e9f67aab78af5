import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServiceOptions {
  readonly name: string;
  /** Source file that Node runs. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

const firstPause = 500;
const longestPause = 15_000;
/** A service that ran this long had started well; its next crash counts as the first again. */
const settled = 60_000;

/**
 * Keeps one service running as a child process. Two states: *running* (a child lives, or a pause before the next one
 * runs out) and *stopping* (entered by `stop`, never left). A child that ends while running is started again after a
 * pause that doubles with each crash, 0.5 s to 15 s. The child holds an IPC channel to us and stops when it breaks, so
 * that none outlives us.
 */
export class Service {
  readonly #options: ServiceOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  #crashes = 0;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#start();
  }

  /** The present process; changes when the service was started again. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Crashes in a row. */
  get crashes(): number {
    return this.#crashes;
  }

  #start(): void {
    const { name, entry, env, say } = this.#options;
    const started = performance.now();
    const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    child.once('error', (error) => say(`${name}: ${error.message}`));
    child.once('exit', (code, signal) => void this.#ended(performance.now() - started, signal ?? `exit code ${code}`));
  }

  async #ended(lived: number, how: string): Promise<void> {
    if (this.#stopping) return;
    this.#crashes = lived > settled ? 1 : this.#crashes + 1;
    const pause = Math.min(firstPause * 2 ** (this.#crashes - 1), longestPause);
    // Ctrl-C reaches a child and us at the same moment: the pause lets our own signal come first.
    await sleep(pause);
    if (this.#stopping) return;
    const { name, say } = this.#options;
    say(`${name} 意外退出（${how}），正在重新启动。 / ${name} ended unexpectedly (${how}); starting it again.`);
    this.#start();
  }

  /** Asks the child to stop, and ends it by force after `patience` milliseconds. Safe to call twice. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), patience);
    await exit;
    clearTimeout(force);
  }
}
