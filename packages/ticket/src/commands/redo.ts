import { settleKind } from '../deadlines.ts';
import { beginRound } from '../round.ts';
import { startRun } from '../run.ts';
import { type Handler, requireText } from './command.ts';

/** Once more from the entry of the same procedure, as a new round with a new clock, by the version it was pinned to. */
export const redo: Handler<'redo'> = (draft, { reason }) => {
  const round = draft.ticket.round + 1;
  draft.record('ticket.redone', { round, reason: requireText(reason, '/reason', '重办理由') });
  draft.move('redo');
  settleKind(draft, 'cancelled', '回访');
  draft.set({ round, reply: null });
  startRun(draft, draft.ticket.procedure?.units ?? {}, []);
  beginRound(draft);
};
