import { findSentence } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { openArbitration } from '../arbitration.ts';
import { endOf, lengthOf, openDeadline, pause, settleKind, unpause } from '../deadlines.ts';
import { closeDispute } from '../disputes.ts';
import type { Draft } from '../draft.ts';
import { refuseTownship } from '../guard.ts';
import { listOf } from '../list.ts';
import { requireResponsible } from '../responsible.ts';
import { cancelTasks, tasksOfRun } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';
import { dropPending } from './extension.ts';

/**
 * “Not ours”: typed, with its basis and the clause relied on, within the window after the unit's work was opened, before it
 * completed any of it, and never after a unit was designated or the work was done. The lead unit's window counts from the
 * dispatch, of which it was told. The unit's clocks stand still until the hotline decides.
 */
export const object: Handler<'object'> = (draft, { reason, basis, clause, suggestedUnit }) => {
  const by = requireResponsible(draft);
  const given = requireText(basis, '/basis', '依据（清单条款或职责规定）');
  if (draft.ticket.designated) throw new PaidanError('objection.designated');
  const run = tasksOfRun(draft.ticket);
  const own = run.filter(({ unit }) => unit === by);
  const { procedure, route } = draft.ticket;
  if (procedure?.done || own.some(({ status }) => status === '已完成')) throw new PaidanError('objection.accepted');
  const first = route?.lead.includes(by) ? run[0] : (own[0] ?? run[0]);
  const since = first?.openedAt ?? draft.at;
  const { calendar, hotline, supervision } = draft.definitions;
  const { rules } = draft;
  const until = endOf(calendar, new Date(since), lengthOf(rules.objection.window));
  if (draft.now > until) {
    throw new PaidanError('objection.window', `期限为 ${until.toISOString()}（${rules.objection.window.basis}）`);
  }
  if (clause !== undefined && findSentence(listOf(draft), clause) === undefined) {
    throw new PaidanError('request.invalid', `清单中没有条款“${clause}”`, { field: '/clause' });
  }
  if (suggestedUnit !== undefined) refuseTownship(draft, suggestedUnit);
  const { duty, disputes = [] } = draft.ticket;
  const objection = {
    by,
    reason,
    basis: given,
    clause: clause ?? null,
    suggestedUnit: suggestedUnit ?? null,
    at: draft.at,
  };
  const open = { decision: 'pending', decidedAt: null, decidedBy: null, note: null } as const;
  draft.set({ objection, disputes: [...disputes, { ...objection, duty, lead: route?.lead ?? [], ...open }] });
  const { by: unit, at: _, ...said } = objection;
  draft.record('ticket.objected', { unit, ...said, duty, list: route?.list ?? null, lead: route?.lead ?? [] });
  draft.move('object');
  pause(draft, ({ taskId }) => taskId !== null);
  openDeadline(draft, '异议', 'objectionDecision', { unit: hotline, late: supervision });
  draft.tell(hotline);
};

/** The objection holds: the work is taken back and an operator (after too many passes, the next level up) dispatches anew. */
export function upholdObjection(draft: Draft, note: string | undefined): void {
  recordUpheld(draft, note);
  draft.move('uphold');
  settleKind(draft, 'met', '异议');
  cancelTasks(draft, '派单异议成立');
  dropPending(draft);
  draft.set({ objection: null, route: null, procedure: null, duty: null });
  const { hotline, supervision } = draft.definitions;
  openDeadline(draft, '派单', 'dispatch', { unit: hotline, late: supervision });
  const { hard } = draft.rules;
  const { passes } = draft.ticket;
  if (passes >= hard.passes) {
    openArbitration(draft, 'passes', `第 ${passes} 次退单仍无主办单位（${hard.basis}）`);
  }
}

/** The objection does not hold: the unit is designated by this decision and goes on where it stood. */
export function overruleObjection(draft: Draft, reason: string): void {
  const { objection, duty } = draft.ticket;
  const given = requireText(reason, '/reason', '异议不成立的理由');
  draft.record('objection.overruled', {
    unit: objection?.by ?? null,
    why: objection?.reason ?? null,
    duty,
    reason: given,
  });
  closeDispute(draft, 'overruled', given);
  draft.move('overrule');
  settleKind(draft, 'met', '异议');
  unpause(draft);
  draft.set({ objection: null, designated: true });
  draft.tell(objection?.by ?? null);
}

/** Notes that an objection held, and counts the pass. */
export function recordUpheld(draft: Draft, note: string | undefined): void {
  const { objection, duty, passes } = draft.ticket;
  draft.record('objection.upheld', {
    unit: objection?.by ?? null,
    why: objection?.reason ?? null,
    duty,
    ...(note && { note }),
  });
  closeDispute(draft, 'upheld', note ?? null);
  draft.set({ passes: passes + 1 });
}
