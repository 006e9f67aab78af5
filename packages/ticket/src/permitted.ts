import { PaidanError } from '@paidan/kernel';
import { responsibleUnits } from './responsible.ts';
import { openTasks } from './tasks.ts';
import type { Actor, CommandType, Role, TicketState, TicketStatus } from './types.ts';

type Commands = readonly CommandType[];
type ByRole = Readonly<Partial<Record<Role, Commands>>>;

/** What a status offers to the hotline, the supervision office, and the unit's own people; the rest follows from these. */
interface Offer {
  readonly hotline?: Commands;
  readonly supervisor?: Commands;
  /** Anybody of a unit with work on the ticket. */
  readonly unit?: Commands;
  /** Only those who speak for the unit: the township's dispatcher, the department's handler. */
  readonly head?: Commands;
  readonly system?: Commands;
}

/** Roles from an offer. The administrator stands in for the hotline and the supervision office, never for a unit. */
const roles = ({ hotline = [], supervisor = [], unit = [], head = [], system = [] }: Offer): ByRole => ({
  operator: hotline,
  supervisor,
  admin: [...new Set([...hotline, ...supervisor])],
  staff: unit,
  dispatcher: [...unit, ...head],
  handler: [...unit, ...head],
  system: [...system, 'deadline'],
});

const leave = ['merge', 'redirect'] as const;
const watch = ['remind', 'supervise'] as const;

/** Who may do what in which status. Every status is here, or this does not compile. */
export const offers = {
  登记: roles({
    hotline: ['dispatch', ...leave, 'remind'],
    supervisor: watch,
    system: ['classify', 'dispatch'],
  }),
  待派: roles({ hotline: ['dispatch', ...leave, 'remind'], supervisor: watch }),
  待签收: roles({
    hotline: ['dispatch', 'approve', 'reject', 'suspend', ...leave, 'remind'],
    supervisor: ['approve', 'reject', ...watch],
    unit: ['sign', 'complete'],
    head: ['object', 'extend'],
  }),
  办理中: roles({
    hotline: ['approve', 'reject', 'suspend', ...leave, 'remind'],
    supervisor: ['approve', 'reject', ...watch],
    unit: ['sign', 'complete', 'reply'],
    head: ['object', 'extend'],
  }),
  退回中: roles({
    hotline: ['approve', 'reject', 'dispatch', ...leave, 'remind'],
    supervisor: ['approve', 'reject', ...watch],
  }),
  挂起: roles({
    hotline: ['resume', 'approve', 'reject', ...leave, 'remind'],
    supervisor: ['approve', 'reject', ...watch],
  }),
  待审核: roles({ hotline: ['approve', 'reject', 'remind'], supervisor: watch }),
  待回访: roles({ hotline: ['callback', 'redo', 'close', 'remind'], supervisor: ['redo', ...watch] }),
  重办: roles({ hotline: ['redo', 'dispatch', 'close', 'remind'], supervisor: ['redo', ...watch] }),
  办结: roles({ hotline: ['close'] }),
  归档: roles({}),
  已并单: roles({}),
  转出: roles({}),
  不予受理: roles({}),
} as const satisfies Record<TicketStatus, ByRole>;

const everything: readonly ByRole[] = Object.values(offers);

/** Refuses with `role.forbidden` what this role may never do, with `ticket.state` what it may not do now. */
export function requirePermitted(ticket: TicketState, actor: Actor, command: CommandType): void {
  if (offers[ticket.status][actor.role]?.includes(command)) return;
  if (!everything.some((offer) => offer[actor.role]?.includes(command)))
    throw new PaidanError('role.forbidden', command);
  throw new PaidanError('ticket.state', `工单现为“${ticket.status}”，不能执行 ${command}`);
}

/** Facts of the ticket that a command needs beside the status, as far as they do not depend on the time or its input. */
const needs: Partial<Record<CommandType, (ticket: TicketState, actor: Actor) => boolean>> = {
  sign: (ticket, { unit }) => ticket.tasks.some((task) => task.unit === unit && task.status === '待签收'),
  complete: (ticket, { unit }) => openTasks(ticket).some((task) => task.unit === unit),
  reply: (ticket, { unit }) => openTasks(ticket).some((task) => task.unit === unit && task.role === 'reply'),
  object: (ticket, actor) => !ticket.designated && isResponsible(ticket, actor),
  extend: (ticket, actor) => ticket.extension === null && isResponsible(ticket, actor),
  approve: decidable,
  reject: decidable,
};

const isResponsible = (ticket: TicketState, { unit }: Actor): boolean =>
  unit !== null && responsibleUnits(ticket).includes(unit);

function decidable({ status, extension }: TicketState): boolean {
  return status === '退回中' || status === '待审核' || extension?.status === '待批';
}

/** Commands that status, role and the ticket's facts allow this actor now, in the order in which they are shown. */
export function permitted(ticket: TicketState, actor: Actor): CommandType[] {
  const offered: Commands = offers[ticket.status][actor.role] ?? [];
  return offered.filter((command) => needs[command]?.(ticket, actor) ?? true);
}
