import { PaidanError } from '@paidan/kernel';
import { dueOf, isLive, lengthOf, retime, termNamed } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { overallTerm } from '../overall.ts';
import type { DeadlineState } from '../types.ts';
import type { Handler } from './command.ts';

/**
 * Reckons the running clocks anew by the calendar and the rules as they are now. A rule counts for the clocks that began while it
 * was in force, so a new version with a later date moves nothing that runs. Refused with `deadline.unmoved` when nothing moves.
 */
export const recalculate: Handler<'recalculate'> = (draft) => {
  const moved = draft.ticket.deadlines.filter(isLive).flatMap((deadline) => {
    const next = { ...deadline, ...currentTerm(draft, deadline) };
    const dueAt = dueOf(draft.definitions.calendar, next).toISOString();
    if (dueAt === deadline.dueAt && next.basis === deadline.basis) return [];
    if (deadline.status === 'open') retime(draft, next);
    else draft.putDeadline({ ...next, dueAt });
    return [{ deadlineId: deadline.id, kind: deadline.kind, unit: deadline.unit, was: deadline.dueAt, dueAt }];
  });
  if (moved.length === 0) throw new PaidanError('deadline.unmoved');
  draft.record('deadlines.recalculated', { moved });
  draft.tell(...moved.map(({ unit }) => unit));
};

/** What the rules of the day on which the clock began say now of its length; nothing for a procedure's own clock. */
function currentTerm({ definitions, ticket }: Draft, { rule, from, basis }: DeadlineState): Partial<DeadlineState> {
  if (rule === null) return {};
  const start = new Date(from);
  // What a later round or a granted extension found is not looked for again; only the calendar moves it.
  const settled = ticket.round > 1 || ticket.extension?.status === '同意';
  if (rule === 'overall' && settled) return {};
  const term =
    rule === 'overall' ? overallTerm({ definitions, ticket }, start) : termNamed(definitions.rulesAt(start), rule);
  return term === undefined || basis.startsWith(term.basis) ? {} : { length: lengthOf(term), basis: term.basis };
}
