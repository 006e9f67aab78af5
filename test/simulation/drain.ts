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
const year = 366 * 86_400_000;

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

/** Whether work is due and not finished; `notices`: those too. */
async function waits(store: Store, now: Date, notices: boolean): Promise<boolean> {
  const { rows } = await store.writers.query<{ waits: boolean }>({
    name: 'simulation-waits',
    text: `select exists (select 1 from paidan.outbox where relayed_at is null and not_before <= $1 and (queue <> 'notify' or $2))
      or exists (select 1 from paidan.outbox where relayed_at is not null and failed_at is null and (queue <> 'notify' or $2))
      as waits`,
    values: [now, notices],
  });
  return rows[0]?.waits ?? false;
}

/**
 * Waits until everything that rings has been worked off; notices, which decide nothing, may follow while time goes on unless
 * they are waited for too. A queue that comes to no end (its jobs were lost, or are
 * locked by a worker that was killed) is helped as in real life: half a minute later the sweep rings again.
 */
export async function drain({ store, clock, worker }: Drain, notices: boolean): Promise<void> {
  const start = performance.now();
  let helped = start;
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 40)) {
    if (!(await waits(store, clock.now(), notices))) return;
    const now = performance.now();
    if (now - start > patience) {
      const { open } = await unfinished(store, clock.now());
      throw new Error(`queue comes to no end: ${open} open; worker: ${worker.said()}`);
    }
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

/**
 * One sweep, as the worker makes them: rings for what is due, and again for what was lost. Time jumps here, so that work under
 * way would seem lost at once: `patient` rings for what is due alone.
 */
export async function sweep({ store, clock }: Pick<Drain, 'store' | 'clock'>, patient = false): Promise<void> {
  const { rung, revived } = await sweepOnce({ store, clock, ...(patient && { lostAfterMs: year }) });
  if (rung + revived > 0) store.announcer.work();
}
