import { PaidanError } from '@paidan/kernel';
import { settle } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { refuseHandingDown } from '../guard.ts';
import type { LifecycleEvent } from '../lifecycle.ts';
import { cancelTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';
import { dropPending } from './extension.ts';

/** The same matter came before: this ticket ends and its citizen is answered with the other. */
export const merge: Handler<'merge'> = (draft, { into, reason }) => {
  if (into === draft.ticket.id) throw new PaidanError('merge.self');
  draft.record('ticket.merged', { into, ...(reason !== undefined && { reason }) });
  draft.set({ mergedInto: into });
  end(draft, 'merge', '已并单');
};

/** On no list, or not for the hotline: the citizen is shown the right door, or told why the matter is not taken. */
export const redirect: Handler<'redirect'> = (draft, { to, reason, refuse }) => {
  const data = { to: requireText(to, '/to', '转往何处'), reason: requireText(reason, '/reason', '理由') };
  if (!refuse) refuseHandingDown(draft, data.to);
  draft.record(refuse ? 'ticket.refused' : 'ticket.redirected', data);
  end(draft, refuse ? 'refuse' : 'redirect', refuse ? '不予受理' : '转出');
};

/** Nothing is left dangling: open work and every clock end with the ticket. */
function end(draft: Draft, event: LifecycleEvent, reason: string): void {
  draft.move(event);
  cancelTasks(draft, reason);
  dropPending(draft);
  settle(draft, 'met', ({ kind }) => kind === '派单' || kind === '异议');
  settle(draft, 'cancelled', () => true);
  draft.set({ closedAt: draft.at, objection: null });
}
