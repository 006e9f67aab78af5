import { PaidanError } from '@paidan/kernel';
import { requireArbiter, settleArbitration } from '../arbitration.ts';
import { endOf, lengthOf, settleKind } from '../deadlines.ts';
import { beginRound } from '../round.ts';
import { startRun } from '../run.ts';
import { type Handler, requireText } from './command.ts';

/**
 * Once more from the entry of the same procedure, as a new round with a new clock, by the version it was pinned to. After the
 * end only within the county's window, counted from the end. One redo too many is ordered one level up.
 */
export const redo: Handler<'redo'> = (draft, { reason }) => {
  const { closedAt, procedure } = draft.ticket;
  const round = draft.ticket.round + 1;
  const { hard } = draft.rules;
  const given = requireText(reason, '/reason', '重办理由');
  if (closedAt !== null) {
    // The window of the day on which it ended, which the citizen was told.
    const { redo: rule } = draft.definitions.rulesAt(new Date(closedAt));
    const until = endOf(draft.definitions.calendar, new Date(closedAt), lengthOf(rule.window));
    if (draft.now > until) {
      throw new PaidanError('redo.window', `期限为 ${until.toISOString()}（${rule.window.basis}）`);
    }
  }
  if (procedure === null) throw new PaidanError('ticket.state', '工单没有办理流程，不能重办');
  if (!settleArbitration(draft) && round - 1 >= hard.redos) requireArbiter(draft, `本单将第 ${round - 1} 次重办`);
  draft.record('ticket.redone', { round, reason: given, afterEnd: closedAt !== null });
  draft.move('redo');
  settleKind(draft, 'met', '派单');
  settleKind(draft, 'cancelled', '回访');
  draft.set({ round, reply: null });
  startRun(draft, procedure.units ?? {}, []);
  beginRound(draft);
};
