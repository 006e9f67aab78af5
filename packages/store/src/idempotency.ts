import { PaidanError } from '@paidan/kernel';
import type pg from 'pg';
import type { Store } from './open.ts';

/** What became of an `Idempotency-Key` of this user. */
export type KeyState =
  | { readonly kind: 'new' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly status: number; readonly body: unknown };

/**
 * Claims a key for a request (method, path and body as a hash). `new`: go on, then `finishKey` or `releaseKey`.
 * `done`: answer the same again. `running`: the first one is still at work; a claim older than a minute was left by a
 * crash and is taken over. Refuses `request.invalid` when the key was used for another request.
 */
export async function claimKey(
  store: Store,
  userId: string,
  key: string,
  requestHash: string,
  now: Date,
): Promise<KeyState> {
  const claimed = await store.pool.query(
    `insert into paidan.idempotency_keys as k (user_id, key, request_hash, created_at) values ($1, $2, $3, $4)
     on conflict (user_id, key) do update set created_at = excluded.created_at
       where k.status is null and k.request_hash = excluded.request_hash and k.created_at < $4::timestamptz - interval '1 minute'
     returning 1`,
    [userId, key, requestHash, now],
  );
  if (claimed.rowCount === 1) return { kind: 'new' };
  const row = await store.db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'body'])
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return { kind: 'running' };
  if (row.request_hash !== requestHash) {
    throw new PaidanError('request.invalid', 'Idempotency-Key 已用于另一请求', { field: '/headers/idempotency-key' });
  }
  return row.status === null ? { kind: 'running' } : { kind: 'done', status: row.status, body: row.body };
}

/** Keeps the answer; inside the command's own transaction when given its client, so that both stand or fall together. */
export async function finishKey(
  client: Store | pg.PoolClient,
  userId: string,
  key: string,
  answer: { readonly status: number; readonly body: unknown },
): Promise<void> {
  const connection = 'pool' in client ? client.pool : client;
  await connection.query('update paidan.idempotency_keys set status = $3, body = $4 where user_id = $1 and key = $2', [
    userId,
    key,
    answer.status,
    JSON.stringify(answer.body),
  ]);
}

/** Gives a claim up after a failure, so that the client may try again with the same key. */
export async function releaseKey(store: Store, userId: string, key: string): Promise<void> {
  await store.db
    .deleteFrom('idempotency_keys')
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute();
}

/** Forgets keys older than that instant (a day is customary). */
export async function forgetKeys(store: Store, before: Date): Promise<void> {
  await store.db.deleteFrom('idempotency_keys').where('created_at', '<', before).execute();
}
