import { openDeadline, settleOverall } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Term } from './rules.ts';
import type { TicketState } from './types.ts';

/** The term of the whole ticket: the first rule that fits what is known of it now. */
export function overallTerm(draft: Draft): Term {
  const { urgent, kind, duty } = draft.ticket;
  const rule = draft.definitions.rules.overall.find(
    ({ when }) =>
      (when.urgent === undefined || when.urgent === urgent) &&
      (when.kinds === undefined || when.kinds.includes(kind)) &&
      (when.duties === undefined || (duty !== null && when.duties.includes(duty))),
  );
  if (rule === undefined) throw new TypeError('rules.overall: the last rule must fit every ticket');
  return rule.term;
}

const leadOf = (ticket: TicketState): string | null => ticket.route?.lead[0] ?? null;

/** Starts the clock of the whole ticket: at intake, and at each new round. */
export function startOverall(draft: Draft): void {
  settleOverall(draft, 'cancelled');
  openDeadline(draft, '办结', overallTerm(draft), { unit: leadOf(draft.ticket) });
}

/**
 * Fits the running clock to what became known (urgency, duty, lead unit). Passing a ticket on never gives the citizen a
 * new clock: another rule counts from intake too. A granted extension stays.
 */
export function refitOverall(draft: Draft): void {
  const { ticket } = draft;
  const running = ticket.deadlines.find(({ kind, status }) => kind === '办结' && status === 'open');
  if (running === undefined) return;
  const term = overallTerm(draft);
  const unit = leadOf(ticket);
  if (ticket.extension?.status === '同意' || ticket.round > 1 || running.basis === term.basis) {
    if (running.unit !== unit) draft.putDeadline({ ...running, unit });
    return;
  }
  draft.putDeadline({ ...running, status: 'cancelled' });
  openDeadline(draft, '办结', term, { unit, from: new Date(ticket.createdAt) });
}
