import { fail, ok, PaidanError, type Result } from '@paidan/kernel';
import type { Change, TicketState } from '@paidan/ticket';
import type { Selectable } from 'kysely';
import type pg from 'pg';
import type { Store } from './open.ts';
import { asRefusal } from './refusals.ts';
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

const load = {
  name: 'load-ticket',
  text: 'select (l.ticket).*, l.tasks, l.deadlines, l.units, l.visible from paidan.load_ticket($1, $2) as l',
};
const write = { name: 'write-ticket', text: 'select paidan.write_ticket($1, $2, $3)' };

/**
 * One command, one transaction: locks the ticket, lets `decide` (pure) choose the change, writes ticket, events, tasks,
 * deadlines, units and outbox, commits, then tells listeners. Two writers of one ticket take turns; the second decides
 * on what the first left. Answers the whole new state, or the refusal and nothing written. Throws on database failure.
 */
export async function withTicket(
  store: Store,
  ticketId: string,
  options: WithTicketOptions,
  decide: (state: TicketState) => Decision | Promise<Decision>,
): Promise<Result<TicketState>> {
  const client = await store.writers.connect();
  let broken = true;
  try {
    const unit = options.scope.kind === 'unit' ? options.scope.unit : null;
    const [, loaded] = await together(client, () =>
      Promise.all([client.query('begin'), client.query<LoadedRow>({ ...load, values: [ticketId, unit] })]),
    );
    const row = loaded.rows[0];
    const refused = refusal(row, options);
    const state = row === undefined ? undefined : ticketState(row, row.tasks ?? [], row.deadlines ?? []);
    if (row === undefined || state === undefined || refused !== undefined) {
      await client.query('rollback');
      broken = false;
      return fail(refused ?? new PaidanError('ticket.not_found'));
    }
    const decision = await decide(state);
    if (!decision.ok || decision.value === null) {
      await client.query('rollback');
      broken = false;
      return decision.ok ? ok(state) : decision;
    }
    const written = toRows({ state, seq: row.seq, units: new Map(Object.entries(row.units ?? {})) }, decision.value);
    await options.within?.(client, written.state);
    await commit(client, ticketId, state.version, written);
    broken = false;
    announce(store, written, decision.value);
    return ok(written.state);
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    const refused = asRefusal(error);
    if (refused instanceof PaidanError) return fail(refused);
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

/** Write and COMMIT leave together; had the write failed, the server makes that COMMIT a rollback. */
async function commit(client: pg.PoolClient, id: string, version: number, written: Written): Promise<void> {
  const [wrote, committed] = await together(client, () =>
    Promise.allSettled([
      client.query({ ...write, values: [id, version, JSON.stringify(written.payload)] }),
      client.query('commit'),
    ]),
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
