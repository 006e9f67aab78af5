import { createDatabase, type TestDatabase } from '@paidan/test-support';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  const owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  await owner.query('vacuum analyze paidan.outbox');
  await owner.end();
});
afterAll(() => database.drop());

/** The plan of a statement on connections of one sort, for a table that a vacuum has just found empty. */
async function planOn(pool: pg.Pool, text: string): Promise<string> {
  const { rows } = await pool.query<Record<'QUERY PLAN', string>>(`explain ${text}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test.each([
  [
    'what the relay takes',
    'select id from paidan.outbox where relayed_at is null and not_before <= now() order by not_before, id limit 200 for update skip locked',
    'outbox_waiting',
  ],
  ['what is finished', "delete from paidan.outbox where id = any('{1,2}'::bigint[])", 'outbox_pkey'],
  [
    'what the queue lost',
    'update paidan.outbox set relayed_at = null where relayed_at is not null and relayed_at < now()',
    'outbox_relayed',
  ],
])('commands and jobs find %s by its index, also in a table believed empty', async (_, text, index) => {
  const { pool, writers } = database.store;
  expect(await planOn(writers, text)).toContain(`Index Scan using ${index}`);
  // Left to itself, the planner scans it.
  expect(await planOn(pool, text)).toContain('Seq Scan on outbox');
});
