import type pg from 'pg';
import type { Store } from './open.ts';
import type { QueueName } from './schema.ts';

/** A piece of work to ring for. The row stays until its handler has finished, so that a lost queue loses nothing. */
export interface OutboxRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly jobId: string;
  readonly ticketId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly notBefore: Date;
  /** How often it was handed to the queue before. */
  readonly attempts: number;
}

interface RawRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly job_id: string;
  readonly ticket_id: string;
  readonly data: Record<string, unknown>;
  readonly not_before: Date;
  readonly attempts: number;
}

/**
 * Takes up to `limit` waiting rows that are due by `until`, hands them to `ring`, and marks them relayed in the same
 * transaction. Rows that another relay holds are skipped. When `ring` throws nothing is marked; when we die after it,
 * the rows are rung again under the same job ids. Answers how many were rung.
 */
export async function relayOutbox(
  store: Store,
  until: Date,
  now: Date,
  limit: number,
  ring: (rows: readonly OutboxRow[]) => Promise<void>,
): Promise<number> {
  const client = await store.writers.connect();
  let broken = true;
  try {
    await client.query('begin');
    const found = await client.query<RawRow>({
      name: 'take-outbox',
      text: `select id, queue, job_id, ticket_id, data, not_before, attempts from paidan.outbox
        where relayed_at is null and not_before <= $1 order by not_before, id limit $2 for update skip locked`,
      values: [until, limit],
    });
    if (found.rows.length > 0) {
      await ring(found.rows.map(outboxRow));
      await markRelayed(client, found.rows, now);
    }
    await client.query('commit');
    broken = false;
    return found.rows.length;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

const outboxRow = (row: RawRow): OutboxRow => ({
  id: row.id,
  queue: row.queue,
  jobId: row.job_id,
  ticketId: row.ticket_id,
  data: row.data,
  notBefore: row.not_before,
  attempts: row.attempts,
});

const markRelayed = (client: pg.PoolClient, rows: readonly RawRow[], now: Date) =>
  client.query({
    name: 'mark-relayed',
    text: 'update paidan.outbox set relayed_at = $2, attempts = attempts + 1 where id = any($1::bigint[])',
    values: [rows.map((row) => row.id), now],
  });

/** The handler has finished: the work is done for good. Unknown ids are ignored (it had run twice). */
export const finishOutbox = (store: Store, id: string): Promise<void> => store.lanes.finish(id);

/** Removes finished rows in one statement. */
export async function removeFinished(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  await pool.query({
    name: 'finish-outbox',
    text: 'delete from paidan.outbox where id = any($1::bigint[])',
    values: [ids],
  });
}

/** All attempts failed. The row stays to be seen and, when the fault may pass (`retryable`), to be rung again later. */
export async function failOutbox(
  store: Store,
  id: string,
  error: string,
  retryable: boolean,
  now: Date,
): Promise<void> {
  await store.db
    .updateTable('outbox')
    .set({ failed_at: now, error: error.slice(0, 2000), retryable })
    .where('id', '=', id)
    .execute();
}

/**
 * Puts rows back that were handed over but not finished since `relayedBefore` (the queue lost them), and retryable
 * failures since `failedBefore`. Answers how many.
 */
export async function reviveOutbox(store: Store, relayedBefore: Date, failedBefore: Date): Promise<number> {
  const result = await store.writers.query(
    `update paidan.outbox set relayed_at = null, failed_at = null, error = null, retryable = null
     where relayed_at is not null and relayed_at < $1
       and (failed_at is null or (retryable and failed_at < $2))`,
    [relayedBefore, failedBefore],
  );
  return result.rowCount ?? 0;
}

/** Rings again for one failed row, whatever its fault. For administrators. */
export async function retryOutbox(store: Store, id: string): Promise<boolean> {
  const result = await store.pool.query(
    `update paidan.outbox set relayed_at = null, failed_at = null, error = null, retryable = null
     where id = $1 and failed_at is not null`,
    [id],
  );
  return result.rowCount === 1;
}

export interface OutboxCounts {
  /** Due and not yet handed to the queue. */
  readonly waiting: number;
  /** Handed over, not finished. */
  readonly running: number;
  readonly failed: number;
  /** Age in seconds of the oldest waiting row that is due. */
  readonly lag: number;
}

/** For metrics. */
export async function countOutbox(store: Store, now: Date): Promise<OutboxCounts> {
  const result = await store.pool.query<{ waiting: string; running: string; failed: string; oldest: Date | null }>(
    `select count(*) filter (where relayed_at is null and not_before <= $1) as waiting,
       count(*) filter (where relayed_at is not null and failed_at is null) as running,
       count(*) filter (where failed_at is not null) as failed,
       min(not_before) filter (where relayed_at is null and not_before <= $1) as oldest
     from paidan.outbox where relayed_at is not null or (relayed_at is null and not_before <= $1)`,
    [now],
  );
  const row = result.rows[0];
  return {
    waiting: Number(row?.waiting ?? 0),
    running: Number(row?.running ?? 0),
    failed: Number(row?.failed ?? 0),
    lag: row?.oldest ? Math.max(0, (now.getTime() - row.oldest.getTime()) / 1000) : 0,
  };
}
