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
