import type { TicketStatus } from '@paidan/ticket';
import { sql } from 'kysely';
import type { Store } from './open.ts';
import { closedStatuses } from './rows.ts';
import { type PrivateData, vaultOf } from './vault.ts';

/** An open ticket that another may repeat; title and text masked. */
export interface OpenTicket {
  readonly id: string;
  readonly number: string;
  readonly status: TicketStatus;
  readonly title: string | null;
  readonly text: string;
  readonly village: string | null;
  readonly createdAt: string;
}

const waiting: readonly TicketStatus[] = ['登记', '待派'];

/**
 * Open tickets since `since` that are or may be of one of the duties, and those that wait for dispatch, newest first,
 * `limit` of each at the most; without the ticket itself.
 */
export async function openTicketsAbout(
  store: Store,
  about: { readonly except: string; readonly duties: readonly string[]; readonly since: Date },
  limit: number,
): Promise<readonly OpenTicket[]> {
  const recent = store.db
    .selectFrom('tickets')
    .select(['id', 'number', 'status', 'title', 'text', 'created_at'])
    .select(sql<string | null>`location->>'village'`.as('village'))
    .where('id', '!=', about.except)
    .where('created_at', '>=', about.since)
    .orderBy('id', 'desc')
    .limit(limit);
  const [dispatched, undecided] = await Promise.all([
    about.duties.length === 0
      ? []
      : recent.where('duty', 'in', about.duties).where('status', 'not in', closedStatuses).execute(),
    recent.where('status', 'in', waiting).execute(),
  ]);
  const found = new Map([...dispatched, ...undecided].map((row) => [row.id, row]));
  return [...found.values()].map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}

/** The sealed records of several tickets, by ticket id; for comparing, never for showing. At most 50 ids. */
export async function readPrivates(
  store: Store,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, PrivateData>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('ticket_private')
    .select(['ticket_id', 'key_id', 'sealed'])
    .where('ticket_id', 'in', ticketIds.slice(0, 50))
    .execute();
  const vault = vaultOf(store);
  return new Map(
    rows.map(({ ticket_id, key_id, sealed }) => [ticket_id, vault.open(ticket_id, { keyId: key_id, bytes: sealed })]),
  );
}

/** Ids of the tickets that were merged into one, oldest first, at most 500. */
export async function mergedInto(store: Store, ticketId: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`state->>'mergedInto' = ${ticketId}`)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** How another ticket belongs to this one. */
export type Relation = '并入本单' | '本单并入' | '拆出' | '拆自';

/** A ticket that belongs to another; title masked. */
export interface RelatedTicket {
  readonly id: string;
  readonly number: string;
  readonly status: TicketStatus;
  readonly title: string | null;
  readonly relation: Relation;
}

/** What tells which tickets belong to one. */
export interface RelationClues {
  readonly id: string;
  readonly mergedInto: string | null;
  /** The number of the ticket that this one was cut from. */
  readonly cutFrom: string | null;
}

/** Tickets that were merged into this one, that it was merged into, and that were cut from it or it from; at most `limit` of each. */
export async function relatedTickets(
  store: Store,
  { id, mergedInto: into, cutFrom }: RelationClues,
  limit = 50,
): Promise<readonly RelatedTicket[]> {
  const tickets = store.db.selectFrom('tickets as t').select(['t.id', 't.number', 't.status', 't.title']).limit(limit);
  const cut = sql<string>`(select (e.data->>'into')::uuid from paidan.events e
    where e.ticket_id = ${id} and e.type = 'ticket.split' limit ${limit})`;
  const [merged, target, parts, whole] = await Promise.all([
    tickets.where(sql<boolean>`t.state->>'mergedInto' = ${id}`).orderBy('t.id').execute(),
    into === null ? [] : tickets.where('t.id', '=', into).execute(),
    tickets.where(sql<boolean>`t.id in ${cut}`).orderBy('t.id').execute(),
    cutFrom === null ? [] : tickets.where('t.number', '=', cutFrom).execute(),
  ]);
  const as = (relation: Relation, found: typeof merged) => found.map((row) => ({ ...row, relation }));
  return [...as('本单并入', target), ...as('并入本单', merged), ...as('拆自', whole), ...as('拆出', parts)];
}
