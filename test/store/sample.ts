import { newId } from '@paidan/kernel';
import type { Store } from '@paidan/store';
import { createTicket, type Intake } from '@paidan/store';
import type { Actor, Change, DeadlineState, TaskState, TicketState } from '@paidan/ticket';

export const at = new Date('2026-11-24T02:00:00.000Z');
export const system: Actor = { userId: null, name: '系统', unit: null, role: 'system' };

export function newState(identity: { id: string; number: string }, part: Partial<TicketState> = {}): TicketState {
  return {
    ...identity,
    version: 0,
    channel: '12345',
    kind: '投诉',
    urgent: false,
    status: '登记',
    lifecycle: { position: 'start' },
    listVersion: '克孜勒苏乡@0123456789ab',
    duty: null,
    classification: null,
    route: null,
    procedure: null,
    round: 1,
    passes: 0,
    designated: false,
    objection: null,
    extension: null,
    reply: null,
    supervised: false,
    mergedInto: null,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    closedAt: null,
    tasks: [],
    deadlines: [],
    ...part,
  };
}

export const change = (ticket: TicketState, part: Partial<Change> = {}): Change => ({
  ticket,
  events: [{ type: 'ticket.changed', at: at.toISOString(), actor: system, data: { status: ticket.status } }],
  tasks: [],
  deadlines: [],
  intents: [],
  ...part,
});

export const routeTo = (unit: string, list: 'basic' | 'cooperative' | 'reclaimed' = 'cooperative') => ({
  list,
  listVersion: '克孜勒苏乡@0123456789ab',
  duty: list === 'reclaimed' ? 'reclaimed-001' : 'coop-048',
  lead: [unit],
  assist: [],
  cites: ['coop-048/county/1'],
  because: '依据清单',
});

export const newTask = (unit: string, part: Partial<TaskState> = {}): TaskState => ({
  id: newId(),
  step: '现场核查',
  unit,
  role: 'lead',
  status: '待签收',
  round: 1,
  cites: ['coop-048/county/1'],
  openedAt: at.toISOString(),
  signedAt: null,
  completedAt: null,
  outcome: null,
  note: null,
  ...part,
});

export const newDeadline = (part: Partial<DeadlineState> = {}): DeadlineState => ({
  id: newId(),
  kind: '办结',
  taskId: null,
  unit: null,
  dueAt: new Date(at.getTime() + 3_600_000).toISOString(),
  basis: '内部时限',
  status: 'open',
  late: null,
  pausedAt: null,
  from: at.toISOString(),
  length: { hours: 1 },
  rule: null,
  moves: [],
  remindAt: null,
  after: null,
  rung: 0,
  ...part,
});

/** Takes in a matter with that text; `part` alters its first state. */
export async function intake(
  store: Store,
  text: string,
  options: Partial<Intake> & { state?: Partial<TicketState>; change?: Partial<Change> } = {},
): Promise<string> {
  const { state, change: extra, ...rest } = options;
  const created = await createTicket(store, { channel: '12345', text, ...rest }, at, (identity) =>
    change(newState(identity, { channel: rest.channel ?? '12345', ...state }), extra),
  );
  return created.id;
}
