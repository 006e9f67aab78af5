import type { Migration } from '../migrate.ts';

/**
 * The changes of several tickets in one statement: commands that come at the same moment share its cost and its commit.
 * Each change counts only onto the version that it was decided on; the answer names the tickets that were written.
 *
 * Rows are few and found by key, whatever the planner thinks of the size of a JSON array: hence no hash or merge joins.
 * Who finds a ticket locked gives up soon, so that its neighbours need not wait; the command comes again by itself.
 */
export const sharedWrites: Migration = {
  name: '0006-shared-writes',
  sql: /* sql */ `
create function paidan.write_tickets(p jsonb) returns uuid[] language plpgsql
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
    insert into paidan.deadlines as d (id, ticket_id, kind, task_id, unit, due_at, basis, status, late, paused_at)
    select r.id, r.ticket_id, r.kind, r.task_id, r.unit, r.due_at, r.basis, r.status, r.late, r.paused_at
    from jsonb_to_recordset(p->'deadlines') as r(id uuid, ticket_id uuid, kind text, task_id uuid, unit text,
      due_at timestamptz, basis text, status text, late text, paused_at timestamptz)
    where r.ticket_id = any(written)
    on conflict (id) do update set due_at = excluded.due_at, basis = excluded.basis, status = excluded.status,
      paused_at = excluded.paused_at;
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

drop function paidan.write_ticket(uuid, integer, jsonb);

-- One ticket's change inside a transaction, which fails when somebody else wrote first.
create function paidan.write_ticket(p jsonb) returns void language plpgsql as $$
begin
  if cardinality(paidan.write_tickets(p)) = 0 then
    raise exception 'ticket % is no longer at that version', p->'tickets'->0->>'id' using errcode = 'serialization_failure';
  end if;
end $$;
`,
};
