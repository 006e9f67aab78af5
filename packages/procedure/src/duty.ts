import type { Duty, DutyList } from '@paidan/duty-list';
import type { ClauseId, UnitName } from '@paidan/kernel';

/** What can be cited of a duty, with its text: its clauses, or the duty itself where the list has none. */
export function citable(duty: Duty): ReadonlyMap<ClauseId, string> {
  if (duty.part === 'cooperative') {
    return new Map([...duty.county, ...duty.township].map((clause) => [clause.id, clause.text]));
  }
  const text = duty.part === 'reclaimed' ? [duty.name, ...duty.work].join('\n') : duty.name;
  return new Map([[duty.id, text]]);
}

/** Every department that the list names anywhere. */
export function departmentsOf(list: DutyList): ReadonlySet<UnitName> {
  return new Set([
    ...list.cooperative.flatMap((duty) => [
      ...duty.departments,
      ...duty.county.flatMap((clause) => clause.departments),
    ]),
    ...list.reclaimed.flatMap((duty) => duty.departments),
  ]);
}
