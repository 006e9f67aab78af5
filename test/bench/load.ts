export interface Round {
  readonly operations: number;
  readonly seconds: number;
}

/**
 * Runs `operation` over and over on `concurrency` lanes until `seconds` are over, and counts. A lane that has nothing
 * left to do answers false and stops.
 */
export async function hammer(
  concurrency: number,
  seconds: number,
  operation: (lane: number) => Promise<boolean>,
): Promise<Round> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let operations = 0;
  const lane = async (number: number): Promise<void> => {
    while (performance.now() < end) {
      if (!(await operation(number))) return;
      operations += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, number) => lane(number)));
  return { operations, seconds: (performance.now() - start) / 1000 };
}

export const perSecond = (rounds: readonly Round[]): number =>
  sum(rounds.map((round) => round.operations)) / sum(rounds.map((round) => round.seconds));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The value below which that share (0…1) of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
