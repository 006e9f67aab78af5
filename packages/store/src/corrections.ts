import { newId } from '@paidan/kernel';
import { sql } from 'kysely';
import type pg from 'pg';
import { decodeInstantAndId, encodeCursor, type Page, toPage } from './cursor.ts';
import type { Store } from './open.ts';

/** An operator decided otherwise than (or confirmed) the classifier; what it learns from. */
export interface Correction {
  readonly ticketId: string;
  /** The classifier's first candidate, null when it had none. */
  readonly suggested: string | null;
  /** The operator's duty, null when the matter is on no list. */
  readonly chosen: string | null;
  readonly model: string | null;
  readonly reason: string | null;
  readonly userId: string | null;
  readonly at: string;
}

/** Records a correction; inside `withTicket`'s transaction when given its client. */
export async function recordCorrection(client: Store | pg.PoolClient, correction: Correction): Promise<void> {
  const { ticketId, suggested, chosen, model, reason, userId, at } = correction;
  const connection = 'pool' in client ? client.pool : client;
  await connection.query(
    `insert into paidan.corrections (id, ticket_id, suggested, chosen, model, reason, by_user, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), ticketId, suggested, chosen, model, reason, userId, at],
  );
}

/** Corrections with the (masked) text that they are about, oldest first: examples to learn from. */
export async function listCorrections(
  store: Store,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<Page<Correction & { readonly title: string | null; readonly text: string; readonly channel: string }>> {
  const limit = page.limit ?? 100;
  let query = store.db
    .selectFrom('corrections as c')
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select(['c.id', 'c.ticket_id', 'c.suggested', 'c.chosen', 'c.model', 'c.reason', 'c.by_user', 'c.at'])
    .select(['t.title', 't.text', 't.channel'])
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(limit + 1);
  if (page.cursor !== undefined) {
    const after = decodeInstantAndId(page.cursor);
    query = query.where(sql<boolean>`(c.at, c.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  return toPage(
    await query.execute(),
    limit,
    (row) => ({
      ticketId: row.ticket_id,
      suggested: row.suggested,
      chosen: row.chosen,
      model: row.model,
      reason: row.reason,
      userId: row.by_user,
      at: row.at.toISOString(),
      title: row.title,
      text: row.text,
      channel: row.channel,
    }),
    (row) => encodeCursor(row.at.toISOString(), row.id),
  );
}
