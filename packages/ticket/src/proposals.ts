import { type DutyList, findDuty, findSentence } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';
import { routeDuty } from '@paidan/routing';
import { responsibleUnits } from './responsible.ts';
import type { ObjectionReason, TicketState } from './types.ts';

/** An objection with everything filled in from the list, to be sent as it stands. */
export interface Proposal {
  readonly reason: ObjectionReason;
  /** The duty or clause relied on. */
  readonly clause: string;
  readonly basis: string;
  readonly suggestedUnit: UnitName;
}

/** A suggestion of the classifier below this is no ground to send a matter back. */
const PLAUSIBLE = 0.2;

/**
 * What the list gives a township to say against a department's matter that was sent to it: the duty itself is led by a
 * department, or the matter's words speak of a duty that a department leads or took back. Likeliest first, at most three.
 */
export function proposeObjections(ticket: TicketState, list: DutyList, unit: UnitName): readonly Proposal[] {
  if (unit !== list.township || ticket.designated || !responsibleUnits(ticket).includes(unit)) return [];
  const likely = (ticket.classification?.candidates ?? []).filter(({ p }) => p >= PLAUSIBLE).map(({ duty }) => duty);
  const sentTo = ticket.route?.lead ?? [];
  // A cooperative duty's own steps are the township's by the list; only leading it is not.
  const own = ticket.duty !== null && sentTo.includes(unit) ? [ticket.duty] : [];
  const duties = new Set([...own, ...likely.filter((duty) => duty !== ticket.duty)]);
  return [...duties].flatMap((duty) => proposal(list, duty, unit) ?? []).slice(0, 3);
}

function proposal(list: DutyList, id: DutyId, unit: UnitName): Proposal | undefined {
  const duty = findDuty(list, id);
  const route = routeDuty(list, id);
  if (duty === undefined || !route.ok || route.value.lead.includes(unit)) return undefined;
  const [suggestedUnit] = route.value.lead;
  if (suggestedUnit === undefined) return undefined;
  const takenBack = duty.part === 'reclaimed';
  const clause = duty.part === 'cooperative' ? (duty.county[0]?.id ?? id) : id;
  const words = takenBack ? `“${duty.name}”` : `“${duty.name}”：${findSentence(list, clause)?.text ?? ''}`;
  return {
    reason: takenBack ? '已收回事项' : '职责不符',
    clause,
    basis: `${list.township}履职事项清单${takenBack ? '上级部门收回' : '配合履职'}事项第 ${duty.no} 项${words}`,
    suggestedUnit,
  };
}
