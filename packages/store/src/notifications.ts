import { newId } from '@paidan/kernel';
import { decodeId, encodeCursor, type Page, toPage } from './cursor.ts';
import type { Store } from './open.ts';

export interface Notification {
  readonly id: string;
  readonly unit: string;
  readonly ticketId: string;
  readonly number: string;
  readonly event: string;
  readonly text: string;
  readonly at: string;
  readonly readAt: string | null;
}

/**
 * Tells units of something. `dedup` names the occasion (ticket, event, version): the same occasion told twice to a unit
 * is stored once, so that a job may run again. One statement; nothing is stored for a ticket that there is not.
 */
export async function notifyUnits(
  store: Store,
  units: readonly string[],
  notice: {
    readonly ticketId: string;
    readonly event: string;
    /** What happened, in words; the ticket's number is put before it. */
    readonly text: string;
    readonly at: Date;
    readonly dedup: string;
  },
): Promise<void> {
  const told = [...new Set(units)];
  if (told.length === 0) return;
  const { ticketId, event, text, at, dedup } = notice;
  await store.pool.query({
    name: 'notify-units',
    text: `insert into paidan.notifications (id, unit, ticket_id, number, event, text, at, dedup)
      select n.id, n.unit, t.id, t.number, $4, '工单 ' || t.number || ' ' || $5, $6, n.unit || ' ' || $7
      from paidan.tickets t, unnest($2::uuid[], $3::text[]) as n(id, unit) where t.id = $1
      on conflict (dedup) do nothing`,
    values: [ticketId, told.map(() => newId()), told, event, text, at, dedup],
  });
}

/** A unit's notices, newest first. */
export async function listNotifications(
  store: Store,
  unit: string,
  page: {
    readonly unread?: boolean | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  } = {},
): Promise<Page<Notification>> {
  const limit = page.limit ?? 30;
  let query = store.db
    .selectFrom('notifications')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (page.unread === true) query = query.where('read_at', 'is', null);
  if (page.cursor !== undefined) query = query.where('id', '<', decodeId(page.cursor));
  return toPage(
    await query.execute(),
    limit,
    (row) => ({
      id: row.id,
      unit: row.unit,
      ticketId: row.ticket_id,
      number: row.number,
      event: row.event,
      text: row.text,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    }),
    (row) => encodeCursor(row.id),
  );
}

/** Marks a unit's notices as read, all or up to an id. Answers how many. */
export async function markRead(store: Store, unit: string, at: Date, upTo?: string): Promise<number> {
  let query = store.db
    .updateTable('notifications')
    .set({ read_at: at })
    .where('unit', '=', unit)
    .where('read_at', 'is', null);
  if (upTo !== undefined) query = query.where('id', '<=', upTo);
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
