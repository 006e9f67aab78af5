import pg from 'pg';
import { hammer, type Round } from './load.ts';

export interface Baseline {
  run(seconds: number, signal: AbortSignal): Promise<Round>;
  close(): Promise<void>;
}

/**
 * What any program must pay for a step on this database: BEGIN, SELECT … FOR UPDATE, UPDATE, INSERT, COMMIT on a table
 * of `rows` rows, from Node, on `concurrency` connections. No rules, no tasks, no outbox.
 */
export async function createBaseline(ownerUrl: string, rows: number, concurrency: number): Promise<Baseline> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: concurrency });
  pool.on('error', () => undefined); // Of an idle connection: the next transaction would report it.
  await pool.query(`
    create schema bench;
    create table bench.item (id int primary key, version int not null, status text not null, state jsonb not null);
    create table bench.event (item int not null, seq int not null, at timestamptz not null, data jsonb not null,
      primary key (item, seq));`);
  await pool.query(
    `insert into bench.item
     select n, 0, 'open', jsonb_build_object('note', repeat('x', 600)) from generate_series(1, $1::int) n`,
    [rows],
  );
  await pool.query('vacuum analyze bench.item');

  const step = async (): Promise<boolean> => {
    const id = 1 + Math.floor(Math.random() * rows);
    const client = await pool.connect();
    try {
      await client.query('begin');
      const found = await client.query<{ version: number; state: object }>({
        name: 'bench-select',
        text: 'select version, state from bench.item where id = $1 for update',
        values: [id],
      });
      const version = (found.rows[0]?.version ?? 0) + 1;
      await client.query({
        name: 'bench-update',
        text: 'update bench.item set version = $2, status = $3, state = $4 where id = $1',
        values: [id, version, version % 2 === 0 ? 'open' : 'busy', JSON.stringify(found.rows[0]?.state)],
      });
      await client.query({
        name: 'bench-insert',
        text: 'insert into bench.event (item, seq, at, data) values ($1, $2, now(), $3)',
        values: [id, version, '{"type":"step"}'],
      });
      await client.query('commit');
      return true;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  return { run: (seconds, signal) => hammer({ concurrency, seconds, signal }, step), close: () => pool.end() };
}
