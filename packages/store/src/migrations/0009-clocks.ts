import type { Migration } from '../migrate.ts';

/**
 * Deadlines carry what they are reckoned from (`clock`: beginning, length, rule, pauses and extensions, place on the ladder) and
 * when the unit is reminded beforehand. The county's leader in charge is a unit and a role; called units have tasks of their own.
 *
 * The write functions are those of 0002 and 0006 with the new columns; a deadline's unit, which may change with the lead, is
 * now updated too.
 */
export const clocks: Migration = {
  name: '0009-clocks',
  sql: /* sql */ `
alter table paidan.units drop constraint units_kind_check;
alter table paidan.units add constraint units_kind_check
  check (kind in ('hotline', 'township', 'department', 'supervision', 'leadership'));
alter table paidan.users drop constraint users_role_check;
alter table paidan.users add constraint users_role_check
  check (role in ('operator', 'dispatcher', 'staff', 'handler', 'supervisor', 'leader', 'admin'));
alter table paidan.tasks drop constraint tasks_role_check;
alter table paidan.tasks add constraint tasks_role_check check (role in ('lead', 'assist', 'part', 'reply', 'call'));
alter table paidan.deadlines drop constraint deadlines_kind_check;
alter table paidan.deadlines add constraint deadlines_kind_check
  check (kind in ('派单', '签收', '环节', '办结', '异议', '回访', '督办', '裁定', '到场', '告知', '审核', '挂起'));

alter table paidan.deadlines add column clock jsonb;
alter table paidan.deadlines add column remind_at timestamptz;
create index deadlines_remind on paidan.deadlines (remind_at) where status = 'open' and remind_at is not null;
create index deadlines_live on paidan.deadlines (ticket_id) where status in ('open', 'paused');

create index tickets_merged on paidan.tickets ((state->>'mergedInto')) where state->>'mergedInto' is not null;

create or replace function paidan.write_children(p_id uuid, p jsonb) returns void language plpgsql as $$
begin
  if p ? 'events' then
    insert into paidan.events (ticket_id, seq, type, at, actor, data)
    select p_id, e.seq, e.type, e.at, e.actor, e.data
    from jsonb_to_recordset(p->'events') as e(seq integer, type text, at timestamptz, actor jsonb, data jsonb);
  end if;
  if p ? 'tasks' then
    insert into paidan.tasks as k (id, ticket_id, step, unit, unit_kind, role, status, round, duty, duty_list, cites,
      opened_at, signed_at, completed_at, due_at, outcome, note)
    select r.id, p_id, r.step, r.unit, coalesce(u.kind, ''), r.role, r.status, r.round, r.duty, r.duty_list, r.cites,
      r.opened_at, r.signed_at, r.completed_at, coalesce(r.due_at, 'infinity'), r.outcome, r.note
    from jsonb_to_recordset(p->'tasks') as r(id uuid, step text, unit text, role text, status text, round integer,
      duty text, duty_list text, cites text[], opened_at timestamptz, signed_at timestamptz, completed_at timestamptz,
      due_at timestamptz, outcome text, note text)
    left join paidan.units u on u.name = r.unit
    on conflict (id) do update set status = excluded.status, signed_at = excluded.signed_at,
      completed_at = excluded.completed_at, due_at = excluded.due_at, outcome = excluded.outcome, note = excluded.note;
  end if;
  if p ? 'deadlines' then
    insert into paidan.deadlines as d (id, ticket_id, kind, task_id, unit, due_at, basis, status, late, paused_at, clock, remind_at)
    select r.id, p_id, r.kind, r.task_id, r.unit, r.due_at, r.basis, r.status, r.late, r.paused_at,
      r.clock, r.remind_at
    from jsonb_to_recordset(p->'deadlines') as r(id uuid, kind text, task_id uuid, unit text, due_at timestamptz,
      basis text, status text, late text, paused_at timestamptz, clock jsonb, remind_at timestamptz)
    on conflict (id) do update set unit = excluded.unit, due_at = excluded.due_at, basis = excluded.basis,
      status = excluded.status, late = excluded.late, paused_at = excluded.paused_at, clock = excluded.clock,
      remind_at = excluded.remind_at;
  end if;
  if p ? 'drop_units' then
    delete from paidan.ticket_units
    where ticket_id = p_id and unit in (select jsonb_array_elements_text(p->'drop_units'));
  end if;
  if p ? 'put_units' then
    insert into paidan.ticket_units (unit, ticket_id, role)
    select r.unit, p_id, r.role from jsonb_to_recordset(p->'put_units') as r(unit text, role text)
    on conflict (unit, ticket_id) do update set role = excluded.role;
  end if;
  if p ? 'outbox' then
    insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
    select r.queue, r.job_id, p_id, r.data, coalesce(r.not_before, now())
    from jsonb_to_recordset(p->'outbox') as r(queue text, job_id text, data jsonb, not_before timestamptz);
  end if;
end $$;

create or replace function paidan.write_tickets(p jsonb) returns uuid[] language plpgsql
set enable_hashjoin = off set enable_mergejoin = off set lock_timeout = '250ms' as $$
declare
  written uuid[];
begin
  with changed as (
    update paidan.tickets t set
      version = r.version + 1, seq = r.seq, kind = r.kind, status = r.status, urgent = r.urgent,
      supervised = r.supervised, round = r.round, passes = r.passes, list_version = r.list_version, duty = r.duty,
      duty_list = r.duty_list, lead = r.lead, due_at = r.due_at, late_at = r.late_at, state = r.state,
      classification = case when r.classified then r.classification else t.classification end,
      route = case when r.routed then r.route else t.route end,
      updated_at = r.updated_at, closed_at = r.closed_at
    from jsonb_to_recordset(p->'tickets') as r(id uuid, version integer, seq integer, kind text, status text,
      urgent boolean, supervised boolean, round integer, passes integer, list_version text, duty text, duty_list text,
      lead text[], due_at timestamptz, late_at timestamptz, state jsonb, classified boolean, classification jsonb,
      routed boolean, route jsonb, updated_at timestamptz, closed_at timestamptz)
    where t.id = r.id and t.version = r.version
    returning t.id
  )
  select coalesce(array_agg(id), '{}') from changed into written;
  if p ? 'events' then
    insert into paidan.events (ticket_id, seq, type, at, actor, data)
    select e.ticket_id, e.seq, e.type, e.at, e.actor, e.data
    from jsonb_to_recordset(p->'events') as e(ticket_id uuid, seq integer, type text, at timestamptz, actor jsonb,
      data jsonb)
    where e.ticket_id = any(written);
  end if;
  if p ? 'tasks' then
    insert into paidan.tasks as k (id, ticket_id, step, unit, unit_kind, role, status, round, duty, duty_list, cites,
      opened_at, signed_at, completed_at, due_at, outcome, note)
    select r.id, r.ticket_id, r.step, r.unit, coalesce(u.kind, ''), r.role, r.status, r.round, r.duty, r.duty_list,
      r.cites, r.opened_at, r.signed_at, r.completed_at, coalesce(r.due_at, 'infinity'), r.outcome, r.note
    from jsonb_to_recordset(p->'tasks') as r(id uuid, ticket_id uuid, step text, unit text, role text, status text,
      round integer, duty text, duty_list text, cites text[], opened_at timestamptz, signed_at timestamptz,
      completed_at timestamptz, due_at timestamptz, outcome text, note text)
    left join paidan.units u on u.name = r.unit
    where r.ticket_id = any(written)
    on conflict (id) do update set status = excluded.status, signed_at = excluded.signed_at,
      completed_at = excluded.completed_at, due_at = excluded.due_at, outcome = excluded.outcome, note = excluded.note;
  end if;
  if p ? 'deadlines' then
    insert into paidan.deadlines as d (id, ticket_id, kind, task_id, unit, due_at, basis, status, late, paused_at, clock, remind_at)
    select r.id, r.ticket_id, r.kind, r.task_id, r.unit, r.due_at, r.basis, r.status, r.late, r.paused_at,
      r.clock, r.remind_at
    from jsonb_to_recordset(p->'deadlines') as r(id uuid, ticket_id uuid, kind text, task_id uuid, unit text,
      due_at timestamptz, basis text, status text, late text, paused_at timestamptz, clock jsonb, remind_at timestamptz)
    where r.ticket_id = any(written)
    on conflict (id) do update set unit = excluded.unit, due_at = excluded.due_at, basis = excluded.basis,
      status = excluded.status, late = excluded.late, paused_at = excluded.paused_at, clock = excluded.clock,
      remind_at = excluded.remind_at;
  end if;
  if p ? 'drop_units' then
    delete from paidan.ticket_units u
    using jsonb_to_recordset(p->'drop_units') as r(ticket_id uuid, unit text)
    where u.unit = r.unit and u.ticket_id = r.ticket_id and r.ticket_id = any(written);
  end if;
  if p ? 'put_units' then
    insert into paidan.ticket_units (unit, ticket_id, role)
    select r.unit, r.ticket_id, r.role
    from jsonb_to_recordset(p->'put_units') as r(ticket_id uuid, unit text, role text)
    where r.ticket_id = any(written)
    on conflict (unit, ticket_id) do update set role = excluded.role;
  end if;
  if p ? 'outbox' then
    insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
    select r.queue, r.job_id, r.ticket_id, r.data, coalesce(r.not_before, now())
    from jsonb_to_recordset(p->'outbox') as r(ticket_id uuid, queue text, job_id text, data jsonb,
      not_before timestamptz)
    where r.ticket_id = any(written);
  end if;
  return written;
end $$;
`,
};
