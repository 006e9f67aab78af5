import type { Duty, DutyList } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';

/** One list version, ready for look-up: duties by id, sentences by reference. */
export interface ListReference {
  readonly list: DutyList;
  /** `克孜勒苏乡@1a2b3c…`, as on tickets. */
  readonly version: string;
  /** All duties in the order of the list: basic, cooperative, taken back. */
  readonly duties: readonly Duty[];
  findDuty(id: DutyId): Duty | undefined;
  /** The sentence of a clause, or the name of a duty; undefined for neither. */
  quote(ref: string): string | undefined;
}

export function referenceOf(list: DutyList): ListReference {
  const duties: Duty[] = [
    ...list.basic.map((duty) => ({ part: 'basic' as const, ...duty })),
    ...list.cooperative.map((duty) => ({ part: 'cooperative' as const, ...duty })),
    ...list.reclaimed.map((duty) => ({ part: 'reclaimed' as const, ...duty })),
  ];
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const sentences = new Map<string, string>(duties.map((duty) => [duty.id, duty.name]));
  for (const { county, township } of list.cooperative) {
    for (const { id, text } of [...county, ...township]) sentences.set(id, text);
  }
  return {
    list,
    version: `${list.id}@${list.version}`,
    duties,
    findDuty: (id) => byId.get(id),
    quote: (ref) => sentences.get(ref),
  };
}

/** Who leads and assists a duty by the list alone, before place and procedure are known. */
export function unitsOf(duty: Duty, township: UnitName): { lead: readonly UnitName[]; assist: readonly UnitName[] } {
  if (duty.part === 'basic') return { lead: [township], assist: [] };
  if (duty.part === 'cooperative') return { lead: duty.departments, assist: [township] };
  return { lead: duty.abolished ? [] : duty.departments, assist: [] };
}
