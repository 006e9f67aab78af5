import { type Duty, type DutyList, sentencesOf } from '@paidan/duty-list';
import type { ClauseId, UnitName } from '@paidan/kernel';

/** What can be cited of a duty, with its text. */
export const citable = (duty: Duty): ReadonlyMap<ClauseId, string> =>
  new Map(sentencesOf(duty).map(({ id, text }) => [id, text]));

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
