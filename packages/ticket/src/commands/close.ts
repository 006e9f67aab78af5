import { settle } from '../deadlines.ts';
import { type Handler, requireText } from './command.ts';

/** From 办结: to the archive. From 待回访 or 重办: done without the citizen's yes, which needs a reason. */
export const close: Handler<'close'> = (draft, { reason }) => {
  if (draft.ticket.status === '办结') {
    draft.record('ticket.archived', reason === undefined ? {} : { reason });
    return draft.move('archive');
  }
  draft.record('ticket.closed', { reason: requireText(reason, '/reason', '未经回访确认而办结的理由') });
  draft.move('close');
  settle(draft, 'cancelled', () => true);
  draft.set({ closedAt: draft.at });
};
