import { PaidanError } from '@paidan/kernel';
import { isBeyondHotline, mayArbitrate, maySettle } from './arbitration.ts';
import { isLive } from './deadlines.ts';
import { isOn, ofUnit, responsibleUnits } from './responsible.ts';
import type { TicketRules } from './rules.ts';
import { openTasks } from './tasks.ts';
import type { Actor, CommandType, Role, TicketState, TicketStatus } from './types.ts';

type Commands = readonly CommandType[];
type ByRole = Readonly<Partial<Record<Role, Commands>>>;

/** What a status offers to the hotline, the supervision office, and the unit's own people; the rest follows from these. */
interface Offer {
  readonly hotline?: Commands;
  /** The supervision office, and the county's leader in charge above it. */
  readonly supervisor?: Commands;
  /** Anybody of a unit with work on the ticket. */
  readonly unit?: Commands;
  /** Only those who speak for the unit: the township's dispatcher, the department's handler. */
  readonly head?: Commands;
  /** Of those, only the township's. */
  readonly township?: Commands;
  readonly system?: Commands;
}

/** Roles from an offer. The administrator stands in for the hotline and the supervision office, never for a unit. */
const roles = ({ hotline = [], supervisor = [], unit = [], head = [], township = [], system = [] }: Offer): ByRole => ({
  operator: hotline,
  supervisor,
  leader: supervisor,
  admin: [...new Set([...hotline, ...supervisor]), 'recalculate'],
  staff: unit,
  dispatcher: [...unit, ...head, ...township],
  handler: [...unit, ...head],
  system: [...system, 'deadline', 'recalculate'],
});

const leave = ['merge', 'redirect'] as const;
const watch = ['remind', 'supervise', 'consult'] as const;
/** The hotline's in every status in which it has a matter to look after. */
const look = ['remind', 'consult', 'inform'] as const;
const told: Offer = { hotline: ['inform'] };

/** Who may do what in which status. Every status is here, or this does not compile. */
export const offers = {
  登记: roles({
    hotline: ['dispatch', ...leave, ...look],
    supervisor: watch,
    system: ['classify', 'dispatch'],
  }),
  待派: roles({ hotline: ['dispatch', ...leave, ...look], supervisor: ['dispatch', ...leave, ...watch] }),
  待签收: roles({
    hotline: ['dispatch', 'assist', 'approve', 'reject', 'suspend', ...leave, ...look],
    supervisor: ['approve', 'reject', 'assist', ...watch],
    unit: ['sign', 'complete'],
    head: ['object', 'extend', 'assist', 'consult'],
    township: ['whistle'],
  }),
  办理中: roles({
    hotline: ['assist', 'approve', 'reject', 'suspend', ...leave, ...look],
    supervisor: ['approve', 'reject', 'assist', ...watch],
    unit: ['sign', 'complete', 'reply'],
    head: ['object', 'extend', 'assist', 'consult'],
    township: ['whistle'],
  }),
  退回中: roles({
    hotline: ['approve', 'reject', 'dispatch', ...leave, ...look],
    supervisor: ['approve', 'reject', 'dispatch', ...watch],
    head: ['consult'],
  }),
  挂起: roles({
    hotline: ['resume', 'approve', 'reject', ...leave, ...look],
    supervisor: ['resume', 'approve', 'reject', ...watch],
    head: ['consult'],
  }),
  待审核: roles({
    hotline: ['approve', 'reject', ...look],
    supervisor: watch,
    head: ['approve', 'reject', 'consult'],
  }),
  待回访: roles({
    hotline: ['callback', 'redo', 'close', ...look],
    supervisor: ['redo', ...watch],
    head: ['consult'],
  }),
  重办: roles({
    hotline: ['redo', 'dispatch', 'close', ...look],
    supervisor: ['redo', 'dispatch', 'close', ...watch],
    head: ['consult'],
  }),
  办结: roles({ hotline: ['redo', 'close', 'inform'], supervisor: ['redo'] }),
  归档: roles({ hotline: ['redo', 'inform'], supervisor: ['redo'] }),
  已并单: roles({ hotline: ['unmerge', 'inform'], system: ['answer'] }),
  转出: roles(told),
  不予受理: roles(told),
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
  dispatch: maySettle,
  close: maySettle,
  redo: (ticket, actor) => ticket.procedure !== null && (ticket.arbitration == null || mayArbitrate(actor)),
  sign: (ticket, { unit }) => ticket.tasks.some((task) => task.unit === unit && task.status === '待签收'),
  complete: (ticket, { unit }) => openTasks(ticket).some((task) => task.unit === unit),
  reply: (ticket, { unit }) => openTasks(ticket).some((task) => task.unit === unit && task.role === 'reply'),
  object: (ticket, actor) => !ticket.designated && ticket.procedure?.done !== true && isResponsible(ticket, actor),
  extend: (ticket, actor) =>
    ticket.extension === null &&
    ticket.deadlines.some((deadline) => deadline.kind === '办结' && isLive(deadline)) &&
    isResponsible(ticket, actor),
  assist: (ticket, actor) => ticket.procedure?.done === false && (!ofUnit(actor) || isResponsible(ticket, actor)),
  consult: (ticket, actor) => !ofUnit(actor) || (actor.unit !== null && isOn(ticket, actor.unit)),
  merge: maySettle,
  redirect: maySettle,
  whistle: (ticket, actor) => isResponsible(ticket, actor),
  inform: (ticket) => ticket.notices?.some(({ toldAt }) => toldAt === null) ?? false,
  approve: decidable,
  reject: decidable,
};

const isResponsible = (ticket: TicketState, { unit }: Actor): boolean =>
  unit !== null && responsibleUnits(ticket).includes(unit);

function decidable({ status, extension, reply }: TicketState, actor: Actor): boolean {
  if (status !== '待审核') return status === '退回中' || extension?.status === '待批';
  return ofUnit(actor) ? reply?.checked === false && reply.by === actor.unit : reply?.checked !== false;
}

/** Commands that status, role, the ticket's facts and the county's rules allow this actor now, in the order in which they are shown. */
export function permitted(ticket: TicketState, actor: Actor, rules: TicketRules): CommandType[] {
  const offered: Commands = offers[ticket.status][actor.role] ?? [];
  return offered.filter((command) => {
    if (command === 'suspend' && !rules.suspension.enabled) return false;
    if (command === 'dispatch' && isBeyondHotline(ticket, rules.hard) && !mayArbitrate(actor)) return false;
    return needs[command]?.(ticket, actor) ?? true;
  });
}
