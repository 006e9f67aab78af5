import type { Incoming } from './intake.ts';
import type { Random } from './random.ts';

/** What is going to happen to a ticket beside the ordinary, drawn when it comes in and used up as it happens. */
export interface Temper {
  /** `never`: nobody signs until supervision calls. */
  readonly pace: 'prompt' | 'slow' | 'late' | 'never';
  /** Objections still to be raised, and whether the next ones hold. */
  objections: number;
  readonly upheld: number;
  /** Answers that the hotline sends back. */
  rejections: number;
  /** Call-backs that reach nobody. */
  unreached: number;
  /** Call-backs of the citizen that find it unsolved. */
  unsolved: number;
  /** Times that somebody looks at a ticket that is merged into another. */
  looks: number;
  /** Attempts to push a taken-back duty down. */
  pushes: number;
  /** Commands that somebody gives once, as soon as they are permitted. */
  readonly incidents: string[];
}

/** How many tickets in a hundred meet each; a command that is not named here and whose body is known meets two. */
const shares: Readonly<Record<string, number>> = {
  remind: 6,
  supervise: 1.5,
  suspend: 4,
  extend: 6,
  merge: 3,
  redirect: 1,
  unmerge: 20,
  redo: 1.5,
  assist: 4,
  consult: 2,
  whistle: 4,
};
const otherwise = 2;

export function temperOf({ duty, urgent }: Incoming, commands: readonly string[], random: Random): Temper {
  const some = (share: number, most: number): number =>
    random.chance(share) ? 1 + Math.floor(random.next() * most) : 0;
  return {
    pace: urgent
      ? random.weighted({ prompt: 80, slow: 12, late: 6, never: 2 })
      : random.weighted({ prompt: 86, slow: 8, late: 4, never: 2 }),
    objections: random.chance(0.012) ? 4 : some(0.07, 2),
    upheld: random.next(),
    rejections: some(0.08, 2),
    unreached: some(0.12, 3),
    unsolved: random.chance(0.01) ? 4 : some(0.07, 2),
    looks: 6,
    pushes: duty?.part === 'reclaimed' ? some(0.7, 4) : 0,
    incidents: commands.filter((type) => random.chance((shares[type] ?? otherwise) / 100)),
  };
}
