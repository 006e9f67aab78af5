import { PaidanError } from '@paidan/kernel';
import { requireTurn, settleArbitration } from '../arbitration.ts';
import { settle } from '../deadlines.ts';
import { tellCitizen } from '../notices.ts';
import { type Handler, requireText } from './command.ts';
import { groundOf } from './leave.ts';

/**
 * From 办结: to the archive. From 待回访 or 重办: done without the citizen's yes, which needs a reason, and from 待回访 a call that
 * reached nobody; with a lawful ground not to do it again, the citizen gets the written note.
 */
export const close: Handler<'close'> = (draft, { reason, ground }) => {
  if (draft.ticket.status === '办结') {
    draft.record('ticket.archived', reason === undefined ? {} : { reason });
    return draft.move('archive');
  }
  const given = requireText(reason, '/reason', '未经回访确认而办结的理由');
  if (draft.ticket.status === '待回访' && ground === undefined && !draft.ticket.unreached) {
    throw new PaidanError('ticket.state', '尚未回访：请先回访；联系不上的，登记一次未接通后再办结');
  }
  requireTurn(draft);
  settleArbitration(draft);
  const lawful = groundOf(draft, ground);
  draft.record('ticket.closed', { reason: given, ...lawful });
  draft.move('close');
  settle(draft, 'cancelled', ({ kind }) => kind !== '告知');
  draft.set({ closedAt: draft.at });
  if (lawful.ground !== undefined) tellCitizen(draft, '不予受理', `您的诉求不再重复办理：${given}`);
};
