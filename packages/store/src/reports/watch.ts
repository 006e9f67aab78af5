import { type RawBuilder, sql } from 'kysely';
import { decodeId, encodeCursor, type Page, toPage } from '../cursor.ts';
import type { Store } from '../open.ts';
import type { Scope } from '../scope.ts';

/** A way in which a matter may be left lying, and who has to act. */
export const watchBuckets = [
  'dispatchLate',
  'unsigned',
  'leadless',
  'unmanned',
  'orphaned',
  'disputed',
  'atTop',
  'untold',
  'undelivered',
] as const;
export type WatchBucket = (typeof watchBuckets)[number];

/** A ticket that lies; `unit` is the unit concerned, where it is one. */
export interface Watched {
  readonly ticketId: string;
  readonly unit: string | null;
}

/** How far a bucket is counted. */
export const MOST_WATCHED = 1000;

interface Row extends Watched {
  /** What the list is ordered by, oldest first. */
  readonly id: string;
}

interface Asked {
  readonly now: Date;
  readonly unit: string | null;
  /** Beyond the last row shown. */
  readonly after: (column: string) => RawBuilder<unknown>;
  readonly limit: number;
}

const open = sql`t.status not in ('办结', '归档', '已并单', '转出', '不予受理')`;

/** Each gives `id`, `ticketId`, `unit`, by an index of the few rows it is about (migration 0010, the open tasks' own, `tickets_status`). */
const buckets: { readonly [Bucket in WatchBucket]: (asked: Asked) => RawBuilder<unknown> } = {
  dispatchLate: ({ now }) => sql`
    select t.id, t.id as "ticketId", null as unit from paidan.tickets t
    where t.status in ('登记', '待派', '退回中') and t.state->>'arbitration' is null
      and (select max(d.due_at) from paidan.deadlines d where d.ticket_id = t.id and d.status in ('open', 'missed')
        and d.kind = case t.status when '退回中' then '异议' else '派单' end) < ${now}`,
  unsigned: ({ now, unit }) => sql`
    select k.id, k.ticket_id as "ticketId", k.unit from paidan.tasks k
    where k.status in ('待签收', '办理中') and k.status = '待签收' and k.due_at < ${now}
      and ${unit === null ? sql`true` : sql`k.unit = ${unit}`}
      and exists (select 1 from paidan.deadlines d where d.task_id = k.id and d.kind = '签收'
        and d.status in ('open', 'missed') and d.due_at < ${now})`,
  leadless: () => sql`
    select t.id, t.id as "ticketId", null as unit from paidan.tickets t
    where t.lead = '{}' and t.status in ('待签收', '办理中', '挂起', '待审核', '待回访', '重办')`,
  unmanned: ({ after, limit }) => sql`
    select k.id, k.ticket_id as "ticketId", n.name as unit from paidan.units n cross join lateral (
      select k.id, k.ticket_id from paidan.tasks k
      where k.unit = n.name and k.status in ('待签收', '办理中') and ${after('k.id')} order by k.id limit ${limit}) k
    where not exists (select 1 from paidan.users a where a.unit = n.name and a.active)`,
  orphaned: () => sql`
    select t.id, t.id as "ticketId", null as unit from paidan.tickets t
    where t.due_at is null and t.status in ('待签收', '办理中', '挂起')
      and not exists (select 1 from paidan.tasks k where k.ticket_id = t.id and k.status in ('待签收', '办理中'))
      and not exists (select 1 from paidan.deadlines d where d.ticket_id = t.id and d.status in ('open', 'paused'))`,
  disputed: () => sql`
    select t.id, t.id as "ticketId", null as unit from paidan.tickets t
    where t.state->>'arbitration' is not null and ${open}`,
  atTop: () => sql`
    select t.id, t.id as "ticketId", null as unit from paidan.tickets t where t.state->>'atTop' = 'true' and ${open}`,
  untold: () => sql`
    select d.id, d.ticket_id as "ticketId", d.unit from paidan.deadlines d
    where d.kind = '告知' and d.status in ('open', 'missed')
      and (select t.state->'notices' from paidan.tickets t where t.id = d.ticket_id)
        @> jsonb_build_array(jsonb_build_object('deadlineId', d.id, 'toldAt', null))`,
  undelivered: () => sql`
    select distinct o.ticket_id as id, o.ticket_id as "ticketId", null as unit from paidan.outbox o
    where o.failed_at is not null`,
};

/** Buckets of which a unit sees its own; the others are the hotline's and the supervisors' business. */
const ofUnits: readonly WatchBucket[] = ['unsigned'];
export const bucketsFor = (scope: Scope): readonly WatchBucket[] => (scope.kind === 'all' ? watchBuckets : ofUnits);

async function rowsOf(
  store: Store,
  bucket: WatchBucket,
  scope: Scope,
  now: Date,
  limit: number,
  cursor?: string,
): Promise<readonly Row[]> {
  const unit = scope.kind === 'unit' ? scope.unit : null;
  const after = (column: string): RawBuilder<unknown> =>
    cursor === undefined ? sql`true` : sql`${sql.ref(column)} > ${decodeId(cursor)}::uuid`;
  const result = await sql<Row>`select w.id, w."ticketId", w.unit
    from (${buckets[bucket]({ now, unit, after, limit })}) w
    where ${after('w.id')} order by w.id limit ${limit}`.execute(store.db);
  return result.rows;
}

const pageOf = (rows: readonly Row[], limit: number): Page<Watched> =>
  toPage(
    rows,
    limit,
    ({ ticketId, unit }) => ({ ticketId, unit }),
    ({ id }) => encodeCursor(id),
  );

/** How many lie in a bucket (`MOST_WATCHED` + 1: more than that) and the oldest of them. */
export async function watchBucket(
  store: Store,
  bucket: WatchBucket,
  scope: Scope,
  now: Date,
  shown: number,
): Promise<Page<Watched> & { readonly count: number }> {
  const rows = await rowsOf(store, bucket, scope, now, MOST_WATCHED + 1);
  return { ...pageOf(rows, shown), count: rows.length };
}

/** A page of one bucket, oldest first. */
export async function listWatched(
  store: Store,
  bucket: WatchBucket,
  scope: Scope,
  now: Date,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<Watched>> {
  const limit = page.limit ?? 30;
  return pageOf(await rowsOf(store, bucket, scope, now, limit + 1, page.cursor), limit);
}
