import { type DutyList, findDuty } from '@paidan/duty-list';
import { type DutyId, fail, ok, PaidanError, type Result, type UnitName } from '@paidan/kernel';
import type { Route } from './types.ts';

/** Who handles a duty by the list. Errors: `duty.unknown`, `duty.abolished`, `route.taken_back`. */
export function routeDuty(
  list: DutyList,
  dutyId: DutyId,
  options: { readonly lead?: readonly UnitName[]; readonly assist?: readonly UnitName[] } = {},
): Result<Route> {
  const duty = findDuty(list, dutyId);
  if (duty === undefined) return fail(new PaidanError('duty.unknown', dutyId));
  if (duty.part === 'reclaimed' && duty.abolished) return fail(new PaidanError('duty.abolished', duty.name));
  const lead = options.lead ?? (duty.part === 'basic' ? [list.township] : duty.departments);
  const assist = options.assist ?? (duty.part === 'cooperative' ? [list.township] : []);
  if (duty.part === 'reclaimed' && [...lead, ...assist].includes(list.township)) {
    return fail(new PaidanError('route.taken_back', `${dutyId}“${duty.name}”由${duty.departments.join('、')}承接`));
  }
  return ok({
    list: duty.part,
    listVersion: `${list.id}@${list.version}`,
    duty: dutyId,
    lead,
    assist,
    cites: [dutyId],
    because: `依据《${list.township}履职事项清单》（版本 ${list.version}）第 ${duty.no} 项“${duty.name}”`,
  });
}
