import { fail, ok, PaidanError, type Result, unwrap } from '@paidan/kernel';
import type { Change, TicketState } from '@paidan/ticket';
import type pg from 'pg';
import type { Store } from './open.ts';
import { asRefusal, isRace } from './refusals.ts';
import { toRows, type Written } from './rows.ts';
import type { Scope } from './scope.ts';
import { type Decided, type LoadedRow, payloadOf, readTickets, type Wanted } from './ticket-rows.ts';
import { ticketState } from './ticket-state.ts';

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

const lock = { name: 'lock-ticket', text: 'select 1 from paidan.tickets where id = $1 for update' };
const write = { name: 'write-ticket', text: 'select paidan.write_ticket($1)' };

/** Lost races after which a command stops hoping and takes its turn. */
const patience = 3;

/**
 * One command: reads the ticket, lets `decide` (pure) choose the change, and writes ticket, events, tasks, deadlines,
 * units and outbox, all of it or nothing, and only if the ticket is still at the version that was read; otherwise it
 * decides again on what the other writer left. After a few lost races it locks the ticket first, so that every command
 * comes to its end. Commands of one moment share statements and commits (`lanes.ts`). Then tells listeners.
 * Answers the whole new state, or the refusal and nothing written. Throws on database failure.
 */
export async function withTicket(
  store: Store,
  ticketId: string,
  options: WithTicketOptions,
  decide: Decide,
): Promise<Result<TicketState>> {
  for (let attempt = 1; ; attempt += 1) {
    const command = { store, ticketId, options, decide };
    try {
      const result = attempt > patience ? await inTurn(command) : await hopeful(command);
      if (result !== 'raced') return result;
    } catch (error) {
      if (isRace(error)) continue;
      const refused = asRefusal(error);
      if (refused instanceof PaidanError) return fail(refused);
      throw error;
    }
  }
}

type Decide = (state: TicketState) => Decision | Promise<Decision>;

interface CommandOnTicket {
  readonly store: Store;
  readonly ticketId: string;
  readonly options: WithTicketOptions;
  readonly decide: Decide;
}

/** Reads without a lock; what goes along with the change needs a transaction of its own, all else shares one. */
async function hopeful(command: CommandOnTicket): Promise<Result<TicketState> | 'raced'> {
  const { store, options } = command;
  const chosen = await choose(await store.lanes.read(wanted(command)), command);
  if (chosen.change === null) return chosen.answer;
  if (options.within === undefined) {
    if (!(await store.lanes.write(chosen.decided))) return 'raced';
  } else {
    await transaction(store, async (client) => {
      await client.query('begin');
      await options.within?.(client, chosen.written.state);
      await writeAndCommit(client, chosen.decided);
    });
  }
  announce(store, chosen.written, chosen.change);
  return ok(chosen.written.state);
}

/** Locks the ticket first: nobody comes between. */
async function inTurn(command: CommandOnTicket): Promise<Result<TicketState>> {
  const { store, ticketId, options } = command;
  return transaction(store, async (client) => {
    const [, , rows] = await together(client, () =>
      Promise.all([
        client.query('begin'),
        client.query({ ...lock, values: [ticketId] }),
        readTickets(client, [wanted(command)]),
      ]),
    );
    const chosen = await choose(rows[0], command);
    if (chosen.change === null) {
      await client.query('rollback');
      return chosen.answer;
    }
    await options.within?.(client, chosen.written.state);
    await writeAndCommit(client, chosen.decided);
    announce(store, chosen.written, chosen.change);
    return ok(chosen.written.state);
  });
}

/**
 * One command within a transaction that the client has begun: locks the ticket, decides, writes; the caller commits, and then
 * calls what is answered to tell listeners. Throws the refusal, so that the transaction ends with it.
 */
export async function changeWithin(
  store: Store,
  client: pg.PoolClient,
  { ticketId, scope }: { readonly ticketId: string; readonly scope: Scope },
  decide: (state: TicketState) => Decision,
): Promise<() => void> {
  const command: CommandOnTicket = { store, ticketId, options: { scope }, decide };
  await client.query({ ...lock, values: [ticketId] });
  const [row] = await readTickets(client, [wanted(command)]);
  const chosen = await choose(row, command);
  if (chosen.change === null) {
    unwrap(chosen.answer);
    return () => undefined;
  }
  await client.query({ ...write, values: [payloadOf([chosen.decided])] });
  return () => announce(store, chosen.written, chosen.change);
}

const wanted = ({ ticketId, options: { scope } }: CommandOnTicket): Wanted => ({
  id: ticketId,
  unit: scope.kind === 'unit' ? scope.unit : null,
});

type Chosen =
  | { readonly change: null; readonly answer: Result<TicketState> }
  | { readonly change: Change; readonly written: Written; readonly decided: Decided };

/** The decision on what was read, and its rows; or the answer when there is nothing to write. */
async function choose(row: LoadedRow | undefined, { options, decide }: CommandOnTicket): Promise<Chosen> {
  const refused = refusal(row, options);
  if (row === undefined || refused !== undefined) {
    return { change: null, answer: fail(refused ?? new PaidanError('ticket.not_found')) };
  }
  const state = ticketState(row, row.tasks ?? [], row.deadlines ?? []);
  const decision = await decide(state);
  if (!decision.ok) return { change: null, answer: decision };
  if (decision.value === null) return { change: null, answer: ok(state) };
  const written = toRows({ state, seq: row.seq, units: new Map(Object.entries(row.units ?? {})) }, decision.value);
  return {
    change: decision.value,
    written,
    decided: { id: state.id, version: state.version, payload: written.payload },
  };
}

/** Lends a connection; what a failure leaves open is rolled back, and a connection that can't even do that is thrown away. */
async function transaction<T>(store: Store, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await store.writers.connect();
  let broken = false;
  try {
    return await work(client);
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

/** COMMIT leaves with the write; had the write failed, the server makes that COMMIT a rollback. */
async function writeAndCommit(client: pg.PoolClient, decided: Decided): Promise<void> {
  const [wrote, committed] = await together(client, () =>
    Promise.allSettled([client.query({ ...write, values: [payloadOf([decided])] }), client.query('commit')]),
  );
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
