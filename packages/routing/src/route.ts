import { type Duty, type DutyList, departmentsOf, findDuty } from '@paidan/duty-list';
import { type DutyId, fail, ok, PaidanError, type Result, type UnitName } from '@paidan/kernel';
import { because } from './because.ts';
import { citesOf } from './cites.ts';
import type { Route } from './types.ts';

export interface RouteOptions {
  /** The operator's own choice instead of the list's. */
  readonly lead?: readonly UnitName[];
  readonly assist?: readonly UnitName[];
  /** References (clause ids) that the matter met, best first; those of this duty are cited before others. */
  readonly prefer?: readonly string[];
}

/**
 * Who handles a duty by the list, and the clause that says so. The township leads its basic duties; the department named
 * first leads a cooperative or taken-back duty, the others assist, and so does the township on a cooperative one.
 * Errors: `duty.unknown`, `duty.abolished`, `unit.unknown`, and `route.taken_back` for any township on a duty that
 * departments took back, whoever asks.
 */
export function routeDuty(list: DutyList, dutyId: DutyId, options: RouteOptions = {}): Result<Route> {
  const duty = findDuty(list, dutyId);
  if (duty === undefined) return fail(new PaidanError('duty.unknown', dutyId));
  if (duty.part === 'reclaimed' && duty.abolished) {
    return fail(new PaidanError('duty.abolished', `收回清单第 ${duty.no} 项“${duty.name}”`));
  }
  const usual = usualUnits(duty, list.township);
  const lead = once(options.lead ?? usual.lead);
  const assist = once(options.assist ?? usual.assist).filter((unit) => !lead.includes(unit));
  if (lead.length === 0) return fail(new PaidanError('unit.unknown', `${dutyId} 没有主办单位`, { field: '/lead' }));
  const refusal = refuse(list, duty, [...lead, ...assist]);
  if (refusal !== null) return fail(refusal);
  return ok({
    list: duty.part,
    listVersion: `${list.id}@${list.version}`,
    duty: dutyId,
    lead,
    assist,
    cites: citesOf(duty, lead, options.prefer ?? []),
    because: because(list, duty, lead, assist),
  });
}

const once = (units: readonly UnitName[]): readonly UnitName[] => [...new Set(units)];

function usualUnits(duty: Duty, township: UnitName): { lead: readonly UnitName[]; assist: readonly UnitName[] } {
  if (duty.part === 'basic') return { lead: [township], assist: [] };
  const [lead, ...others] = duty.departments;
  return {
    lead: lead === undefined ? [] : [lead],
    assist: duty.part === 'cooperative' ? [...others, township] : others,
  };
}

function refuse(list: DutyList, duty: Duty, units: readonly UnitName[]): PaidanError | null {
  const departments = new Set(departmentsOf(list));
  for (const unit of units) {
    if (duty.part === 'reclaimed' && !departments.has(unit)) {
      // A unit that is no department of the list could only be a township or an office: neither may have this duty.
      const detail = `收回清单第 ${duty.no} 项“${duty.name}”已由${duty.departments.join('、')}承接，不得派给“${unit}”`;
      return new PaidanError('route.taken_back', detail, {
        extra: { duty: duty.id, departments: duty.departments, to: unit },
      });
    }
    if (unit !== list.township && !departments.has(unit)) return new PaidanError('unit.unknown', unit);
  }
  return null;
}
