import type { StepTask } from '@paidan/procedure';
import { dueOf, termFor } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Term } from './rules.ts';

type DueTerm = Term | { readonly due: Date; readonly basis: string };

/**
 * The clock of a step's work and who is told when it runs out. Its basis says whose time it is: a clause, a law, a local
 * rule or an internal target, never the last dressed as one of the others.
 */
export function stepTerm(draft: Draft, work: StepTask): { term: DueTerm; late: string | null } {
  const { rules, calendar } = draft.definitions;
  const { within } = work;
  if (within === null) return { term: termFor(draft, rules.step), late: null };
  const basis = basisOf(within, work.cites);
  const { value, late } = within;
  switch (within.unit) {
    case 'workdays':
      return { term: { workdays: value, basis }, late };
    case 'days':
      return { term: { days: value, basis }, late };
    case 'hours':
      return { term: { hours: value, basis }, late };
    case 'minutes':
      return { term: { hours: value / 60, basis }, late };
    case 'immediate': {
      const due = dueOf(calendar, draft.now, rules.immediate);
      return { term: { due, basis: `${basis}（写明即时；${rules.immediate.basis}）` }, late };
    }
    case 'monthly':
      return { term: { due: calendar.endOf(draft.now, 'month'), basis: `${basis}（每月）` }, late };
    case 'halfYearly':
      return { term: { due: calendar.endOf(draft.now, 'half'), basis: `${basis}（每半年）` }, late };
    case 'yearly':
      return { term: { due: calendar.endOf(draft.now, 'year'), basis: `${basis}（每年）` }, late };
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
