import { type DutyList, findSentence } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';
import { routeDuty } from '@paidan/routing';

/** The sentence behind a reference: a clause's text or a duty's name; the reference itself when the list has neither. */
export const quoteOf = (list: DutyList, ref: string): string => findSentence(list, ref)?.text ?? ref;

/** Who leads and assists a duty by the list alone; nobody for a cancelled one. */
export function unitsOf(
  list: DutyList,
  duty: DutyId,
): { readonly lead: readonly UnitName[]; readonly assist: readonly UnitName[] } {
  const route = routeDuty(list, duty);
  return route.ok ? route.value : { lead: [], assist: [] };
}
