import { PaidanError } from '@paidan/kernel';
import { assign, setup, transition } from 'xstate';
import type { TicketStatus } from './types.ts';
import { ticketStatuses } from './types.ts';

/** What moves a ticket from one status to another. A command leads to at most one of them. */
export const lifecycleEvents = [
  'review',
  'dispatch',
  'sign',
  'object',
  'uphold',
  'overrule',
  'suspend',
  'resume',
  'reply',
  'approve',
  'reject',
  'solved',
  'unsolved',
  'redo',
  'close',
  'archive',
  'merge',
  'unmerge',
  'redirect',
  'refuse',
] as const;
export type LifecycleEvent = (typeof lifecycleEvents)[number];

/** The lifecycle as data (`workflows/lifecycle`). `back` leads to the status that the last `remember` event left. */
export interface LifecycleSource {
  readonly id: string;
  readonly version: string;
  readonly initial: TicketStatus;
  readonly remember: readonly LifecycleEvent[];
  readonly states: Readonly<Record<TicketStatus, Readonly<Partial<Record<LifecycleEvent, TicketStatus | 'back'>>>>>;
}

/**
 * What is stored of the machine beside the status: the definition that wrote it and the way back. The machine is flat,
 * so these are its whole state, and a newer definition takes over an older position by status name.
 */
export interface Position {
  readonly machine: string;
  readonly version: string;
  readonly back: TicketStatus | null;
}

export interface Lifecycle {
  start(): { status: TicketStatus; position: Position };
  /** The new status; a refusal `ticket.state` when the status has no such way out. */
  move(position: unknown, status: TicketStatus, event: LifecycleEvent): { status: TicketStatus; position: Position };
}

/** Compiles the lifecycle to an xstate machine, used through its pure functions only. */
export function compileLifecycle(source: LifecycleSource): Lifecycle {
  const machine = build(source);
  const position = (back: TicketStatus | null): Position => ({ machine: source.id, version: source.version, back });
  return {
    start: () => ({ status: source.initial, position: position(null) }),
    move(stored, status, event) {
      const snapshot = machine.resolveState({ value: status, context: { back: backOf(stored) } });
      if (!snapshot.can({ type: event })) throw new PaidanError('ticket.state', `工单现为“${status}”，不能这样流转`);
      const [next] = transition(machine, snapshot, { type: event });
      return { status: statusOf(next.value), position: position(next.context.back) };
    },
  };
}

function build(source: LifecycleSource) {
  // Every status that a `remember` event can leave is a status that `back` can lead to.
  const memorable = ticketStatuses.filter((status) => source.remember.some((event) => source.states[status][event]));
  const states = Object.fromEntries(
    ticketStatuses.map((status) => [
      status,
      {
        on: Object.fromEntries(
          Object.entries(source.states[status]).map(([event, target]) => [
            event,
            target === 'back'
              ? memorable.map((to) => ({ target: to, guard: { type: 'cameFrom' as const, params: { status: to } } }))
              : source.remember.some((name) => name === event)
                ? { target, actions: { type: 'remember' as const, params: { status } } }
                : { target },
          ]),
        ),
      },
    ]),
  );
  return setup({
    types: {
      context: {} as { back: TicketStatus | null },
      events: {} as { type: LifecycleEvent },
    },
    actions: { remember: assign({ back: (_, params: { status: TicketStatus }) => params.status }) },
    guards: { cameFrom: ({ context }, params: { status: TicketStatus }) => context.back === params.status },
  }).createMachine({
    id: source.id,
    version: source.version,
    initial: source.initial,
    context: { back: null },
    states,
  });
}

function statusOf(value: unknown): TicketStatus {
  const status = ticketStatuses.find((name) => name === value);
  if (status === undefined) throw new TypeError(`not a ticket status: ${String(value)}`);
  return status;
}

function backOf(position: unknown): TicketStatus | null {
  const back = typeof position === 'object' && position !== null && 'back' in position ? position.back : null;
  return ticketStatuses.find((name) => name === back) ?? null;
}
