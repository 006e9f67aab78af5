import type { Draft } from './draft.ts';
import type { Dispute } from './types.ts';

/** Notes the end of the objection that waits for a decision, if one does. */
export function closeDispute(
  draft: Draft,
  decision: Exclude<Dispute['decision'], 'pending'>,
  note: string | null,
): void {
  const { disputes = [] } = draft.ticket;
  if (!disputes.some((dispute) => dispute.decision === 'pending')) return;
  const ended = { decision, decidedAt: draft.at, decidedBy: draft.actor.unit, note };
  draft.set({
    disputes: disputes.map((dispute) => (dispute.decision === 'pending' ? { ...dispute, ...ended } : dispute)),
  });
}
