import type { DeadlineState, TaskState, TicketState } from '@paidan/ticket';
import type { Selectable } from 'kysely';
import type { Database, DeadlineClock, TicketsTable } from './schema.ts';

/** A row of a JSON aggregate: instants are text, not Date. */
type JsonRow<T> = {
  readonly [K in keyof T]: T[K] extends Date | null ? (null extends T[K] ? string | null : string) : T[K];
};
export type TaskJson = Omit<JsonRow<Selectable<Database['tasks']>>, 'due_at'> & { readonly due_at: string };
export type DeadlineJson = JsonRow<Selectable<Database['deadlines']>>;

const iso = (value: string): string => new Date(value).toISOString();
const isoOrNull = (value: string | null): string | null => (value === null ? null : iso(value));

export const taskState = (row: TaskJson): TaskState => ({
  id: row.id,
  step: row.step,
  unit: row.unit,
  role: row.role,
  status: row.status,
  round: row.round,
  cites: row.cites,
  openedAt: iso(row.opened_at),
  signedAt: isoOrNull(row.signed_at),
  completedAt: isoOrNull(row.completed_at),
  outcome: row.outcome,
  note: row.note,
});

export const deadlineState = (row: DeadlineJson): DeadlineState => ({
  id: row.id,
  kind: row.kind,
  taskId: row.task_id,
  unit: row.unit,
  dueAt: iso(row.due_at),
  basis: row.basis,
  status: row.status,
  late: row.late,
  pausedAt: isoOrNull(row.paused_at),
  remindAt: isoOrNull(row.remind_at),
  ...(row.clock ?? asItStood(row)),
});

/** A row from before its reckoning was kept counts as one that began when it was due. */
const asItStood = (row: DeadlineJson): DeadlineClock => ({
  from: iso(row.due_at),
  length: { hours: 0 },
  rule: null,
  moves: [],
  after: null,
  rung: 0,
});

/** Puts a ticket's row and children together into what decisions read. */
export function ticketState(
  row: Selectable<TicketsTable>,
  tasks: readonly TaskJson[],
  deadlines: readonly DeadlineJson[],
): TicketState {
  return {
    ...row.state,
    id: row.id,
    number: row.number,
    version: row.version,
    channel: row.channel,
    kind: row.kind,
    urgent: row.urgent,
    status: row.status,
    listVersion: row.list_version,
    duty: row.duty,
    classification: row.classification,
    route: row.route,
    round: row.round,
    passes: row.passes,
    supervised: row.supervised,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    tasks: tasks.map(taskState),
    deadlines: deadlines.map(deadlineState),
  };
}
