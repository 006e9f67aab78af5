import { openDatabase } from '@paidan/store';
import { createDatabase } from '@paidan/test-support';
import pg from 'pg';
import { expect, it } from 'vitest';

it('a connection that breaks while it is lent and idle is reported, and does not end the process', async () => {
  const database = await createDatabase();
  const heard: Error[] = [];
  const store = await openDatabase({ url: database.url, poolSize: 1, onError: (error) => void heard.push(error) });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  for (const pool of [store.pool, store.writers]) {
    heard.length = 0;
    const lent = await pool.connect();
    const { rows } = await lent.query<{ pid: number }>('select pg_backend_pid() as pid');
    await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBeGreaterThan(0);
    lent.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  }
  await admin.end();
  await store.close();
  await database.drop();
});
