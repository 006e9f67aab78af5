import type { Clock } from '@paidan/kernel';
import { forgetRequests, reviveOutbox, ringDue, type Store } from '@paidan/store';
import { asError } from './errors.ts';
import type { Running } from './relay.ts';

export interface SweepOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Between two sweeps, and so the longest that a due deadline waits for its bell. Default 1 s. */
  readonly everyMs?: number;
  /** Work handed to the queue and not finished for so long is rung again. Default 30 s. */
  readonly lostAfterMs?: number;
  /** Work whose last attempt failed for a passing reason is rung again after so long. Default 60 s. */
  readonly retryAfterMs?: number;
  /** A ticket so long without its next step is rung for. Default 15 s. */
  readonly stuckAfterMs?: number;
  readonly onError?: (error: Error) => void;
  readonly onSwept?: (counts: { readonly revived: number; readonly rung: number }) => void;
}

/**
 * Makes the queue expendable: whatever the database says should ring and doesn't, rings again. Emptying Redis, a queue
 * lost with its disk or a worker killed in the middle cost time, not work.
 */
export function startSweep(options: SweepOptions): Running {
  const { everyMs = 1_000, onError = () => undefined, onSwept } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const turn = async (): Promise<void> => {
    try {
      const counts = await sweepOnce(options);
      if (counts.revived + counts.rung > 0) {
        options.store.announcer.work();
        onSwept?.(counts);
      }
    } catch (error) {
      if (!stopped) onError(asError(error));
    }
    schedule();
  };
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = turn();
    }, everyMs);
  };
  running = turn();
  return {
    close: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}

/** One sweep; day-old request keys go as well. Answers how many rows were put back and how many bells were put. */
export async function sweepOnce(options: SweepOptions): Promise<{ revived: number; rung: number }> {
  const { store, clock, lostAfterMs = 30_000, retryAfterMs = 60_000, stuckAfterMs = 15_000 } = options;
  const now = clock.now();
  const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  const revived = await reviveOutbox(store, ago(lostAfterMs), ago(retryAfterMs));
  await forgetRequests(store, ago(24 * 3_600_000));
  const rung = await ringDue(store, { now, stuckBefore: ago(stuckAfterMs) });
  return { revived, rung };
}
