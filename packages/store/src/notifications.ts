import { newId } from '@paidan/kernel';
import type pg from 'pg';
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

/** Something that units are told. */
export interface Notice {
  readonly units: readonly string[];
  readonly ticketId: string;
  readonly event: string;
  /** What happened, in words; the ticket's number is put before it. */
  readonly text: string;
  readonly at: Date;
  /** Names the occasion (ticket, event, version): the same occasion told twice to a unit is stored once. */
  readonly dedup: string;
}

/** Tells units of something, so that a job may run again. Nothing is stored for a ticket that there is not. */
export const notifyUnits = (store: Store, notice: Notice): Promise<void> => store.lanes.notify(notice);

/** Stores notices in one statement. */
export async function writeNotices(pool: pg.Pool, notices: readonly Notice[]): Promise<void> {
  const rows = notices.flatMap(({ units, ...rest }) => [...new Set(units)].map((unit) => ({ ...rest, unit })));
  if (rows.length === 0) return;
  await pool.query({
    name: 'notify-units',
    text: `insert into paidan.notifications (id, unit, ticket_id, number, event, text, at, dedup)
      select n.id, n.unit, t.id, t.number, n.event, '工单 ' || t.number || ' ' || n.text, n.at, n.unit || ' ' || n.dedup
      from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
        as n(id, unit, ticket, event, text, at, dedup)
        join paidan.tickets t on t.id = n.ticket
      order by n.unit, n.dedup
      on conflict (dedup) do nothing`,
    values: [
      rows.map(() => newId()),
      rows.map(({ unit }) => unit),
      rows.map(({ ticketId }) => ticketId),
      rows.map(({ event }) => event),
      rows.map(({ text }) => text),
      rows.map(({ at }) => at),
      rows.map(({ dedup }) => dedup),
    ],
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
