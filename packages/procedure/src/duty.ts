import type { Duty, DutyList } from '@paidan/duty-list';
import type { ClauseId, DutyId, UnitName } from '@paidan/kernel';

/** The duty with this id, with the part of the list that it stands in; undefined when the list has none. */
export function findDuty(list: DutyList, id: DutyId): Duty | undefined {
  const basic = list.basic.find((duty) => duty.id === id);
  if (basic !== undefined) return { part: 'basic', ...basic };
  const cooperative = list.cooperative.find((duty) => duty.id === id);
  if (cooperative !== undefined) return { part: 'cooperative', ...cooperative };
  const reclaimed = list.reclaimed.find((duty) => duty.id === id);
  return reclaimed === undefined ? undefined : { part: 'reclaimed', ...reclaimed };
}

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
