import { quoteOf } from '@paidan/application';
import type { DeadlineView, TaskView } from '@paidan/contracts';
import type { DutyList } from '@paidan/duty-list';
import { findStep, outcomesOf, type Procedure, pickOf } from '@paidan/procedure';
import type { DeadlineState, TaskState } from '@paidan/ticket';

/** What a task is shown with: its ticket's list, procedure and clocks. */
export interface TaskSurroundings {
  readonly ticketId: string;
  readonly list: DutyList;
  readonly procedure: Procedure | undefined;
  /** Who stands in for whom on this ticket (`乡镇` → the township's own name). */
  readonly units: Readonly<Record<string, string>> | undefined;
  readonly deadlines: readonly TaskClock[];
}

type TaskClock = Pick<DeadlineState, 'kind' | 'taskId' | 'dueAt' | 'basis' | 'status'>;

const isOpenTask = ({ status }: TaskState): boolean => status === '待签收' || status === '办理中';

/** Whether a clock still asks something of an open task; of a finished one, whether it ever did. */
function asks({ kind, status }: TaskClock, task: TaskState): boolean {
  if (kind === '督办' || status === 'cancelled') return false;
  if (!isOpenTask(task)) return true;
  return status !== 'met' && (kind !== '签收' || task.status === '待签收');
}

export function taskView(task: TaskState, around: TaskSurroundings): TaskView {
  const leads = task.role === 'lead' && isOpenTask(task) && around.procedure !== undefined;
  const outcomes = leads && around.procedure ? outcomesOf(around.procedure, task.step) : [];
  const pick = leads && around.procedure ? pickOf(around.procedure, task.step) : {};
  const ownName = (unit: string): string => around.units?.[unit] ?? unit;
  const due = around.deadlines
    .filter((clock) => clock.taskId === task.id && asks(clock, task))
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
    requires: [...((around.procedure && findStep(around.procedure, task.step)?.requires) ?? [])],
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

/** A clock of the ticket; `counted` are those by which it is or will be late, `rungs` the names of the county's ladder. */
export function deadlineView(
  deadline: DeadlineState,
  counted: readonly DeadlineState[],
  rungs: readonly string[],
): DeadlineView {
  const { id, kind, taskId, unit, dueAt, basis, status, from, remindAt, moves, rung } = deadline;
  return {
    id,
    kind,
    taskId,
    unit,
    dueAt,
    basis,
    status,
    from,
    remindAt,
    extended: moves.reduce((days, move) => days + ('extended' in move ? move.extended : 0), 0),
    pauses: moves.filter((move) => 'paused' in move).length,
    rung: rungs[rung - 1] ?? null,
    owed: status === 'missed' && counted.includes(deadline),
  };
}
