import type { Actor } from '@paidan/ticket';
import { decodeNumber, encodeCursor, type Page, toPage } from './cursor.ts';
import type { Store } from './open.ts';
import { type Scope, within } from './scope.ts';

export interface EventRecord {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A ticket's history, oldest first, numbered without gaps from 1. Empty outside the scope. */
export async function listEvents(
  store: Store,
  ticketId: string,
  scope: Scope,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<Page<EventRecord>> {
  const limit = page.limit ?? 100;
  const rows = await store.db
    .selectFrom('events as e')
    .select(['e.seq', 'e.type', 'e.at', 'e.actor', 'e.data'])
    .where('e.ticket_id', '=', ticketId)
    .where('e.seq', '>', page.cursor === undefined ? 0 : decodeNumber(page.cursor))
    .where(within(scope, 'e.ticket_id'))
    .orderBy('e.seq')
    .limit(limit + 1)
    .execute();
  return toPage(
    rows,
    limit,
    (row) => ({ ...row, at: row.at.toISOString() }),
    (row) => encodeCursor(String(row.seq)),
  );
}
