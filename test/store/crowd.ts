import pg from 'pg';

/** The id of the nth copy: a UUIDv7 of n days ago, the same wherever the original's id stands. */
const derived = (id: string): string =>
  `(lpad(to_hex((extract(epoch from now() - n * interval '1 day') * 1000)::bigint), 12, '0')
    || overlay(overlay(right(md5(${id}::text || n), 20) placing '7' from 1) placing '8' from 5))::uuid`;

/**
 * Copies every ticket that is there, with all its rows, `copies` times: the first copy a day before the original, each
 * further one a day earlier, so that a few thousand tickets spread over years. Then brings the planner's statistics
 * up to date. `url` is the owner's.
 */
export async function crowd(url: string, copies: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const copy = (table: string, changed: Readonly<Record<string, string>>) => {
    const fields = Object.entries(changed).map(([column, value]) => `'${column}', ${value}`);
    return client.query(
      `insert into paidan.${table} overriding system value
       select (jsonb_populate_record(r, jsonb_build_object(${fields.join(', ')}))).*
       from original_${table} r, generate_series(1, $1) n`,
      [copies],
    );
  };
  const earlier = (column: string): string => `r.${column} - n * interval '1 day'`;
  const ticket = derived('r.ticket_id');
  try {
    await client.query('begin');
    for (const table of ['tickets', 'ticket_search', 'ticket_units', 'tasks', 'deadlines', 'events', 'outbox']) {
      await client.query(`create temp table original_${table} on commit drop as select * from paidan.${table}`);
    }
    await copy('tickets', {
      id: derived('r.id'),
      number: "'GD' || left(md5(r.number || n), 12)",
      external_id: 'r.external_id || n',
      created_at: earlier('created_at'),
      updated_at: earlier('updated_at'),
      late_at: earlier('late_at'),
      due_at: earlier('due_at'),
    });
    await copy('ticket_search', { ticket_id: ticket, content: "r.content || ' ' || md5(n::text)" });
    await copy('ticket_units', { ticket_id: ticket });
    await copy('tasks', {
      id: derived('r.id'),
      ticket_id: ticket,
      opened_at: earlier('opened_at'),
      due_at: earlier('due_at'),
    });
    await copy('deadlines', {
      id: derived('r.id'),
      ticket_id: ticket,
      task_id: derived('r.task_id'),
      due_at: earlier('due_at'),
    });
    await copy('events', { ticket_id: ticket, at: earlier('at') });
    await copy('outbox', {
      id: '1000000 + r.id * 10000 + n',
      ticket_id: ticket,
      not_before: `r.not_before + n * interval '1 hour'`,
    });
    await client.query('commit');
    // As autovacuum does by itself: statistics, and new search keys moved into their index.
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
