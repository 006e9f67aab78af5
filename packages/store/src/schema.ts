import type { DutyList } from '@paidan/duty-list';
import type { Procedure } from '@paidan/procedure';
import type { Route } from '@paidan/routing';
import type {
  Actor,
  ClassificationFact,
  DeadlineKind,
  DeadlineState,
  DeadlineStatus,
  ListPart,
  Role,
  TaskRole,
  TaskStatus,
  TicketKind,
  TicketState,
  TicketStatus,
} from '@paidan/ticket';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** JSON column: an object when read, its text when written. */
type Json<T extends object | null> = JSONColumnType<T>;
type Made = ColumnType<Date, Date | string, never>;
type Instant = ColumnType<Date, Date | string, Date | string>;
type InstantOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;

export type UnitKind = 'hotline' | 'township' | 'department' | 'supervision' | 'leadership';
export type UserRole = Exclude<Role, 'system'>;

/** What of a ticket's state has no column or table of its own. */
export type StoredState = Omit<
  TicketState,
  | 'id'
  | 'number'
  | 'version'
  | 'channel'
  | 'kind'
  | 'urgent'
  | 'status'
  | 'listVersion'
  | 'duty'
  | 'classification'
  | 'route'
  | 'round'
  | 'passes'
  | 'supervised'
  | 'createdAt'
  | 'updatedAt'
  | 'closedAt'
  | 'tasks'
  | 'deadlines'
>;

/** What of a deadline has no column of its own. */
export type DeadlineClock = Pick<DeadlineState, 'from' | 'length' | 'rule' | 'moves' | 'after' | 'rung'>;

export interface Location {
  readonly village?: string | undefined;
  readonly address?: string | undefined;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
}

export interface TicketsTable {
  id: string;
  number: string;
  version: number;
  seq: number;
  channel: string;
  external_id: string | null;
  kind: TicketKind;
  title: string | null;
  text: string;
  occurred_at: InstantOrNull;
  location: Json<Location>;
  status: TicketStatus;
  urgent: boolean;
  supervised: boolean;
  round: number;
  passes: number;
  list_version: string | null;
  duty: string | null;
  duty_list: ListPart | null;
  lead: string[];
  /** Earliest open deadline. */
  due_at: InstantOrNull;
  /** When the ticket became or will become overdue; null when nothing can run out. */
  late_at: InstantOrNull;
  classification: Json<ClassificationFact | null>;
  route: Json<Route | null>;
  state: Json<StoredState>;
  created_at: Made;
  updated_at: Instant;
  closed_at: InstantOrNull;
}

export interface TasksTable {
  id: string;
  ticket_id: string;
  step: string;
  unit: string;
  unit_kind: UnitKind;
  role: TaskRole;
  status: TaskStatus;
  round: number;
  duty: string | null;
  duty_list: ListPart | null;
  cites: string[];
  opened_at: Instant;
  signed_at: InstantOrNull;
  completed_at: InstantOrNull;
  /** `infinity` when the task has no clock; the driver reads that as the number Infinity. */
  due_at: ColumnType<Date | number, Date | string, Date | string>;
  outcome: string | null;
  note: string | null;
}

export interface Database {
  units: { name: string; kind: UnitKind };
  users: {
    id: string;
    username: string;
    name: string;
    password_hash: string;
    role: UserRole;
    unit: string | null;
    active: boolean;
    created_at: Generated<Date>;
  };
  sessions: { token_hash: Buffer; user_id: string; created_at: Made; expires_at: Instant };
  duty_lists: {
    id: string;
    version: string;
    source: string;
    catalogue: Json<DutyList>;
    effective_from: ColumnType<Date, string, string>;
    loaded_at: Generated<Date>;
  };
  procedures: {
    duty: string;
    version: string;
    definition: Json<Procedure>;
    current: boolean;
    loaded_at: Generated<Date>;
  };
  tickets: TicketsTable;
  ticket_private: { ticket_id: string; key_id: string; sealed: Buffer };
  ticket_search: { ticket_id: string; content: string; grams: string[] };
  ticket_units: { unit: string; ticket_id: string; role: UnitRole };
  events: {
    ticket_id: string;
    seq: number;
    type: string;
    at: Made;
    actor: Json<Actor>;
    data: Json<Record<string, unknown>>;
  };
  tasks: TasksTable;
  deadlines: {
    id: string;
    ticket_id: string;
    kind: DeadlineKind;
    task_id: string | null;
    unit: string | null;
    due_at: Instant;
    basis: string;
    status: DeadlineStatus;
    late: string | null;
    paused_at: InstantOrNull;
    /** What `due_at` is reckoned from; null: a row from before it was kept. */
    clock: Json<DeadlineClock | null>;
    remind_at: InstantOrNull;
  };
  outbox: {
    id: Generated<string>;
    queue: QueueName;
    job_id: string;
    ticket_id: string;
    data: Json<Record<string, unknown>>;
    not_before: Instant;
    attempts: Generated<number>;
    relayed_at: InstantOrNull;
    failed_at: InstantOrNull;
    retryable: boolean | null;
    error: string | null;
  };
  corrections: {
    id: string;
    ticket_id: string;
    suggested: string | null;
    chosen: string | null;
    model: string | null;
    reason: string | null;
    by_user: string | null;
    at: Made;
    undone_at: InstantOrNull;
    undone_by: string | null;
  };
  attachments: {
    id: string;
    ticket_id: string;
    name: string;
    mime: string;
    bytes: number;
    sha256: string;
    unit: string | null;
    by_user: string | null;
    at: Made;
  };
  attachment_contents: { attachment_id: string; content: Buffer };
  request_keys: {
    user_id: string;
    key: string;
    request_hash: string;
    ticket_id: string;
    created_at: Made;
  };
  notifications: {
    id: string;
    unit: string;
    ticket_id: string;
    number: string;
    event: string;
    text: string;
    at: Made;
    read_at: InstantOrNull;
    dedup: string;
  };
}

export type QueueName = 'classify' | 'route' | 'timer' | 'notify';
export type UnitRole = 'lead' | 'assist' | 'past' | 'late';
