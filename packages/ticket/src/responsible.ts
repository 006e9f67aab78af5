import { PaidanError, type UnitName } from '@paidan/kernel';
import type { Draft } from './draft.ts';
import { openTasks } from './tasks.ts';
import type { TicketState } from './types.ts';

/** Units that answer for the ticket now: the route's lead units and whoever holds an open task that is not mere assistance. */
export const responsibleUnits = (ticket: TicketState): UnitName[] => [
  ...(ticket.route?.lead ?? []),
  ...openTasks(ticket)
    .filter(({ role }) => role !== 'assist')
    .map(({ unit }) => unit),
];

/** The acting unit, which must be responsible for the ticket. */
export function requireResponsible(draft: Draft): UnitName {
  const unit = draft.actingUnit;
  if (responsibleUnits(draft.ticket).includes(unit)) return unit;
  throw new PaidanError('role.forbidden', `${unit}不是本单的主办单位，也没有承办中的环节`);
}
