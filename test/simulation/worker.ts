import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Shares } from './short-cut.ts';
import type { Orders, Turn } from './worker-process.ts';

/** The worker's process, from its parent's side. */
export interface Worker {
  /** Resolves when the worker's clock shows this time. */
  set(now: number, shares?: Shares): Promise<void>;
  /** SIGKILL, whatever it is at; then a new one. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** The end of what it wrote. */
  readonly said: () => string;
}

export async function startWorker(first: Orders): Promise<Worker> {
  let orders = first;
  let said = '';
  let turn = 0;
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const next = fork(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [next.stdout, next.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString('utf8')).slice(-4000);
      });
    }
    await answered(next, orders, 'ready');
    return next;
  }
  /** Sends a message and waits for its answer; fails when the process ends before. */
  function answered(to: ChildProcess, message: Orders | Turn, answer: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        to.off('message', heard);
        to.off('exit', gone);
      };
      const heard = (heardOf: unknown): void => {
        if (heardOf !== answer) return;
        settle();
        resolve();
      };
      const gone = (): void => {
        settle();
        reject(new Error(`the worker ended by itself: ${said}`));
      };
      to.on('message', heard);
      to.on('exit', gone);
      to.send(message, (error) => error && gone());
    });
  }
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    set: (now, shares = orders.shares) => {
      orders = { ...orders, now, shares };
      turn += 1;
      return answered(child, { turn, now, shares }, turn);
    },
    kill: async () => {
      await end();
      child = await launch();
    },
    stop: end,
    said: () => said,
  };
}
