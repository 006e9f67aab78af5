import type { Draft } from './draft.ts';
import { openTasks } from './tasks.ts';

/** Raises the ticket to supervision and tells the supervision office and every unit at work on it. */
export function raiseSupervision(draft: Draft, reason: string): void {
  draft.set({ supervised: true });
  draft.record('ticket.supervised', {
    reason,
    automatic: draft.actor.role !== 'supervisor' && draft.actor.role !== 'admin',
  });
  draft.tell(draft.definitions.supervision, draft.definitions.hotline);
  draft.tell(...openTasks(draft.ticket).map(({ unit }) => unit));
}
