import type { Application } from '@paidan/application';
import type { TicketView } from '@paidan/contracts';
import type { DutyList } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { getTicket, readPrivate, type Scope, type TicketRecord } from '@paidan/store';
import { actorOf, type Caller } from '../auth/caller.ts';
import { ticketView } from '../views/ticket.ts';
import { listAttachments } from './attachments.ts';
import { maySeeReporter, reporterView } from './reporter.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id, or `ticket.not_found`: what is no id is no ticket either. */
export function ticketId(text: string): string {
  if (!uuid.test(text)) throw new PaidanError('ticket.not_found');
  return text.toLowerCase();
}

export function taskId(text: string): string {
  if (!uuid.test(text)) throw new PaidanError('task.not_found');
  return text.toLowerCase();
}

export function correctionId(text: string): string {
  if (!uuid.test(text)) throw new PaidanError('correction.not_found');
  return text.toLowerCase();
}

/** The list that a ticket is pinned to, the current one where it is pinned to none. */
export function listOf({ definitions }: Application, version: string | null): DutyList {
  return (version === null ? undefined : definitions.lists.get(version)) ?? definitions.list();
}

/** What the API offers of the commands that the engine permits; jobs' own commands are not for people. */
const internal = new Set(['classify', 'deadline', 'answer', 'recalculate']);

/** The ticket as the caller may see it, from three queries. Errors: `ticket.not_found` outside the scope. */
export async function showTicket(
  application: Application,
  caller: Caller,
  id: string,
  scope: Scope,
): Promise<TicketView> {
  const ticket = await getTicket(application.store, id, scope);
  return viewOf(application, caller, ticket, scope);
}

async function viewOf(
  application: Application,
  caller: Caller,
  ticket: TicketRecord,
  scope: Scope,
): Promise<TicketView> {
  const { store, definitions, engine } = application;
  const { state } = ticket;
  const pinned = {
    listVersion: state.listVersion,
    duty: state.duty,
    procedureVersion: state.procedure?.version ?? null,
  };
  const [attachments, sealed] = await Promise.all([
    listAttachments(store, state.id, scope),
    maySeeReporter(ticket, caller) ? readPrivate(store, state.id, scope) : null,
    definitions.ensure(pinned),
  ]);
  return ticketView({
    state,
    facts: {
      externalId: ticket.externalId,
      title: ticket.title,
      text: ticket.text,
      occurredAt: ticket.occurredAt,
      location: locationView(ticket.location),
    },
    reporter: reporterView(sealed, caller),
    attachments,
    list: listOf(application, state.listVersion),
    procedure:
      state.duty === null || state.procedure === null
        ? undefined
        : definitions.procedure(state.duty, state.procedure.version)?.procedure,
    definitions,
    now: application.clock.now(),
    caller,
    allowed: engine.permitted(state, actorOf(caller)).filter((command) => !internal.has(command)),
  });
}

function locationView({ village, address, lat, lng }: TicketRecord['location']): TicketView['location'] {
  return {
    ...(village !== undefined && { village }),
    ...(address !== undefined && { address }),
    ...(lat !== undefined && { lat }),
    ...(lng !== undefined && { lng }),
  };
}
