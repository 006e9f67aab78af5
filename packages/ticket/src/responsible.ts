import { PaidanError, type UnitName } from '@paidan/kernel';
import type { Draft } from './draft.ts';
import { openTasks } from './tasks.ts';
import type { Actor, TicketState } from './types.ts';

/** Whether a unit has or had any part in the ticket. */
export const isOn = ({ route, tasks }: TicketState, unit: UnitName): boolean =>
  tasks.some((task) => task.unit === unit) ||
  route?.lead.includes(unit) === true ||
  route?.assist.includes(unit) === true;

/** Units that answer for the ticket now: the route's lead units and whoever holds an open task that is not mere assistance. */
export const responsibleUnits = (ticket: TicketState): UnitName[] => [
  ...(ticket.route?.lead ?? []),
  ...openTasks(ticket)
    .filter(({ role }) => role !== 'assist' && role !== 'call')
    .map(({ unit }) => unit),
];

/** The acting unit, which must be responsible for the ticket. */
export function requireResponsible(draft: Draft): UnitName {
  const unit = draft.actingUnit;
  if (responsibleUnits(draft.ticket).includes(unit)) return unit;
  throw new PaidanError('role.forbidden', `${unit}不是本单的主办单位，也没有承办中的环节`);
}

/** People of a unit that works on tickets, not of the offices that look after them. */
export const ofUnit = ({ role }: Actor): boolean => role === 'staff' || role === 'dispatcher' || role === 'handler';
