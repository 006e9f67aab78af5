import { PaidanError } from '@paidan/kernel';
import type { Draft } from '../draft.ts';
import { ofUnit } from '../responsible.ts';
import type { Handler } from './command.ts';
import { grantExtension, refuseExtension } from './extension.ts';
import { overruleObjection, upholdObjection } from './objection.ts';
import { approveReply, checkReply, rejectReply } from './reply.ts';

/** Yes to what waits for a decision: the objection in 退回中, the answer in 待审核, else a request for more time. */
export const approve: Handler<'approve'> = (draft, { note, checked }) => {
  if (draft.ticket.status === '退回中') upholdObjection(draft, note);
  else if (draft.ticket.status !== '待审核') grantExtension(draft, note);
  else if (turnOf(draft) === 'unit') checkReply(draft, note, checked);
  else approveReply(draft, note);
};

/** No to what waits for a decision, always with a reason. */
export const reject: Handler<'reject'> = (draft, { reason }) => {
  if (draft.ticket.status === '退回中') overruleObjection(draft, reason);
  else if (draft.ticket.status !== '待审核') refuseExtension(draft, reason);
  else {
    turnOf(draft);
    rejectReply(draft, reason);
  }
};

/** Whose turn it is to read the answer; anybody else is refused. */
function turnOf(draft: Draft): 'unit' | 'hotline' {
  const { reply } = draft.ticket;
  const own = ofUnit(draft.actor);
  if (reply?.checked !== false) {
    if (own) throw new PaidanError('role.forbidden', '答复已由本单位负责人审核，等待热线审核');
    return 'hotline';
  }
  if (own && draft.actor.unit === reply.by) return 'unit';
  if (own) throw new PaidanError('role.forbidden', `答复由${reply.by}负责人审核`);
  throw new PaidanError('reply.unchecked', `先由${reply.by}负责人审核`);
}
