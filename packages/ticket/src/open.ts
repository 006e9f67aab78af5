import { openDeadline } from './deadlines.ts';
import type { DecideContext, Definitions, OpenInput } from './definitions.ts';
import { Draft } from './draft.ts';
import type { Lifecycle } from './lifecycle.ts';
import { startOverall } from './overall.ts';
import type { Actor, Change, TicketState } from './types.ts';

/** Takes a matter in: status 登记, the clocks of dispatch and of the whole ticket running, a `classify` job on its way. */
export function openTicket(
  definitions: Definitions,
  lifecycle: Lifecycle,
  input: OpenInput,
  context: DecideContext,
): Change {
  const at = context.now.toISOString();
  const { status, position } = lifecycle.start();
  const blank: TicketState = {
    id: input.id,
    number: input.number,
    version: 0,
    channel: input.channel,
    kind: input.kind,
    urgent: input.urgent,
    status,
    lifecycle: position,
    listVersion: input.listVersion ?? definitions.currentList,
    duty: null,
    classification: null,
    route: null,
    procedure: null,
    round: 1,
    unreached: 0,
    passes: 0,
    designated: false,
    objection: null,
    extension: null,
    reply: null,
    supervised: false,
    mergedInto: null,
    ...openedBy(definitions, context.actor),
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    tasks: [],
    deadlines: [],
  };
  const draft = new Draft(definitions, lifecycle, blank, context);
  const { channel, kind, urgent, number } = input;
  draft.record('ticket.opened', { number, channel, kind, urgent, listVersion: blank.listVersion });
  const { hotline, supervision } = definitions;
  openDeadline(draft, '派单', 'dispatch', { unit: hotline, late: supervision });
  startOverall(draft);
  draft.intend({ queue: 'classify', jobId: `classify-${input.id}`, data: { ticketId: input.id }, notBefore: null });
  return draft.finish();
}

/** A township or department that found the matter itself. The hotline and the supervision office see every ticket. */
function openedBy({ unitKind }: Definitions, { unit }: Actor): Pick<TicketState, 'openedBy'> {
  const kind = unit === null ? undefined : unitKind(unit);
  return unit !== null && (kind === 'township' || kind === 'department') ? { openedBy: unit } : {};
}
