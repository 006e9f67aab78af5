import { PaidanError } from '@paidan/kernel';
import { openDeadline, pause, settleKind, settleOverall, unpause } from '../deadlines.ts';
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
  const called = openTasks(draft.ticket).filter(({ role }) => role === 'call');
  if (called.length > 0) {
    const names = called.map(({ unit }) => unit).join('、');
    throw new PaidanError('task.calls_open', `吹哨召集的${names}尚未到场`);
  }
  // Who speaks for the unit has read it by writing it; what its staff write is read by them first.
  const checked = draft.actor.role !== 'staff' || !draft.rules.unitCheck.required;
  draft.record('ticket.replied', { unit: task.unit, text: given, checked });
  completeTask(draft, task, { outcome: null, note: given });
  draft.move('reply');
  draft.set({ reply: { text: given, by: task.unit, at: draft.at, checked } });
  if (checked) handOver(draft);
  else draft.tell(task.unit);
}

/** The hotline's review is not the unit's time. */
function handOver(draft: Draft): void {
  pause(draft, ({ kind }) => kind !== '告知');
  const { hotline, supervision } = draft.definitions;
  openDeadline(draft, '审核', 'review', { unit: hotline, late: supervision });
  draft.tell(hotline);
}

/** The head of the unit has read its answer: now the hotline reviews it. */
export function checkReply(draft: Draft, note: string | undefined, points: readonly string[] = []): void {
  const { reply: given } = draft.ticket;
  if (given === null) throw new PaidanError('ticket.state', '没有待审核的答复');
  draft.record('reply.checked', { unit: given.by, points, ...(note !== undefined && { note }) });
  draft.set({ reply: { ...given, checked: true } });
  handOver(draft);
}

/** The hotline accepts the answer: the unit's time ends, the call-back begins. */
export function approveReply(draft: Draft, note: string | undefined): void {
  draft.record('reply.approved', note === undefined ? {} : { note });
  draft.move('approve');
  dropPending(draft);
  settleKind(draft, 'met', '审核');
  settleOverall(draft, 'met');
  const { hotline, supervision } = draft.definitions;
  openDeadline(draft, '回访', 'callback', { unit: hotline, late: supervision });
  draft.tell(draft.ticket.reply?.by ?? null);
}

/** The answer is sent back, by the hotline or the unit's own head; the lead unit writes another. */
export function rejectReply(draft: Draft, reason: string): void {
  draft.record('reply.rejected', {
    reason: requireText(reason, '/reason', '退回理由'),
    by: draft.actor.unit,
  });
  draft.move('reject');
  settleKind(draft, 'met', '审核');
  draft.set({ reply: null });
  unpause(draft);
  openReply(draft);
}
