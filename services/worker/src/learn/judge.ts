import type { NightReason } from '@paidan/store';
import type { LearningRules } from '@paidan/workflows/rules/learning.ts';

/** One labelled text, and whether the model in use and the new one know its duty. */
export interface Trial {
  readonly duty: string;
  /** Who dispatched the matter; only told apart from others. */
  readonly person: string;
  readonly was: boolean;
  readonly is: boolean;
}

export interface Verdict {
  readonly why: NightReason;
  readonly switches: boolean;
  readonly leadWithoutOne: number;
  readonly duty?: string;
}

/** So many texts of a duty may be lost however few it has. */
const FEW = 2;

const leadOf = (trials: readonly Trial[]): number =>
  trials.reduce((lead, { was, is }) => lead + Number(is) - Number(was), 0);

/**
 * Whether the new model takes over. `matters` are held-out ones that people settled, `known` the shipped model's own
 * training texts. It must be right more often on the matters, also when those of any one person are left out: what one
 * person alone says so, often enough, proves nothing. It may not forget what the shipped model was taught, neither in
 * all nor of one duty. After a correction was taken back (`takenBack`) it need only be as good: the model in use may have
 * learned what was wrong.
 */
export function judge(
  matters: readonly Trial[],
  known: readonly Trial[],
  rules: Pick<LearningRules, 'mayForget' | 'mayLose'>,
  takenBack: boolean,
): Verdict {
  const lead = leadOf(matters);
  const byPerson = [...Map.groupBy(matters, ({ person }) => person).values()].map(leadOf);
  const leadWithoutOne = Math.min(lead, ...byPerson.map((own) => lead - own));
  const least = takenBack ? 0 : 1;
  const refused = (why: NightReason, duty?: string): Verdict => ({
    why,
    switches: false,
    leadWithoutOne,
    ...(duty !== undefined && { duty }),
  });
  if (lead < least) return refused('not_better');
  if (leadWithoutOne < least) return refused('one_person');
  if (-leadOf(known) > rules.mayForget * known.length) return refused('forgets');
  for (const [duty, trials] of Map.groupBy([...matters, ...known], (trial) => trial.duty)) {
    if (-leadOf(trials) > Math.max(FEW, rules.mayLose * trials.length)) return refused('duty_lost', duty);
  }
  return { why: leadWithoutOne > 0 ? 'better' : 'taken_back', switches: true, leadWithoutOne };
}
