import { type Duty, type DutyList, findClause, findDuty } from '@paidan/duty-list';
import type { UnitName } from '@paidan/kernel';

/** The sentence behind a reference: a clause's text or a duty's name; the reference itself when the list has neither. */
export const quoteOf = (list: DutyList, ref: string): string =>
  findDuty(list, ref)?.name ?? findClause(list, ref)?.text ?? ref;

/** Who leads and assists a duty by the list alone, before place and procedure are known. */
export function unitsOf(duty: Duty, township: UnitName): { lead: readonly UnitName[]; assist: readonly UnitName[] } {
  if (duty.part === 'basic') return { lead: [township], assist: [] };
  if (duty.part === 'cooperative') return { lead: duty.departments, assist: [township] };
  return { lead: duty.abolished ? [] : duty.departments, assist: [] };
}
