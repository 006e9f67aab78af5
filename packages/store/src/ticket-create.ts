import { newId, PaidanError, type Result, unwrap } from '@paidan/kernel';
import type { Change } from '@paidan/ticket';
import type pg from 'pg';
import { grams, normalise } from './grams.ts';
import { nextNumber } from './numbers.ts';
import type { Store } from './open.ts';
import { asRefusal } from './refusals.ts';
import { toRows } from './rows.ts';
import type { Location } from './schema.ts';
import { announce, type WithTicketOptions } from './ticket-write.ts';
import { type PrivateData, vaultOf } from './vault.ts';

/** A matter as it is stored: title, text and place already masked, what must not lie open in `sealed`. */
export interface Intake {
  readonly channel: string;
  readonly externalId?: string | undefined;
  readonly title?: string | undefined;
  readonly text: string;
  readonly occurredAt?: string | undefined;
  readonly location?: Location | undefined;
  /** Reporter and unmasked text; absent when there is no reporter and masking changed nothing. */
  readonly sealed?: PrivateData | undefined;
}

export interface Created {
  readonly id: string;
  /** False when this channel and external id had come in before: `id` is the first one's, and nothing was written. */
  readonly created: boolean;
}

const statement = { name: 'create-ticket', text: 'select * from paidan.create_ticket($1, $2, $3, $4)' };

/** Runs the one statement, alone or in a transaction with what must go along when it made a ticket. */
async function insert(store: Store, values: unknown[], within?: (client: pg.PoolClient) => Promise<void>) {
  const query = { ...statement, values };
  if (within === undefined) return store.writers.query<CreatedRow>(query);
  const client = await store.writers.connect();
  let broken = true;
  try {
    await client.query('begin');
    const rows = await client.query<CreatedRow>(query);
    if (rows.rows[0]?.created === true) await within(client);
    await client.query('commit');
    broken = false;
    return rows;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

interface CreatedRow {
  readonly ticket_id: string;
  readonly created: boolean;
}

/**
 * Takes in a matter in one statement. `register` (pure) gives the ticket's first state, events, deadlines and intents
 * for the id and number chosen here. Idempotent on channel + external id, also when two requests race. `within`: more
 * writes of the same transaction, when a ticket is made. Throws the refusal that `register` gave.
 */
export async function createTicket(
  store: Store,
  intake: Intake,
  at: Date,
  register: (identity: { readonly id: string; readonly number: string }) => Result<Change> | Change,
  within?: WithTicketOptions['within'],
): Promise<Created> {
  const id = newId();
  const number = await nextNumber(store, at);
  const answer = register({ id, number });
  const change = 'ok' in answer ? unwrap(answer) : answer;
  const title = intake.title ?? null;
  const { text, location = {} } = intake;
  const written = toRows({ state: null, seq: 0, units: new Map() }, change);
  const content = normalise(
    [number, intake.externalId, title, text, location.village, location.address].filter(Boolean).join(' '),
  );
  const payload = {
    ...written.payload,
    ticket: {
      ...written.payload.ticket,
      external_id: intake.externalId ?? null,
      title,
      text,
      occurred_at: intake.occurredAt ?? null,
      location,
    },
    content,
    grams: grams(content),
  };
  const sealed = intake.sealed === undefined ? undefined : vaultOf(store).seal(id, intake.sealed);
  try {
    const values = [id, JSON.stringify(payload), sealed?.keyId ?? null, sealed?.bytes ?? null];
    const rows = await insert(store, values, within && ((client) => within(client, written.state)));
    const row = rows.rows[0];
    // The other request's row committed between our insert and our read of it: read again.
    if (row === undefined) return findExternal(store, intake);
    if (row.created) announce(store, written, change);
    return { id: row.ticket_id, created: row.created };
  } catch (error) {
    throw asRefusal(error);
  }
}

async function findExternal(store: Store, intake: Intake): Promise<Created> {
  const row = await store.db
    .selectFrom('tickets')
    .select('id')
    .where('channel', '=', intake.channel)
    .where('external_id', '=', intake.externalId ?? '')
    .executeTakeFirst();
  if (row === undefined) throw new PaidanError('internal', '同一外部编号的工单正在登记，请重试');
  return { id: row.id, created: false };
}
