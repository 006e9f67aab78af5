import { systemClock } from '@paidan/kernel';
import {
  createQueues,
  createWorker,
  type Handler,
  type Queues,
  type Running,
  type RunningWorker,
  type SweepOptions,
  startRelay,
  startSweep,
} from '@paidan/queue';
import type { Store } from '@paidan/store';

export interface Bells {
  readonly queues: Queues;
  readonly errors: Error[];
  sweep(options?: Partial<SweepOptions>): Running;
  close(): Promise<void>;
}

/** Relay and one worker on the `notify` queue of a database, as the worker process runs them. */
export async function startBells(
  store: Store,
  config: { readonly databaseUrl: string; readonly redisUrl: string | null },
  handler: Handler<'notify'>,
  pollMs = 250,
): Promise<Bells> {
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);
  const queues = createQueues(config, onError);
  const worker: RunningWorker = createWorker('notify', handler, { config, store, clock: systemClock, onError });
  await worker.ready();
  const relay = startRelay({ store, databaseUrl: config.databaseUrl, queues, clock: systemClock, onError, pollMs });
  const sweeps: Running[] = [];
  return {
    queues,
    errors,
    sweep: (options = {}) => {
      const sweep = startSweep({ store, clock: systemClock, onError, everyMs: 200, lostAfterMs: 500, ...options });
      sweeps.push(sweep);
      return sweep;
    },
    close: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.close()));
      await relay.close();
      await worker.close();
      await queues.close();
    },
  };
}

/** Repeats until it is true; fails after `patience` milliseconds, naming what was waited for. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  patience = 15_000,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
