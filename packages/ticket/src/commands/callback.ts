import { PaidanError } from '@paidan/kernel';
import { openArbitration } from '../arbitration.ts';
import { openDeadline, settleKind, settleOverall } from '../deadlines.ts';
import type { Handler } from './command.ts';

/**
 * The call to the citizen. Solved and not dissatisfied: done. Unsolved or dissatisfied: to be done again, and when that was done
 * too often already, by a decision one level up. Nobody reached: counted, and the ticket keeps waiting.
 */
export const callback: Handler<'callback'> = (draft, { reached, solved, satisfaction, why, note }) => {
  if (reached && solved === undefined) {
    throw new PaidanError('request.invalid', '已联系上诉求人时须填写是否解决', { field: '/solved' });
  }
  const happy = solved === true && !draft.rules.dissatisfied.includes(satisfaction ?? '');
  const attempt = (draft.ticket.unreached ?? 0) + 1;
  draft.record('ticket.called_back', {
    reached,
    solved: reached ? solved : null,
    satisfaction: satisfaction ?? null,
    ...(reached ? {} : { attempt }),
    ...(why !== undefined && { why }),
    ...(note !== undefined && { note }),
  });
  if (!reached) return draft.set({ unreached: attempt });
  settleKind(draft, 'met', '回访');
  if (happy) settleOverall(draft, 'met');
  draft.move(happy ? 'solved' : 'unsolved');
  if (happy) draft.set({ closedAt: draft.at });
  draft.tell(...(draft.ticket.route?.lead ?? []));
  const { redos, basis } = draft.rules.hard;
  if (happy) return;
  if (draft.ticket.round < redos) {
    const { hotline, supervision } = draft.definitions;
    openDeadline(draft, '派单', 'dispatch', { unit: hotline, late: supervision });
  } else {
    openArbitration(draft, 'redos', `办理 ${draft.ticket.round} 次，诉求人仍不满意（${basis}）`);
  }
};
