import { PaidanError } from '@paidan/kernel';
import type { TicketState, TicketStatus } from '@paidan/ticket';
import type pg from 'pg';
import type { Store } from './open.ts';
import type { Location } from './schema.ts';
import { type Scope, within } from './scope.ts';
import { ticketState } from './ticket-state.ts';
import { type PrivateData, vaultOf } from './vault.ts';

/** A ticket in full: the state that decisions read, and what came in. Text and title are masked. */
export interface TicketRecord {
  readonly state: TicketState;
  readonly externalId: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly occurredAt: string | null;
  readonly location: Location;
  readonly lead: readonly string[];
  readonly dueAt: string | null;
  /** When it became or will become overdue. */
  readonly lateAt: string | null;
  readonly units: readonly string[];
}

/** The ticket, or undefined when there is none or the scope doesn't reach it (a caller can't tell which). */
export async function findTicket(store: Store, id: string, scope: Scope): Promise<TicketRecord | undefined> {
  const row = await store.lanes.read({ id, unit: scope.kind === 'unit' ? scope.unit : null });
  if (row === undefined || !row.visible) return undefined;
  return {
    state: ticketState(row, row.tasks ?? [], row.deadlines ?? []),
    externalId: row.external_id,
    title: row.title,
    text: row.text,
    occurredAt: row.occurred_at?.toISOString() ?? null,
    location: row.location,
    lead: row.lead,
    dueAt: row.due_at?.toISOString() ?? null,
    lateAt: row.late_at?.toISOString() ?? null,
    units: Object.keys(row.units ?? {}),
  };
}

/** As `findTicket`, but throws `ticket.not_found`. */
export async function getTicket(store: Store, id: string, scope: Scope): Promise<TicketRecord> {
  const found = await findTicket(store, id, scope);
  if (found === undefined) throw new PaidanError('ticket.not_found');
  return found;
}

/** The ticket's id for a task's id, within the scope. */
export async function ticketOfTask(store: Store, taskId: string, scope: Scope): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('tasks')
    .select('ticket_id')
    .where('id', '=', taskId)
    .where(within(scope, 'tasks.ticket_id'))
    .executeTakeFirst();
  return row?.ticket_id;
}

/** What tells whether one ticket repeats another: where it is, and what it is about; null where that is not known. */
export interface Likeness {
  readonly status: TicketStatus;
  readonly duty: string | null;
  readonly village: string | null;
}

/**
 * The two tickets of a merge that the client's transaction is about to make; undefined for one that there is not. Merges take
 * turns until their commit, so that two tickets never merge into each other.
 */
export async function mergePair(
  client: pg.PoolClient,
  pair: { readonly id: string; readonly into: string },
): Promise<{ readonly own: Likeness | undefined; readonly target: Likeness | undefined }> {
  await client.query('select pg_advisory_xact_lock(7052029)');
  const { rows } = await client.query<Likeness & { id: string }>(
    "select id, status, duty, location->>'village' as village from paidan.tickets where id in ($1, $2)",
    [pair.id, pair.into],
  );
  const find = (id: string): Likeness | undefined => rows.find((row) => row.id === id);
  return { own: find(pair.id), target: find(pair.into) };
}

/**
 * Reporter and unmasked text, opened from the vault; null when nothing was sealed. Who may ask, and the event that
 * records it, are the caller's.
 */
export async function readPrivate(store: Store, ticketId: string, scope: Scope): Promise<PrivateData | null> {
  const row = await store.db
    .selectFrom('ticket_private as p')
    .select(['p.key_id', 'p.sealed'])
    .where('p.ticket_id', '=', ticketId)
    .where(within(scope, 'p.ticket_id'))
    .executeTakeFirst();
  if (row === undefined) return null;
  return vaultOf(store).open(ticketId, { keyId: row.key_id, bytes: row.sealed });
}
