import { PaidanError } from '@paidan/kernel';
import type pg from 'pg';
import type { Store } from './open.ts';

/** An `Idempotency-Key` of one user, with a hash of the request that it came with. */
export interface RequestKey {
  readonly userId: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Another request with this key committed while ours was under way; nothing of ours was written. */
export class RepeatedRequest extends Error {
  override readonly name = 'RepeatedRequest';
}

/**
 * The ticket that this request changed before; undefined when its work has not been done. Refuses `request.key_reused` when
 * the key came with another request.
 */
export async function findRequest(store: Store, { userId, key, requestHash }: RequestKey): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('request_keys')
    .select(['request_hash', 'ticket_id'])
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row !== undefined && row.request_hash !== requestHash) {
    throw new PaidanError('request.key_reused', '', { field: '/headers/idempotency-key' });
  }
  return row?.ticket_id;
}

/**
 * Keeps the key in the transaction of its work, so that both stand or fall together. Of two at once the second waits for
 * the first's end, and throws `RepeatedRequest` when that one committed.
 */
export async function keepRequest(
  client: pg.PoolClient,
  { userId, key, requestHash }: RequestKey,
  ticketId: string,
  at: Date,
): Promise<void> {
  const kept = await client.query(
    `insert into paidan.request_keys (user_id, key, request_hash, ticket_id, created_at) values ($1, $2, $3, $4, $5)
     on conflict (user_id, key) do nothing`,
    [userId, key, requestHash, ticketId, at],
  );
  if (kept.rowCount === 0) throw new RepeatedRequest(key);
}

/** Forgets keys older than that instant (a day is customary). */
export async function forgetRequests(store: Store, before: Date): Promise<void> {
  await store.db.deleteFrom('request_keys').where('created_at', '<', before).execute();
}
