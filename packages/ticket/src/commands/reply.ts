import { PaidanError } from '@paidan/kernel';
import { openDeadline, pause, settleOverall, unpause } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { openReply } from '../run.ts';
import { completeTask, openTasks } from '../tasks.ts';
import type { TaskState } from '../types.ts';
import { type Handler, requireText } from './command.ts';
import { dropPending } from './extension.ts';

/** The lead unit's answer to the citizen; the same as completing its reply task with a note. */
export const reply: Handler<'reply'> = (draft, { text }) => {
  if (draft.ticket.procedure?.done !== true) {
    throw new PaidanError(
      'ticket.state',
      `流程还在“${draft.ticket.procedure?.steps.join('、') ?? ''}”，办完各环节后再答复`,
    );
  }
  const task = openTasks(draft.ticket).find(({ role, unit }) => role === 'reply' && unit === draft.actingUnit);
  if (task === undefined) throw new PaidanError('task.not_found', '答复由主办单位作出');
  answer(draft, task, text);
};

export function answer(draft: Draft, task: TaskState, text: string | undefined): void {
  const given = requireText(text, '/text', '答复内容');
  draft.record('ticket.replied', { unit: task.unit, text: given });
  completeTask(draft, task, { outcome: null, note: given });
  draft.move('reply');
  draft.set({ reply: { text: given, by: task.unit, at: draft.at } });
  // The hotline's review is not the unit's time.
  pause(draft, () => true);
  draft.tell(draft.definitions.hotline);
}

/** The hotline accepts the answer: the unit's time ends, the call-back begins. */
export function approveReply(draft: Draft, note: string | undefined): void {
  draft.record('reply.approved', note === undefined ? {} : { note });
  draft.move('approve');
  dropPending(draft);
  settleOverall(draft, 'met');
  const { rules, hotline, supervision } = draft.definitions;
  openDeadline(draft, '回访', rules.callback, { unit: hotline, late: supervision });
  draft.tell(draft.ticket.reply?.by ?? null);
}

/** The hotline sends the answer back; the lead unit writes another. */
export function rejectReply(draft: Draft, reason: string): void {
  draft.record('reply.rejected', { reason: requireText(reason, '/reason', '退回理由') });
  draft.move('reject');
  draft.set({ reply: null });
  unpause(draft);
  openReply(draft);
}
