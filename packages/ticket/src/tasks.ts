import { PaidanError, type UnitName } from '@paidan/kernel';
import { openDeadline, settle, settleSigning } from './deadlines.ts';
import type { Draft } from './draft.ts';
import { refuseTownship } from './guard.ts';
import type { TaskRole, TaskState, TicketState } from './types.ts';

export const isOpen = (task: TaskState): boolean => task.status === '待签收' || task.status === '办理中';

export const openTasks = (ticket: TicketState): TaskState[] => ticket.tasks.filter(isOpen);

/** Tasks of the present run of the procedure; those of a former dispatch or round are history. */
export function tasksOfRun(ticket: TicketState): TaskState[] {
  const since = ticket.procedure?.startedAt ?? '';
  return ticket.tasks.filter((task) => task.openedAt >= since && task.status !== '已取消');
}

/** The open task with this id, of the acting unit; refusals `task.not_found`, `task.state`. */
export function ownTask(draft: Draft, taskId: string): TaskState {
  const task = draft.ticket.tasks.find(({ id }) => id === taskId);
  if (task === undefined || task.unit !== draft.actingUnit) {
    throw new PaidanError('task.not_found', `本工单没有贵单位的任务 ${taskId}`);
  }
  if (!isOpen(task)) throw new PaidanError('task.state', `该任务${task.status}`);
  return task;
}

/** Opens a unit's work with its clocks' signing part; the caller adds the clock of the work itself. */
export function openTask(
  draft: Draft,
  work: {
    readonly step: string;
    readonly unit: UnitName;
    readonly role: TaskRole;
    readonly cites: readonly string[];
  },
): TaskState {
  refuseTownship(draft, work.unit);
  // The lead unit knows the matter by the time it answers, and who is called comes: nothing to sign for.
  const signed = work.role === 'reply' || work.role === 'call';
  const task = draft.putTask({
    id: draft.id(),
    step: work.step,
    unit: work.unit,
    role: work.role,
    status: signed ? '办理中' : '待签收',
    round: draft.ticket.round,
    cites: work.cites,
    openedAt: draft.at,
    signedAt: signed ? draft.at : null,
    completedAt: null,
    outcome: null,
    note: null,
  });
  draft.record('task.opened', { ...reference(task), round: task.round });
  draft.tell(work.unit);
  if (!signed) {
    openDeadline(draft, '签收', 'sign', { taskId: task.id, unit: work.unit });
  }
  return task;
}

/** Signs a task that is not yet signed; the first signature of a responsible unit sets the ticket 办理中. */
export function signTask(draft: Draft, task: TaskState): TaskState {
  if (task.status !== '待签收') return task;
  const signed = draft.putTask({ ...task, status: '办理中', signedAt: draft.at });
  if (draft.ticket.status === '待签收' && task.role !== 'assist') draft.move('sign');
  settleSigning(draft, task);
  draft.record('task.signed', reference(task));
  return signed;
}

export function completeTask(
  draft: Draft,
  task: TaskState,
  result: { readonly outcome: string | null; readonly note: string | null; readonly attachments?: readonly string[] },
): void {
  const { outcome, note, attachments } = result;
  const signed = signTask(draft, task);
  draft.putTask({ ...signed, status: '已完成', completedAt: draft.at, outcome, note });
  settle(draft, 'met', ({ taskId }) => taskId === task.id);
  draft.record('task.completed', { ...reference(task), outcome, note, ...(attachments && { attachments }) });
}

/** Takes open tasks back (all of them, unless `which` says), with their clocks; their units are told. */
export function cancelTasks(draft: Draft, reason: string, which: (task: TaskState) => boolean = () => true): void {
  for (const task of openTasks(draft.ticket).filter(which)) {
    draft.putTask({ ...task, status: '已取消' });
    settle(draft, 'cancelled', ({ taskId }) => taskId === task.id);
    draft.record('task.cancelled', { ...reference(task), reason });
    draft.tell(task.unit);
  }
}

const reference = (task: TaskState) => ({ taskId: task.id, step: task.step, unit: task.unit, role: task.role });
