import { PaidanError } from '@paidan/kernel';
import { dueOf, openDeadline, pause, settleKind, unpause } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { refuseTownship } from '../guard.ts';
import { requireResponsible } from '../responsible.ts';
import { raiseSupervision } from '../supervision.ts';
import { cancelTasks, tasksOfRun } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';
import { dropPending } from './extension.ts';

/**
 * “Not ours”: typed, with its basis, within the window after the unit's work was opened, before it completed any of it,
 * and never after a unit was designated. The unit's clocks stand still until the hotline decides.
 */
export const object: Handler<'object'> = (draft, { reason, basis, suggestedUnit }) => {
  const by = requireResponsible(draft);
  const given = requireText(basis, '/basis', '依据（清单条款或职责规定）');
  if (draft.ticket.designated) throw new PaidanError('objection.designated');
  const run = tasksOfRun(draft.ticket);
  const own = run.filter(({ unit }) => unit === by);
  if (own.some(({ status }) => status === '已完成')) throw new PaidanError('objection.accepted');
  const since = (own[0] ?? run[0])?.openedAt ?? draft.at;
  const { rules, calendar, hotline, supervision } = draft.definitions;
  const until = dueOf(calendar, new Date(since), rules.objection.window);
  if (draft.now > until) {
    throw new PaidanError('objection.window', `期限为 ${until.toISOString()}（${rules.objection.window.basis}）`);
  }
  if (suggestedUnit !== undefined) refuseTownship(draft, suggestedUnit);
  draft.set({ objection: { by, reason, basis: given, suggestedUnit: suggestedUnit ?? null, at: draft.at } });
  draft.record('ticket.objected', { unit: by, reason, basis: given, suggestedUnit: suggestedUnit ?? null });
  draft.move('object');
  pause(draft, ({ taskId }) => taskId !== null);
  openDeadline(draft, '异议', rules.objectionDecision, { unit: hotline, late: supervision });
  draft.tell(hotline);
};

/** The objection holds: the work is taken back and an operator dispatches anew. */
export function upholdObjection(draft: Draft, note: string | undefined): void {
  draft.record('objection.upheld', { unit: draft.ticket.objection?.by ?? null, ...(note && { note }) });
  draft.move('uphold');
  settleKind(draft, 'met', '异议');
  cancelTasks(draft, '派单异议成立');
  dropPending(draft);
  countPass(draft);
  draft.set({ objection: null, route: null, procedure: null, duty: null });
  const { rules, hotline, supervision } = draft.definitions;
  openDeadline(draft, '派单', draft.ticket.urgent ? rules.dispatch.urgent : rules.dispatch.normal, {
    unit: hotline,
    late: supervision,
  });
}

/** The objection does not hold: the unit is designated by this decision and goes on where it stood. */
export function overruleObjection(draft: Draft, reason: string): void {
  const by = draft.ticket.objection?.by ?? null;
  draft.record('objection.overruled', { unit: by, reason: requireText(reason, '/reason', '异议不成立的理由') });
  draft.move('overrule');
  settleKind(draft, 'met', '异议');
  unpause(draft);
  draft.set({ objection: null, designated: true });
  draft.tell(by);
}

/** Counts a pass; passed on too often, the ticket goes one level up. */
export function countPass(draft: Draft): void {
  const passes = draft.ticket.passes + 1;
  draft.set({ passes });
  const { hard } = draft.definitions.rules;
  if (passes === hard.passes) raiseSupervision(draft, `第 ${passes} 次退单仍无主办单位（${hard.basis}）`);
}
