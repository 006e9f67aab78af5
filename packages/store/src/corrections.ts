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

/** A correction with the (masked) matter that it is about. */
export interface ShownCorrection extends Correction {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly number: string;
  /** The duty list that the ticket is pinned to. */
  readonly listVersion: string | null;
  /** When it was taken back; it then teaches nothing any more. */
  readonly undoneAt: string | null;
}

/** Corrections with the (masked) matter that they are about, newest first. */
export async function listCorrections(
  store: Store,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<Page<ShownCorrection>> {
  const limit = page.limit ?? 100;
  let query = store.db
    .selectFrom('corrections as c')
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select([
      'c.id',
      'c.ticket_id',
      'c.suggested',
      'c.chosen',
      'c.model',
      'c.reason',
      'c.by_user',
      'c.at',
      'c.undone_at',
    ])
    .select(['t.number', 't.title', 't.text', 't.list_version'])
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1);
  if (page.cursor !== undefined) {
    const after = decodeInstantAndId(page.cursor);
    query = query.where(sql<boolean>`(c.at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  return toPage(
    await query.execute(),
    limit,
    (row) => ({
      id: row.id,
      ticketId: row.ticket_id,
      suggested: row.suggested,
      chosen: row.chosen,
      model: row.model,
      reason: row.reason,
      userId: row.by_user,
      at: row.at.toISOString(),
      title: row.title,
      text: row.text,
      listVersion: row.list_version,
      number: row.number,
      undoneAt: row.undone_at?.toISOString() ?? null,
    }),
    (row) => encodeCursor(row.at.toISOString(), row.id),
  );
}

/** Takes a correction back; false when there is none, or it was taken back before. */
export async function undoCorrection(store: Store, id: string, userId: string | null, at: Date): Promise<boolean> {
  const done = await store.db
    .updateTable('corrections')
    .set({ undone_at: at, undone_by: userId })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The newest corrections that still stand, for the classifier to learn from; `limit` at the most. */
export async function standingCorrections(
  store: Store,
  limit: number,
): Promise<readonly Pick<ShownCorrection, 'title' | 'text' | 'chosen' | 'userId'>[]> {
  const rows = await store.db
    .selectFrom('corrections as c')
    .innerJoin('tickets as t', 't.id', 'c.ticket_id')
    .select(['t.title', 't.text', 'c.chosen', 'c.by_user'])
    .where('c.undone_at', 'is', null)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ title, text, chosen, by_user }) => ({ title, text, chosen, userId: by_user }));
}
