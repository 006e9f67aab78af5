import type { Clock } from '@paidan/kernel';

/** The county's time: goes on only when it is told, and never back. */
export interface SimulatedClock extends Clock {
  set(at: number): void;
}

export function simulatedClock(start: number): SimulatedClock {
  let at = start;
  return {
    now: () => new Date(at),
    set: (to) => {
      at = Math.max(at, to);
    },
  };
}
