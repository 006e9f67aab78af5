import { PaidanError } from '@paidan/kernel';
import { requireTurn, settleArbitration } from '../arbitration.ts';
import { openDeadline, settle } from '../deadlines.ts';
import { closeDispute } from '../disputes.ts';
import type { Draft } from '../draft.ts';
import { refuseHandingDown } from '../guard.ts';
import type { LifecycleEvent } from '../lifecycle.ts';
import { tellCitizen, withdrawNotices } from '../notices.ts';
import { resumeOverall } from '../overall.ts';
import { cancelTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';
import { dropPending } from './extension.ts';

/** The same matter came before: this ticket ends and its citizen is told so now, and answered with the other. */
export const merge: Handler<'merge'> = (draft, { into, reason, told }) => {
  if (into === draft.ticket.id) throw new PaidanError('merge.self');
  draft.record('ticket.merged', { into, ...(reason !== undefined && { reason }) });
  draft.set({ mergedInto: into });
  end(draft, 'merge', '已并单');
  // The other ticket may be answered already: then this citizen is told its answer at once.
  const { id, version } = draft.ticket;
  const data = { ticketId: id, units: [], event: 'ticket.merged' };
  draft.intend({ queue: 'notify', jobId: `merged-${id}-${version + 1}`, data, notBefore: null });
  tellCitizen(draft, '并单', '您反映的事项与在办的一件相同，已合并办理，结果将一并告知您', told);
};

/** Wrongly merged: the ticket waits for dispatch again. Its citizen's clock never stopped: it counts from intake. */
export const unmerge: Handler<'unmerge'> = (draft, { reason }) => {
  const from = draft.ticket.mergedInto;
  draft.record('ticket.unmerged', { from, reason: requireText(reason, '/reason', '恢复单独办理的理由') });
  draft.move('unmerge');
  withdrawNotices(draft);
  const round = { round: draft.ticket.round, route: null, procedure: null, duty: null };
  draft.set({ mergedInto: null, closedAt: null, ...round });
  const { hotline, supervision } = draft.definitions;
  openDeadline(draft, '派单', 'dispatch', { unit: hotline, late: supervision });
  resumeOverall(draft);
};

/** On no list, or not for the hotline: the citizen is shown the right door, or told why the matter is not taken. */
export const redirect: Handler<'redirect'> = (draft, { to, reason, refuse, ground, told }) => {
  const data = { to: requireText(to, '/to', '转往何处'), reason: requireText(reason, '/reason', '理由') };
  if (!refuse) refuseHandingDown(draft, data.to);
  const lawful = refuse ? groundOf(draft, ground) : {};
  draft.record(refuse ? 'ticket.refused' : 'ticket.redirected', { ...data, ...lawful });
  end(draft, refuse ? 'refuse' : 'redirect', refuse ? '不予受理' : '转出');
  if (refuse) tellCitizen(draft, '不予受理', `您的诉求不予受理：${data.reason}`, told);
  else tellCitizen(draft, '转出', `您的诉求请向${data.to}反映：${data.reason}`, told);
};

/** The lawful ground of a refusal, by its name in the county's rules, with its source. */
export function groundOf(draft: Draft, ground: string | undefined): { ground?: string; basis?: string } {
  if (ground === undefined) return {};
  const { grounds } = draft.rules;
  const known = grounds.find(({ name }) => name === ground);
  if (known !== undefined) return { ground, basis: known.basis };
  throw new PaidanError('request.invalid', `“${ground}”不在依据之列：${grounds.map(({ name }) => name).join('、')}`, {
    field: '/ground',
  });
}

/** Nothing is left dangling: open work and every clock end with the ticket. */
function end(draft: Draft, event: LifecycleEvent, reason: string): void {
  requireTurn(draft);
  settleArbitration(draft);
  draft.move(event);
  cancelTasks(draft, reason);
  dropPending(draft);
  closeDispute(draft, 'dropped', reason);
  withdrawNotices(draft);
  draft.set({ suspension: null });
  settle(draft, 'met', ({ kind }) => kind === '派单' || kind === '异议');
  settle(draft, 'cancelled', () => true);
  draft.set({ closedAt: draft.at, objection: null });
}
