import { PaidanError } from '@paidan/kernel';
import { markTold, tellCitizen } from '../notices.ts';
import { type Handler, requireText } from './command.ts';

/** Somebody of the hotline told the citizen what was to be told. */
export const inform: Handler<'inform'> = (draft, { noticeId, note }) => {
  const notice = draft.ticket.notices?.find(({ id }) => id === noticeId);
  if (!draft.ticket.notices?.some(({ toldAt }) => toldAt === null)) {
    throw new PaidanError('ticket.state', '没有待告知诉求人的事项');
  }
  if (notice === undefined) throw new PaidanError('request.invalid', '没有这条告知', { field: '/noticeId' });
  if (notice.toldAt !== null) throw new PaidanError('ticket.state', `已于 ${notice.toldAt} 告知`);
  markTold(draft, noticeId, note);
};

/**
 * The ticket that this one was merged into was answered: this citizen is to be told as well. By a job that may run twice: the
 * same answer again is refused with `ticket.state`, which the job takes as done.
 */
export const answer: Handler<'answer'> = (draft, { text, from, at }) => {
  const { mergedInto, answered = [] } = draft.ticket;
  if (mergedInto !== from || answered.includes(at)) throw new PaidanError('ticket.state', '已告知或已恢复单独办理');
  draft.set({ answered: [...answered, at] });
  tellCitizen(draft, '答复', requireText(text, '/text', '答复内容'));
};
