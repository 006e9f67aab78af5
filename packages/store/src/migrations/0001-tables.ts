import type { Migration } from '../migrate.ts';

/**
 * The tables. Rules that no caller may break stand here as constraints: a taken-back duty is never a township's task,
 * history is append-only, one external ticket comes in once.
 *
 * Ids are UUIDv7, so "newest first" is "id descending" and one index serves order, keyset and lookup.
 */
export const tables: Migration = {
  name: '0001-tables',
  sql: /* sql */ `
create table paidan.units (
  name text primary key,
  kind text not null check (kind in ('hotline', 'township', 'department', 'supervision')),
  unique (name, kind)
);

create table paidan.users (
  id uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  role text not null check (role in ('operator', 'dispatcher', 'staff', 'handler', 'supervisor', 'admin')),
  unit text references paidan.units (name),
  active boolean not null default true,
  created_at timestamptz not null default now()
);

create table paidan.sessions (
  token_hash bytea primary key,
  user_id uuid not null references paidan.users (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_expiry on paidan.sessions (expires_at);

create table paidan.duty_lists (
  id text not null,
  version text not null,
  source text not null,
  catalogue jsonb not null,
  effective_from date not null,
  loaded_at timestamptz not null default now(),
  primary key (id, version)
);

create table paidan.procedures (
  duty text not null,
  version text not null,
  definition jsonb not null,
  current boolean not null,
  loaded_at timestamptz not null default now(),
  primary key (duty, version)
);
create unique index procedures_current on paidan.procedures (duty) where current;

create sequence paidan.ticket_number minvalue 0 maxvalue 999999 start 1 cycle;

create table paidan.tickets (
  id uuid primary key,
  number text not null unique,
  version integer not null,
  seq integer not null,
  channel text not null,
  external_id text,
  kind text not null,
  title text,
  text text not null,
  occurred_at timestamptz,
  location jsonb not null,
  status text not null,
  urgent boolean not null,
  supervised boolean not null,
  round integer not null,
  passes integer not null,
  list_version text,
  duty text,
  duty_list text,
  lead text[] not null,
  due_at timestamptz,
  late_at timestamptz,
  classification jsonb,
  route jsonb,
  state jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create unique index tickets_external on paidan.tickets (channel, external_id) where external_id is not null;
create index tickets_status on paidan.tickets (status, id);
create index tickets_duty on paidan.tickets (duty, id) where duty is not null;
create index tickets_late on paidan.tickets (late_at, id) where late_at is not null;
create index tickets_created on paidan.tickets (created_at);

create table paidan.ticket_private (
  ticket_id uuid primary key references paidan.tickets (id),
  key_id text not null,
  sealed bytea not null
);

create table paidan.ticket_search (
  ticket_id uuid primary key references paidan.tickets (id),
  content text not null,
  grams text[] not null
);
create index ticket_search_grams on paidan.ticket_search using gin (grams);

create table paidan.ticket_units (
  unit text not null references paidan.units (name),
  ticket_id uuid not null references paidan.tickets (id),
  role text not null check (role in ('lead', 'assist', 'past', 'late')),
  primary key (unit, ticket_id)
);
create index ticket_units_ticket on paidan.ticket_units (ticket_id);

create table paidan.events (
  ticket_id uuid not null references paidan.tickets (id),
  seq integer not null,
  type text not null,
  at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  primary key (ticket_id, seq)
);
create index events_at on paidan.events using brin (at) with (pages_per_range = 32, autosummarize = on);

create function paidan.refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'paidan.events is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger events_append_only before update or delete or truncate on paidan.events
  for each statement execute function paidan.refuse_rewriting_history();

create table paidan.tasks (
  id uuid primary key,
  ticket_id uuid not null references paidan.tickets (id),
  step text not null,
  unit text not null,
  unit_kind text not null,
  role text not null check (role in ('lead', 'assist', 'part', 'reply')),
  status text not null check (status in ('待签收', '办理中', '已完成', '已取消')),
  round integer not null,
  duty text,
  duty_list text check (duty_list in ('basic', 'cooperative', 'reclaimed')),
  cites text[] not null,
  opened_at timestamptz not null,
  signed_at timestamptz,
  completed_at timestamptz,
  due_at timestamptz not null default 'infinity',
  outcome text,
  note text,
  foreign key (unit, unit_kind) references paidan.units (name, kind),
  constraint taken_back_is_never_a_townships
    check (not (unit_kind = 'township' and coalesce(duty_list = 'reclaimed' or duty like 'reclaimed-%', false)))
) with (fillfactor = 80);
create index tasks_ticket on paidan.tasks (ticket_id);
create index tasks_open_unit on paidan.tasks (unit, due_at, id) where status in ('待签收', '办理中');
create index tasks_open on paidan.tasks (due_at, id) where status in ('待签收', '办理中');
create index tasks_unit on paidan.tasks (unit, id);

create table paidan.deadlines (
  id uuid primary key,
  ticket_id uuid not null references paidan.tickets (id),
  kind text not null check (kind in ('派单', '签收', '环节', '办结', '异议', '回访', '督办')),
  task_id uuid,
  unit text,
  due_at timestamptz not null,
  basis text not null,
  status text not null check (status in ('open', 'paused', 'met', 'missed', 'cancelled')),
  late text,
  paused_at timestamptz
) with (fillfactor = 80);
create index deadlines_ticket on paidan.deadlines (ticket_id);
create index deadlines_due on paidan.deadlines (due_at) where status = 'open';

create table paidan.outbox (
  id bigint generated always as identity primary key,
  queue text not null check (queue in ('classify', 'route', 'timer', 'notify')),
  job_id text not null,
  ticket_id uuid not null,
  data jsonb not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  relayed_at timestamptz,
  failed_at timestamptz,
  retryable boolean,
  error text
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index outbox_waiting on paidan.outbox (not_before, id) where relayed_at is null;
create index outbox_relayed on paidan.outbox (relayed_at) where relayed_at is not null;
create index outbox_ticket on paidan.outbox (ticket_id);

create table paidan.corrections (
  id uuid primary key,
  ticket_id uuid not null references paidan.tickets (id),
  suggested text,
  chosen text,
  model text,
  reason text,
  by_user uuid references paidan.users (id),
  at timestamptz not null
);
create index corrections_ticket on paidan.corrections (ticket_id);
create index corrections_at on paidan.corrections (at, id);

create table paidan.attachments (
  id uuid primary key,
  ticket_id uuid not null references paidan.tickets (id),
  name text not null,
  mime text not null,
  bytes integer not null check (bytes between 0 and 20971520),
  sha256 text not null,
  unit text,
  by_user uuid references paidan.users (id),
  at timestamptz not null
);
create index attachments_ticket on paidan.attachments (ticket_id, id);

create table paidan.attachment_contents (
  attachment_id uuid primary key references paidan.attachments (id) on delete cascade,
  content bytea not null
);
alter table paidan.attachment_contents alter column content set storage external;

create table paidan.idempotency_keys (
  user_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_age on paidan.idempotency_keys (created_at);

create table paidan.notifications (
  id uuid primary key,
  unit text not null,
  ticket_id uuid not null references paidan.tickets (id),
  number text not null,
  event text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz,
  dedup text not null unique
);
create index notifications_unit on paidan.notifications (unit, id);
create index notifications_unread on paidan.notifications (unit) where read_at is null;
create index notifications_ticket on paidan.notifications (ticket_id);
`,
};
