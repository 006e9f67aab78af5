import { quoteOf } from '@paidan/application';
import type { DeadlineView, TaskView } from '@paidan/contracts';
import type { DutyList } from '@paidan/duty-list';
import { outcomesOf, type Procedure, pickOf } from '@paidan/procedure';
import type { DeadlineState, TaskState } from '@paidan/ticket';

/** What a task is shown with: its ticket's list, procedure and clocks. */
export interface TaskSurroundings {
  readonly ticketId: string;
  readonly list: DutyList;
  readonly procedure: Procedure | undefined;
  /** Who stands in for whom on this ticket (`乡镇` → the township's own name). */
  readonly units: Readonly<Record<string, string>> | undefined;
  readonly deadlines: readonly Pick<DeadlineState, 'taskId' | 'dueAt' | 'basis' | 'status'>[];
}

const isOpenTask = ({ status }: TaskState): boolean => status === '待签收' || status === '办理中';

export function taskView(task: TaskState, around: TaskSurroundings): TaskView {
  const leads = task.role === 'lead' && isOpenTask(task) && around.procedure !== undefined;
  const outcomes = leads && around.procedure ? outcomesOf(around.procedure, task.step) : [];
  const pick = leads && around.procedure ? pickOf(around.procedure, task.step) : {};
  const ownName = (unit: string): string => around.units?.[unit] ?? unit;
  const due = around.deadlines
    .filter(({ taskId, status }) => taskId === task.id && status !== 'cancelled')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  return {
    id: task.id,
    ticketId: around.ticketId,
    step: task.step,
    unit: task.unit,
    role: task.role,
    status: task.status,
    round: task.round,
    cites: [...task.cites],
    quotes: task.cites.map((ref) => quoteOf(around.list, ref)),
    outcomes,
    pick: Object.fromEntries(Object.entries(pick).map(([outcome, units]) => [outcome, units.map(ownName)])),
    openedAt: task.openedAt,
    signedAt: task.signedAt,
    completedAt: task.completedAt,
    dueAt: due?.dueAt ?? null,
    dueBasis: due?.basis ?? null,
    outcome: task.outcome,
    note: task.note,
  };
}

export const deadlineView = ({ id, kind, taskId, unit, dueAt, basis, status }: DeadlineState): DeadlineView => ({
  id,
  kind,
  taskId,
  unit,
  dueAt,
  basis,
  status,
});
