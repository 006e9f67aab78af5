import { routeDuty } from '@paidan/routing';
import { openDeadline, settleKind } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { listOf } from '../list.ts';
import { refitOverall } from '../overall.ts';
import type { ClassificationFact } from '../types.ts';
import type { Handler } from './command.ts';

/**
 * The classifier's answer. Sure of a duty that can be routed: a `route` job dispatches it. Otherwise an operator
 * decides; a matter on no list or a cancelled duty is never forced onto a unit.
 */
export const classify: Handler<'classify'> = (draft, { result }) => {
  const raised = result.urgent && !draft.ticket.urgent;
  draft.set({ classification: result, urgent: draft.ticket.urgent || result.urgent });
  const best = result.candidates[0];
  const held = result.decision === 'auto' ? whyNot(draft, result) : null;
  const decision = held === null ? result.decision : 'review';
  draft.record('ticket.classified', {
    decision,
    duty: best?.duty ?? null,
    p: best?.p ?? null,
    none: result.none,
    urgent: draft.ticket.urgent,
    model: result.model,
    ...(result.opinion !== undefined && { opinion: result.opinion }),
    ...(held !== null && { held }),
  });
  if (raised) hurry(draft);
  if (decision === 'review') {
    draft.move('review');
    draft.tell(draft.definitions.hotline);
    return;
  }
  const { id } = draft.ticket;
  draft.intend({ queue: 'route', jobId: `route-${id}`, data: { ticketId: id }, notBefore: null });
};

/** Why a sure answer still cannot be dispatched by itself: the refusal's code. */
function whyNot(draft: Draft, result: ClassificationFact): string | null {
  const best = result.candidates[0];
  if (best === undefined) return 'duty.unknown';
  const route = routeDuty(listOf(draft), best.duty);
  if (!route.ok) return route.error.code;
  return draft.definitions.procedure(best.duty) === undefined ? 'procedure.missing' : null;
}

/** The matter turned out to be urgent: the clocks that run become the urgent ones, counted from intake. */
function hurry(draft: Draft): void {
  const { hotline, supervision } = draft.definitions;
  settleKind(draft, 'cancelled', '派单');
  const from = new Date(draft.ticket.createdAt);
  openDeadline(draft, '派单', 'dispatch', { unit: hotline, late: supervision, from });
  refitOverall(draft);
}
