import type { Migration } from '../migrate.ts';

/**
 * The write path as three functions, so that a command costs two round trips: BEGIN with the locked read, and the write
 * with COMMIT. They hold no rule of the domain; they only put rows where they belong.
 */
export const writePath: Migration = {
  name: '0002-write-path',
  sql: /* sql */ `
-- The lock is a statement of its own: under READ COMMITTED the statements after it see what the last writer committed,
-- whereas one "select … for update" with subselects would re-read only the locked row and return its old tasks.
create function paidan.load_ticket(p_id uuid, p_unit text)
returns table (ticket paidan.tickets, tasks json, deadlines json, units json, visible boolean)
language plpgsql volatile as $$
begin
  perform 1 from paidan.tickets t where t.id = p_id for update;
  return query
    select t,
      (select json_agg(k order by k.opened_at, k.id) from paidan.tasks k where k.ticket_id = t.id),
      (select json_agg(d order by d.due_at, d.id) from paidan.deadlines d where d.ticket_id = t.id),
      (select json_object_agg(u.unit, u.role) from paidan.ticket_units u where u.ticket_id = t.id),
      p_unit is null or exists (select 1 from paidan.ticket_units u where u.unit = p_unit and u.ticket_id = t.id)
    from paidan.tickets t where t.id = p_id;
end $$;

-- Child rows of a ticket: tasks, deadlines, events, units, outbox. An absent key costs nothing.
create function paidan.write_children(p_id uuid, p jsonb) returns void language plpgsql as $$
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
    insert into paidan.deadlines as d (id, ticket_id, kind, task_id, unit, due_at, basis, status, late, paused_at)
    select r.id, p_id, r.kind, r.task_id, r.unit, r.due_at, r.basis, r.status, r.late, r.paused_at
    from jsonb_to_recordset(p->'deadlines') as r(id uuid, kind text, task_id uuid, unit text, due_at timestamptz,
      basis text, status text, late text, paused_at timestamptz)
    on conflict (id) do update set due_at = excluded.due_at, basis = excluded.basis, status = excluded.status,
      paused_at = excluded.paused_at;
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

-- One command's change of one locked ticket. Classification and route come only when they changed, so that their
-- stored values are not rewritten each time.
create function paidan.write_ticket(p_id uuid, p_version integer, p jsonb) returns void language plpgsql as $$
begin
  update paidan.tickets t set
    version = p_version + 1, seq = r.seq, kind = r.kind, status = r.status, urgent = r.urgent,
    supervised = r.supervised, round = r.round, passes = r.passes, list_version = r.list_version, duty = r.duty,
    duty_list = r.duty_list, lead = r.lead, due_at = r.due_at, late_at = r.late_at, state = r.state,
    classification = case when p ? 'classification' then nullif(p->'classification', 'null') else t.classification end,
    route = case when p ? 'route' then nullif(p->'route', 'null') else t.route end,
    updated_at = r.updated_at, closed_at = r.closed_at
  from jsonb_to_record(p->'ticket') as r(seq integer, kind text, status text, urgent boolean, supervised boolean,
    round integer, passes integer, list_version text, duty text, duty_list text, lead text[], due_at timestamptz,
    late_at timestamptz, state jsonb, updated_at timestamptz, closed_at timestamptz)
  where t.id = p_id and t.version = p_version;
  if not found then
    raise exception 'ticket % is no longer at version %', p_id, p_version using errcode = 'serialization_failure';
  end if;
  perform paidan.write_children(p_id, p);
end $$;

-- A new ticket with everything that belongs to it. The same channel and external id again: the first one's id.
create function paidan.create_ticket(p_id uuid, p jsonb, p_key_id text, p_sealed bytea)
returns table (ticket_id uuid, created boolean) language plpgsql as $$
declare
  found_id uuid;
begin
  insert into paidan.tickets (id, number, version, seq, channel, external_id, kind, title, text, occurred_at, location,
    status, urgent, supervised, round, passes, list_version, duty, duty_list, lead, due_at, late_at, classification,
    route, state, created_at, updated_at, closed_at)
  select p_id, r.number, 1, r.seq, r.channel, r.external_id, r.kind, r.title, r.text, r.occurred_at, r.location,
    r.status, r.urgent, r.supervised, r.round, r.passes, r.list_version, r.duty, r.duty_list, r.lead, r.due_at,
    r.late_at, nullif(p->'classification', 'null'), nullif(p->'route', 'null'), r.state, r.created_at, r.updated_at,
    r.closed_at
  from jsonb_to_record(p->'ticket') as r(number text, seq integer, channel text, external_id text, kind text,
    title text, text text, occurred_at timestamptz, location jsonb, status text, urgent boolean, supervised boolean,
    round integer, passes integer, list_version text, duty text, duty_list text, lead text[], due_at timestamptz,
    late_at timestamptz, state jsonb, created_at timestamptz, updated_at timestamptz, closed_at timestamptz)
  on conflict (channel, external_id) where external_id is not null do nothing
  returning id into found_id;
  if found_id is null then
    return query select t.id, false from paidan.tickets t
      where t.channel = p->'ticket'->>'channel' and t.external_id = p->'ticket'->>'external_id';
    return;
  end if;
  insert into paidan.ticket_search (ticket_id, content, grams)
  select p_id, p->>'content', array(select jsonb_array_elements_text(p->'grams'));
  if p_sealed is not null then
    insert into paidan.ticket_private (ticket_id, key_id, sealed) values (p_id, p_key_id, p_sealed);
  end if;
  perform paidan.write_children(p_id, p);
  return query select p_id, true;
end $$;
`,
};
