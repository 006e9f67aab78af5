import type { Clock, Result } from '@paidan/kernel';
import { fail, ok, PaidanError } from '@paidan/kernel';
import { changeWithin, createTicket, type Scope, type Store, withTicket } from '@paidan/store';
import {
  type Actor,
  type Change,
  type Command,
  createTicketEngine,
  type TicketEngine,
  type TicketEvent,
  type TicketState,
} from '@paidan/ticket';
import type { LiveDefinitions } from './definitions.ts';
import { kindOf, type Matter, sealedIntake } from './intake.ts';

export interface CommandContext {
  readonly actor: Actor;
  /** Whose tickets the actor may touch. */
  readonly scope: Scope;
  /** From `If-Match`; a ticket at another version answers `ticket.stale`. */
  readonly expectedVersion?: number | undefined;
  /** More writes of the same transaction, with the state as it will be. */
  readonly within?: Parameters<typeof withTicket>[2]['within'];
}

/** The one way in which API, worker and command line change tickets. */
export interface Application {
  readonly store: Store;
  readonly definitions: LiveDefinitions;
  readonly engine: TicketEngine;
  readonly clock: Clock;
  /** Takes a matter in; the same channel and external id again gives the first ticket's id. */
  open(matter: Matter, actor: Actor, within?: CommandContext['within']): Promise<{ id: string; created: boolean }>;
  /**
   * Takes a part of a ticket's matter in as a ticket of its own and notes it on the first, both or neither; the same part
   * again gives the first cut's id. Throws `ticket.state` when the ticket has ended.
   */
  split(ticketId: string, matter: Matter, context: CommandContext): Promise<{ id: string; created: boolean }>;
  /** One command in one transaction; the state after it, or the refusal. Throws when the database fails. */
  execute(ticketId: string, command: Command, context: CommandContext): Promise<Result<TicketState>>;
  /** Adds a fact to the history that changes nothing else (somebody looked at sealed data). */
  record(
    ticketId: string,
    event: Pick<TicketEvent, 'type' | 'data'>,
    context: CommandContext,
  ): Promise<Result<TicketState>>;
}

export function createApplication(store: Store, definitions: LiveDefinitions, clock: Clock): Application {
  const engine = createTicketEngine(definitions);
  const ensure = (state: TicketState): Promise<void> =>
    definitions.ensure({
      listVersion: state.listVersion,
      duty: state.duty,
      procedureVersion: state.procedure?.version ?? null,
    });
  const open: Application['open'] = (matter, actor, within) => {
    const now = clock.now();
    const { channel, urgent = false } = matter;
    return createTicket(
      store,
      sealedIntake(matter),
      now,
      ({ id, number }) => engine.open({ id, number, channel, kind: kindOf(matter), urgent }, { now, actor }),
      within,
    );
  };
  /** A fact for the history that changes nothing else. */
  const noted = (state: TicketState, actor: Actor, { type, data }: Pick<TicketEvent, 'type' | 'data'>): Change => {
    const at = clock.now().toISOString();
    return {
      ticket: { ...state, version: state.version + 1, updatedAt: at },
      events: [{ type, at, actor, data }],
      tasks: [],
      deadlines: [],
      intents: [],
    };
  };
  return {
    store,
    definitions,
    engine,
    clock,
    open,
    async split(ticketId, matter, { actor, scope, within }) {
      let tell = (): void => undefined;
      const made = await open(matter, actor, async (client, opened) => {
        await within?.(client, opened);
        const event = { type: 'ticket.split', data: { number: opened.number, into: opened.id } };
        tell = await changeWithin(store, client, { ticketId, scope }, (state) =>
          state.closedAt === null
            ? ok(noted(state, actor, event))
            : fail(new PaidanError('ticket.state', `工单现为“${state.status}”，不能拆单`)),
        );
      });
      tell();
      return made;
    },
    async execute(ticketId, command, { actor, ...options }) {
      const result = await withTicket(store, ticketId, options, async (state) => {
        await ensure(state);
        return engine.decide(state, command, { now: clock.now(), actor });
      });
      const pushed = result.ok ? null : refusedPush(command, actor, result.error);
      if (pushed !== null) {
        await withTicket(store, ticketId, { scope: options.scope }, (state) => ok(noted(state, actor, pushed)));
      }
      return result;
    },
    record(ticketId, event, { actor, ...options }) {
      return withTicket(store, ticketId, options, (state) => ok(noted(state, actor, event)));
    },
  };
}

/**
 * An attempt to give the township what the list gives a department is refused, and the attempt stays in the history: which duty, to
 * whom, by which unit. Null for every other refusal.
 */
function refusedPush(command: Command, { unit }: Actor, error: PaidanError): Pick<TicketEvent, 'type' | 'data'> | null {
  if (error.code !== 'route.taken_back') return null;
  const { duty = null, departments = [], to = null } = error.extra;
  const data = { code: error.code, duty, departments, to, list: 'reclaimed', command: command.type, by: unit };
  return { type: 'push.refused', data };
}

/** True for a refusal that a repeated job meets when its work is already done. */
export const isSettled = (error: unknown): boolean =>
  error instanceof PaidanError &&
  ['ticket.state', 'deadline.settled', 'deadline.not_due', 'deadline.unmoved'].includes(error.code);
