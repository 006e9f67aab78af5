import type { Handler } from './command.ts';
import { grantExtension, refuseExtension } from './extension.ts';
import { overruleObjection, upholdObjection } from './objection.ts';
import { approveReply, rejectReply } from './reply.ts';

/** Yes to what waits for a decision: the objection in 退回中, the answer in 待审核, else a request for more time. */
export const approve: Handler<'approve'> = (draft, { note }) => {
  if (draft.ticket.status === '退回中') upholdObjection(draft, note);
  else if (draft.ticket.status === '待审核') approveReply(draft, note);
  else grantExtension(draft, note);
};

/** No to what waits for a decision, always with a reason. */
export const reject: Handler<'reject'> = (draft, { reason }) => {
  if (draft.ticket.status === '退回中') overruleObjection(draft, reason);
  else if (draft.ticket.status === '待审核') rejectReply(draft, reason);
  else refuseExtension(draft, reason);
};
