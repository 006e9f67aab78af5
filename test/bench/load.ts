/** One stretch of load: how much was done in how long. */
export interface Round {
  readonly operations: number;
  readonly seconds: number;
}

export interface Load {
  /** Lanes at once. */
  readonly concurrency: number;
  readonly seconds: number;
  /** Aborted: every lane finishes what it began, and the load rejects with the reason. */
  readonly signal?: AbortSignal;
}

/**
 * Runs `operation` over and over on every lane until the time is over, and counts. A lane that has nothing left to do
 * answers false and stops. An error ends the load once every lane has finished what it began.
 */
export async function hammer(
  { concurrency, seconds, signal }: Load,
  operation: (lane: number) => Promise<boolean>,
): Promise<Round> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let operations = 0;
  let failed = false;
  const lane = async (number: number): Promise<void> => {
    try {
      while (performance.now() < end && !failed) {
        signal?.throwIfAborted();
        if (!(await operation(number))) return;
        operations += 1;
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: concurrency }, (_, number) => lane(number)));
  for (const each of lanes) if (each.status === 'rejected') throw each.reason;
  return { operations, seconds: (performance.now() - start) / 1000 };
}

/** Operations per second over all rounds together. */
export const perSecond = (rounds: readonly Round[]): number =>
  sum(rounds.map((round) => round.operations)) / sum(rounds.map((round) => round.seconds));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The value below which that share (0…1) of the numbers lies. NaN of nothing. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What repeated measurements say: the middle one, and how far apart they lie. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export const spreadOf = (numbers: readonly number[], digits = 0): Spread => ({
  median: round(quantile(numbers, 0.5), digits),
  min: round(Math.min(...numbers), digits),
  max: round(Math.max(...numbers), digits),
});

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
