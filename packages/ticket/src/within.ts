import type { StepTask } from '@paidan/procedure';
import { lengthOf, settingFor } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Length } from './types.ts';

/** The clock of a step's work: how long, by what right, by which setting of the county (null: the procedure's own). */
export interface StepTerm {
  readonly length: Length;
  readonly basis: string;
  readonly rule: string | null;
  /** Who is told when it runs out. */
  readonly late: string | null;
}

/**
 * The clock of a step's work and who is told when it runs out. Its basis says whose time it is: a clause, a law, a local
 * rule or an internal target, never the last dressed as one of the others.
 */
export function stepTerm(draft: Draft, work: StepTask): StepTerm {
  const { rules } = draft;
  const { within } = work;
  if (within === null) {
    const { rule, term } = settingFor(draft, 'step');
    return { length: lengthOf(term), basis: term.basis, rule, late: null };
  }
  const basis = basisOf(within, work.cites);
  const { value, late } = within;
  const own = (length: Length, words = ''): StepTerm => ({ length, basis: `${basis}${words}`, rule: null, late });
  switch (within.unit) {
    case 'workdays':
      return own({ workdays: value });
    case 'days':
      return own({ days: value });
    case 'hours':
      return own({ hours: value });
    case 'minutes':
      return own({ hours: value / 60 });
    case 'immediate':
      return own(lengthOf(rules.immediate), `（写明即时；${rules.immediate.basis}）`);
    case 'monthly':
      return own({ endOf: 'month' }, '（每月）');
    case 'halfYearly':
      return own({ endOf: 'half' }, '（每半年）');
    case 'yearly':
      return own({ endOf: 'year' }, '（每年）');
  }
}

function basisOf(within: NonNullable<StepTask['within']>, cites: readonly string[]): string {
  switch (within.basis) {
    case 'clause':
      return `清单条款：${within.source ?? cites.join('、')}`;
    case 'law':
      return `法律：${within.source ?? ''}`;
    case '地方规定':
      return `地方规定：${within.source ?? ''}`;
    default:
      return `内部时限：${within.source ?? '办理流程设定，非法定期限'}`;
  }
}
