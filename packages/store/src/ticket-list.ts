import type { ClassificationFact, TicketKind, TicketStatus } from '@paidan/ticket';
import { sql } from 'kysely';
import { decodeId, decodeInstantAndId, encodeCursor, type Page, toPage } from './cursor.ts';
import { queryGrams, queryWords } from './grams.ts';
import type { Store } from './open.ts';
import { closedStatuses } from './rows.ts';
import { concerns, type Scope, within } from './scope.ts';

export interface TicketFilter {
  readonly status?: readonly TicketStatus[] | undefined;
  readonly unit?: string | undefined;
  readonly duty?: string | undefined;
  /** Words that title, text, place, number or external id contain. */
  readonly q?: string | undefined;
  /** Only tickets that are late (longest first) instead of all (newest first). */
  readonly overdue?: boolean | undefined;
  /** `due`: the most pressing first (longest overdue, then due next, then without a clock); without `status`, open ones only. */
  readonly sort?: 'due' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly channel: string;
  readonly externalId: string | null;
  readonly kind: TicketKind;
  readonly title: string | null;
  readonly text: string;
  readonly status: TicketStatus;
  readonly urgent: boolean;
  readonly supervised: boolean;
  /** Its reply waits for the head of the unit that wrote it. */
  readonly unitCheck: boolean;
  readonly listVersion: string | null;
  readonly duty: string | null;
  readonly lead: readonly string[];
  readonly village: string | null;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** The moment since which it is overdue. */
  readonly lateSince: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly classification: ClassificationFact | null;
}

const columns = [
  't.id',
  't.number',
  't.version',
  't.channel',
  't.external_id',
  't.kind',
  't.title',
  't.text',
  't.status',
  't.urgent',
  't.supervised',
  't.list_version',
  't.duty',
  't.lead',
  't.location',
  't.due_at',
  't.late_at',
  't.created_at',
  't.updated_at',
  't.classification',
] as const;

/** Whether the head of the unit has yet to read its reply. */
const unitCheck = sql<boolean>`coalesce(t.state->'reply'->>'checked' = 'false', false)`.as('unit_check');

/** When a ticket is or was first due; one without a clock comes last. */
const pressing = sql<Date>`coalesce(t.late_at, 'infinity'::timestamptz)`;

/** Whether a ticket is overdue, and since when, from its row's `late_at`. */
export function lateness(lateAt: Date | null, now: Date): Pick<TicketRow, 'overdue' | 'lateSince'> {
  const overdue = lateAt !== null && lateAt <= now;
  return { overdue, lateSince: overdue ? lateAt.toISOString() : null };
}

/** The query behind `listTickets`; exported so that a test can ask the planner how it would run it. */
export function ticketListQuery(store: Store, filter: TicketFilter, scope: Scope, now: Date, limit: number) {
  let query = store.db
    .selectFrom('tickets as t')
    .select(columns)
    .select(unitCheck)
    .where(within(scope, 't.id'))
    .limit(limit);
  if (filter.status !== undefined) query = query.where('t.status', 'in', filter.status);
  if (filter.duty !== undefined) query = query.where('t.duty', '=', filter.duty);
  if (filter.unit !== undefined) query = query.where(concerns(filter.unit, 't.id'));
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const keys = queryGrams(filter.q);
    const parts = queryWords(filter.q).map((word) => sql`position(${word} in s.content) > 0`);
    query = query.where(
      sql<boolean>`t.id in (select s.ticket_id from paidan.ticket_search as s where s.grams @> ${keys}::text[] and ${sql.join(parts, sql` and `)})`,
    );
  }
  if (filter.overdue === true) {
    query = query.where('t.late_at', '<=', now).orderBy('t.late_at').orderBy('t.id');
    if (filter.cursor === undefined) return query;
    const after = decodeInstantAndId(filter.cursor);
    return query.where(sql<boolean>`(t.late_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  if (filter.sort === 'due') {
    if (filter.status === undefined) query = query.where('t.status', 'not in', closedStatuses);
    query = query.orderBy(pressing).orderBy('t.id');
    if (filter.cursor === undefined) return query;
    const after = decodeInstantAndId(filter.cursor);
    return query.where(sql<boolean>`(${pressing}, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  query = query.orderBy('t.id', 'desc');
  return filter.cursor === undefined ? query : query.where('t.id', '<', decodeId(filter.cursor));
}

/** A page of tickets within the scope, newest first; with `overdue` or `sort: 'due'`, the most pressing first. */
export async function listTickets(
  store: Store,
  filter: TicketFilter,
  scope: Scope,
  now: Date,
): Promise<Page<TicketRow>> {
  const limit = filter.limit ?? 30;
  const rows = await ticketListQuery(store, filter, scope, now, limit + 1).execute();
  return toPage(
    rows,
    limit,
    (row) => ({
      id: row.id,
      number: row.number,
      version: row.version,
      channel: row.channel,
      externalId: row.external_id,
      kind: row.kind,
      title: row.title,
      text: row.text,
      status: row.status,
      urgent: row.urgent,
      supervised: row.supervised,
      unitCheck: row.unit_check,
      listVersion: row.list_version,
      duty: row.duty,
      lead: row.lead,
      village: row.location.village ?? null,
      dueAt: row.due_at?.toISOString() ?? null,
      ...lateness(row.late_at, now),
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      classification: row.classification,
    }),
    (row) =>
      filter.overdue === true || filter.sort === 'due'
        ? encodeCursor(row.late_at?.toISOString() ?? 'infinity', row.id)
        : encodeCursor(row.id),
  );
}
