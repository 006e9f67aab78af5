import { setTimeout as sleep } from 'node:timers/promises';
import { sweepOnce } from '@paidan/queue';
import type { Store } from '@paidan/store';
import type { SimulatedClock } from './clock.ts';
import type { Worker } from './worker.ts';

/** Longest time, in real milliseconds, that the queue may need for one tick, a killed worker's locked jobs included. */
const patience = 90_000;
/** Real time without an end after which simulated time goes on a little, as it would. */
const slow = 1_500;
/** How far it goes on: past the time after which the sweep takes handed-over work for lost. */
const step = 31_000;

export interface Drain {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly worker: Worker;
}

/** Work that is due and not finished. */
export async function unfinished(store: Store, now: Date): Promise<{ open: number; handed: number }> {
  const { rows } = await store.pool.query<{ open: number; handed: number }>({
    name: 'simulation-unfinished',
    text: `select count(*)::int as open, count(relayed_at)::int as handed from paidan.outbox
      where failed_at is null and (relayed_at is not null or not_before <= $1)`,
    values: [now],
  });
  return rows[0] ?? { open: 0, handed: 0 };
}

/**
 * Waits until everything that rings has been worked off. A queue that comes to no end (its jobs were lost, or are
 * locked by a worker that was killed) is helped as in real life: half a minute later the sweep rings again.
 */
export async function drain({ store, clock, worker }: Drain): Promise<void> {
  const start = performance.now();
  let helped = start;
  for (let pause = 2; ; pause = Math.min(pause * 1.5, 20)) {
    const { open } = await unfinished(store, clock.now());
    if (open === 0) return;
    const now = performance.now();
    if (now - start > patience) throw new Error(`queue comes to no end: ${open} open; worker: ${worker.said()}`);
    if (now - helped > slow) {
      helped = now;
      const to = clock.now().getTime() + step;
      await worker.set(to);
      clock.set(to);
      await sweep({ store, clock });
    }
    await sleep(pause);
  }
}

/** One sweep, as the worker makes them: rings for what is due, and again for what was lost. */
export async function sweep({ store, clock }: Pick<Drain, 'store' | 'clock'>): Promise<void> {
  const { rung, revived } = await sweepOnce({ store, clock });
  if (rung + revived > 0) store.announcer.work();
}
