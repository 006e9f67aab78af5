import type { Change, DeadlineState, TaskState, TicketState, TicketStatus } from '@paidan/ticket';
import type { DeadlineClock, StoredState, UnitRole } from './schema.ts';

/** Statuses in which nothing is left to do. */
export const closedStatuses: readonly TicketStatus[] = ['办结', '归档', '已并单', '转出', '不予受理'];
export const openTaskStatuses = ['待签收', '办理中'] as const;

const isClosed = (status: TicketStatus): boolean => closedStatuses.includes(status);
const isOpen = (task: TaskState | undefined): boolean => task?.status === '待签收' || task?.status === '办理中';

/** Replaces and appends by id. */
export function overlay<T extends { readonly id: string }>(before: readonly T[], changed: readonly T[]): T[] {
  const byId = new Map(before.map((item) => [item.id, item]));
  for (const item of changed) byId.set(item.id, item);
  return [...byId.values()];
}

/** Whether a missed deadline is still owed: the thing it asked for has not been done since. */
function stillOwed(deadline: DeadlineState, state: TicketState, task: TaskState | undefined): boolean {
  const { status } = state;
  switch (deadline.kind) {
    case '签收':
      return deadline.taskId === null ? status === '待签收' : task?.status === '待签收';
    case '环节':
      return deadline.taskId === null || isOpen(task);
    case '到场':
      return isOpen(task);
    case '异议':
      return status === '退回中';
    case '裁定':
      return state.arbitration != null;
    case '派单':
      return status === '登记' || status === '待派' || status === '退回中' || status === '重办';
    case '审核':
      return status === '待审核';
    case '挂起':
      return status === '挂起';
    case '回访':
      return status === '待回访';
    case '办结':
      return status !== '待回访';
    default:
      return false;
  }
}

/** What the citizen must still be told. */
const toldLate = (state: TicketState, { id, kind, status }: DeadlineState): boolean =>
  kind === '告知' &&
  (status === 'open' ||
    (status === 'missed' && (state.notices ?? []).some((n) => n.deadlineId === id && n.toldAt === null)));

/** A clock of the whole ticket that a later one of its kind took the place of (a new round, another dispatch) is history. */
const isLatest = (deadline: DeadlineState, all: readonly DeadlineState[]): boolean =>
  deadline.taskId !== null ||
  !all.some(({ kind, taskId, from }) => kind === deadline.kind && taskId === null && from > deadline.from);

/**
 * Deadlines that count for lateness: open ones and missed ones still owed. Supervision (督办) only follows one that is counted
 * already.
 */
function counting(
  state: TicketState,
  tasks: readonly TaskState[],
  deadlines: readonly DeadlineState[],
): DeadlineState[] {
  return deadlines.filter((deadline) => {
    if (deadline.kind === '督办') return false;
    if (deadline.kind === '告知') return toldLate(state, deadline);
    // Of a ticket that has ended only what the citizen must still be told can be late.
    if (isClosed(state.status)) return false;
    if (deadline.status === 'open') return true;
    const task = tasks.find((each) => each.id === deadline.taskId);
    return deadline.status === 'missed' && isLatest(deadline, deadlines) && stillOwed(deadline, state, task);
  });
}

/** The deadlines of a ticket by which it is, or will be, late: open ones and missed ones still owed. */
export const countedDeadlines = (state: TicketState): readonly DeadlineState[] =>
  counting(state, state.tasks, state.deadlines);

const earliest = (deadlines: readonly DeadlineState[]): string | null =>
  deadlines.map((deadline) => deadline.dueAt).sort()[0] ?? null;

/** What a task's row says beside its own state: when it is due, by its own clock or else by the whole ticket's. */
function dueOf(task: TaskState, all: readonly DeadlineState[]): string | null {
  if (!isOpen(task)) return null;
  return (
    earliest(all.filter((each) => each.taskId === task.id)) ??
    earliest(all.filter((each) => each.taskId === null && each.kind === '办结'))
  );
}

/** Who may see the ticket, and as what: its present route, those who did a part or brought it in, those told of lateness. */
export function unitsOf(
  state: TicketState,
  tasks: readonly TaskState[],
  deadlines: readonly DeadlineState[],
): Map<string, UnitRole> {
  const units = new Map<string, UnitRole>();
  if (state.openedBy !== undefined) units.set(state.openedBy, 'past');
  for (const deadline of deadlines) if (deadline.status === 'missed' && deadline.late) units.set(deadline.late, 'late');
  for (const task of tasks) {
    if (task.status === '已完成') units.set(task.unit, 'past');
  }
  for (const task of tasks) if (isOpen(task)) units.set(task.unit, 'assist');
  for (const unit of state.route?.assist ?? []) units.set(unit, 'assist');
  for (const unit of state.route?.lead ?? []) units.set(unit, 'lead');
  return units;
}

/** What has no column of its own. Whatever a later version of the state adds is kept without a migration. */
function storedState(state: TicketState): StoredState {
  const {
    id: _id,
    number: _number,
    version: _version,
    channel: _channel,
    kind: _kind,
    urgent: _urgent,
    status: _status,
    listVersion: _listVersion,
    duty: _duty,
    classification: _classification,
    route: _route,
    round: _round,
    passes: _passes,
    supervised: _supervised,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    closedAt: _closedAt,
    tasks: _tasks,
    deadlines: _deadlines,
    ...rest
  } = state;
  return rest;
}

/** The values of a ticket's own row, as the database functions read them. */
function ticketRow(state: TicketState, seq: number, tasks: readonly TaskState[], deadlines: readonly DeadlineState[]) {
  const counted = counting(state, tasks, deadlines);
  return {
    seq,
    number: state.number,
    channel: state.channel,
    kind: state.kind,
    status: state.status,
    urgent: state.urgent,
    supervised: state.supervised,
    round: state.round,
    passes: state.passes,
    list_version: state.listVersion,
    duty: state.duty,
    duty_list: state.route?.list ?? null,
    lead: state.route?.lead ?? [],
    due_at: earliest(counted.filter((deadline) => deadline.status === 'open')),
    late_at: earliest(counted),
    state: storedState(state),
    created_at: state.createdAt,
    updated_at: state.updatedAt,
    closed_at: state.closedAt,
  };
}

const taskRow = (task: TaskState, state: TicketState, dueAt: string | null) => ({
  id: task.id,
  step: task.step,
  unit: task.unit,
  role: task.role,
  status: task.status,
  round: task.round,
  duty: state.duty,
  duty_list: state.route?.list ?? null,
  cites: task.cites,
  opened_at: task.openedAt,
  signed_at: task.signedAt,
  completed_at: task.completedAt,
  due_at: dueAt,
  outcome: task.outcome,
  note: task.note,
});

const deadlineRow = (deadline: DeadlineState) => ({
  id: deadline.id,
  kind: deadline.kind,
  task_id: deadline.taskId,
  unit: deadline.unit,
  due_at: deadline.dueAt,
  basis: deadline.basis,
  status: deadline.status,
  late: deadline.late,
  paused_at: deadline.pausedAt,
  clock: clockOf(deadline),
  remind_at: deadline.remindAt,
});

const clockOf = ({ from, length, rule, moves, after, rung }: DeadlineState): DeadlineClock => ({
  from,
  length,
  rule,
  moves,
  after,
  rung,
});

/** What was there before the command: nothing for a new ticket. */
export interface Before {
  readonly state: TicketState | null;
  readonly seq: number;
  readonly units: ReadonlyMap<string, string>;
}

export interface Written {
  /** The whole state after the change. */
  readonly state: TicketState;
  readonly seq: number;
  readonly units: readonly string[];
  /** What the database functions write; keys with nothing to write are left out. */
  readonly payload: Payload;
}

type Row = Readonly<Record<string, unknown>>;

export interface Payload {
  readonly ticket: Row;
  readonly classification?: TicketState['classification'];
  readonly route?: TicketState['route'];
  readonly events?: readonly Row[];
  readonly tasks?: readonly Row[];
  readonly deadlines?: readonly Row[];
  readonly outbox?: readonly Row[];
  readonly drop_units?: readonly Row[];
  readonly put_units?: readonly Row[];
}

/** Turns a decision's change into rows. Pure: the same change gives the same rows. */
export function toRows(before: Before, change: Change): Written {
  const next = change.ticket;
  const tasks = overlay(before.state?.tasks ?? [], change.tasks);
  const deadlines = overlay(before.state?.deadlines ?? [], change.deadlines);
  const seq = before.seq + change.events.length;
  const payload: { -readonly [Key in keyof Payload]: Payload[Key] } = {
    ticket: ticketRow(next, seq, tasks, deadlines),
  };
  if (next.classification !== (before.state?.classification ?? null)) payload.classification = next.classification;
  if (next.route !== (before.state?.route ?? null)) payload.route = next.route;

  const put = (key: Exclude<keyof Payload, 'ticket' | 'classification' | 'route'>, rows: readonly Row[]) => {
    if (rows.length > 0) payload[key] = rows;
  };
  put(
    'events',
    change.events.map((event, index) => ({ ...event, seq: before.seq + index + 1 })),
  );
  put('tasks', changedTasks(before.state, next, tasks, deadlines, change));
  put('deadlines', change.deadlines.map(deadlineRow));
  put(
    'outbox',
    change.intents.map((intent) => ({
      queue: intent.queue,
      job_id: intent.jobId,
      data: intent.data,
      // “Now” is the county's time, by which the relay goes, not the database server's.
      not_before: intent.notBefore ?? next.updatedAt,
    })),
  );
  const units = unitsOf(next, tasks, deadlines);
  put(
    'drop_units',
    [...before.units.keys()].filter((unit) => !units.has(unit)).map((unit) => ({ unit })),
  );
  put(
    'put_units',
    [...units].filter(([unit, role]) => before.units.get(unit) !== role).map(([unit, role]) => ({ unit, role })),
  );
  const version = before.state === null ? 1 : before.state.version + 1;
  return { state: { ...next, version, tasks, deadlines }, seq, units: [...units.keys()], payload };
}

/** Rows of tasks that changed themselves, or whose due time did. */
function changedTasks(
  before: TicketState | null,
  next: TicketState,
  tasks: readonly TaskState[],
  deadlines: readonly DeadlineState[],
  change: Change,
) {
  const named = new Set(change.tasks.map((task) => task.id));
  const counted = counting(next, tasks, deadlines);
  const countedBefore = before === null ? [] : counting(before, before.tasks, before.deadlines);
  const known = new Set(before?.tasks.map(({ id }) => id));
  const rows = [];
  for (const task of tasks) {
    const due = dueOf(task, counted);
    // Work that was opened for another duty stays that duty's, also when this change ends it.
    const opened = before !== null && known.has(task.id) ? before : next;
    if (named.has(task.id) || due !== dueOf(task, countedBefore)) rows.push(taskRow(task, opened, due));
  }
  return rows;
}
