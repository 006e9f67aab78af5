import { fail, ok, PaidanError, type Result } from '@paidan/kernel';
import type { Change, TicketState } from '@paidan/ticket';
import type { Selectable } from 'kysely';
import type pg from 'pg';
import type { Store } from './open.ts';
import { asRefusal, isRace } from './refusals.ts';
import { toRows, type Written } from './rows.ts';
import type { TicketsTable } from './schema.ts';
import type { Scope } from './scope.ts';
import { type DeadlineJson, type TaskJson, ticketState } from './ticket-state.ts';

export interface WithTicketOptions {
  /** Whose tickets the caller may touch; another's answers `ticket.not_found`. Jobs use `everything`. */
  readonly scope: Scope;
  /** From `If-Match`. A ticket at another version answers `ticket.stale`; absent: the last state decides. */
  readonly expectedVersion?: number | undefined;
  /** More writes of the same transaction (an idempotency key, a correction), after the decision, before its rows. */
  readonly within?: ((client: pg.PoolClient, state: TicketState) => Promise<void>) | undefined;
}

/** What a decision may answer: a change, null for "nothing to do", or the refusal. */
export type Decision = Result<Change | null>;

type LoadedRow = Selectable<TicketsTable> & {
  readonly tasks: readonly TaskJson[] | null;
  readonly deadlines: readonly DeadlineJson[] | null;
  readonly units: Readonly<Record<string, string>> | null;
  readonly visible: boolean;
};

/** One statement, so that ticket, tasks, deadlines and units are of one instant. */
const load = {
  name: 'load-ticket',
  text: `
    select t.*,
      (select json_agg(k order by k.opened_at, k.id) from paidan.tasks k where k.ticket_id = t.id) as tasks,
      (select json_agg(d order by d.due_at, d.id) from paidan.deadlines d where d.ticket_id = t.id) as deadlines,
      (select json_object_agg(u.unit, u.role) from paidan.ticket_units u where u.ticket_id = t.id) as units,
      $2::text is null or exists (
        select 1 from paidan.ticket_units u where u.unit = $2 and u.ticket_id = t.id) as visible
    from paidan.tickets t where t.id = $1`,
};
const lock = { name: 'lock-ticket', text: 'select 1 from paidan.tickets where id = $1 for update' };
const write = { name: 'write-ticket', text: 'select paidan.write_ticket($1, $2, $3)' };

/** Lost races after which a command stops hoping and takes its turn. */
const patience = 3;

/**
 * One command, one transaction: reads the ticket, lets `decide` (pure) choose the change, and writes ticket, events,
 * tasks, deadlines, units and outbox, but only if the ticket is still at the version that was read; otherwise it decides
 * again on what the other writer left. After a few lost races it locks the ticket first, so that every command comes to
 * its end. Then tells listeners. Answers the whole new state, or the refusal and nothing written. Throws on database
 * failure.
 */
export async function withTicket(
  store: Store,
  ticketId: string,
  options: WithTicketOptions,
  decide: (state: TicketState) => Decision | Promise<Decision>,
): Promise<Result<TicketState>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptOnce(store, ticketId, options, decide, attempt > patience);
    if (result !== 'raced') return result;
  }
}

async function attemptOnce(
  store: Store,
  ticketId: string,
  options: WithTicketOptions,
  decide: (state: TicketState) => Decision | Promise<Decision>,
  locked: boolean,
): Promise<Result<TicketState> | 'raced'> {
  const client = await store.writers.connect();
  let open = locked;
  try {
    const row = await read(client, ticketId, options.scope, locked);
    const refused = refusal(row, options);
    if (row === undefined || refused !== undefined) return fail(refused ?? new PaidanError('ticket.not_found'));
    const state = ticketState(row, row.tasks ?? [], row.deadlines ?? []);
    const decision = await decide(state);
    if (!decision.ok) return decision;
    if (decision.value === null) return ok(state);
    const written = toRows({ state, seq: row.seq, units: new Map(Object.entries(row.units ?? {})) }, decision.value);
    if (options.within !== undefined && !open) {
      open = true;
      await client.query('begin');
    }
    await options.within?.(client, written.state);
    await save(client, ticketId, state.version, written, open);
    open = false;
    announce(store, written, decision.value);
    return ok(written.state);
  } catch (error) {
    if (isRace(error)) return 'raced';
    const refused = asRefusal(error);
    if (refused instanceof PaidanError) return fail(refused);
    throw error;
  } finally {
    await giveBack(client, open);
  }
}

async function read(client: pg.PoolClient, id: string, scope: Scope, locked: boolean): Promise<LoadedRow | undefined> {
  const unit = scope.kind === 'unit' ? scope.unit : null;
  const query = () => client.query<LoadedRow>({ ...load, values: [id, unit] });
  if (!locked) return (await query()).rows[0];
  const [, , loaded] = await together(client, () =>
    Promise.all([client.query('begin'), client.query({ ...lock, values: [id] }), query()]),
  );
  return loaded.rows[0];
}

/** Ends what is left open and gives the connection back; one that can't even roll back is thrown away. */
async function giveBack(client: pg.PoolClient, open: boolean): Promise<void> {
  if (!open) return client.release();
  const broken = await client.query('rollback').then(
    () => false,
    () => true,
  );
  client.release(broken);
}

function refusal(row: LoadedRow | undefined, options: WithTicketOptions): PaidanError | undefined {
  if (row === undefined || !row.visible) return new PaidanError('ticket.not_found');
  if (options.expectedVersion !== undefined && options.expectedVersion !== row.version) {
    return new PaidanError('ticket.stale', `当前版本 ${row.version}，提交时为 ${options.expectedVersion}`, {
      extra: { version: row.version },
    });
  }
  return undefined;
}

/** Sends what the queries of `ask` have to say in one packet: one system call, and the server's process wakes up once. */
function together<T>(client: pg.PoolClient, ask: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/**
 * The write is one statement and so a transaction of its own. In an open transaction COMMIT leaves with it; had the write
 * failed, the server makes that COMMIT a rollback.
 */
async function save(
  client: pg.PoolClient,
  id: string,
  version: number,
  written: Written,
  open: boolean,
): Promise<void> {
  const put = () => client.query({ ...write, values: [id, version, JSON.stringify(written.payload)] });
  if (!open) {
    await put();
    return;
  }
  const [wrote, committed] = await together(client, () => Promise.allSettled([put(), client.query('commit')]));
  if (wrote.status === 'rejected') throw wrote.reason;
  if (committed.status === 'rejected') throw committed.reason;
}

/** Tells the streams and, when the change asked for work, the relay. */
export function announce(store: Store, written: Written, change: Change): void {
  store.announcer.ticket({
    ticketId: written.state.id,
    number: written.state.number,
    version: written.state.version,
    type: change.events.at(-1)?.type ?? 'ticket.changed',
    status: written.state.status,
    units: written.units,
  });
  if (change.intents.length > 0) store.announcer.work();
}
