import {
  type CommandType,
  type LifecycleEvent,
  lifecycleEvents,
  lifecycleMermaid,
  offers,
  type Role,
  ticketStatuses,
} from '@paidan/ticket';
import { lifecycle } from '@paidan/workflows/lifecycle/lifecycle.ts';
import { describe, expect, test } from 'vitest';

/** Commands that can cause each event of the lifecycle. */
const causes: Readonly<Record<LifecycleEvent, readonly CommandType[]>> = {
  review: ['classify'],
  dispatch: ['dispatch'],
  sign: ['sign', 'complete'],
  object: ['object'],
  uphold: ['approve'],
  overrule: ['reject'],
  suspend: ['suspend'],
  resume: ['resume'],
  reply: ['reply', 'complete'],
  approve: ['approve'],
  reject: ['reject'],
  solved: ['callback'],
  unsolved: ['callback'],
  redo: ['redo'],
  close: ['close'],
  archive: ['close'],
  merge: ['merge'],
  unmerge: ['unmerge'],
  redirect: ['redirect'],
  refuse: ['redirect'],
};
/** Commands that leave the status as it is in some or all statuses. */
const still: readonly CommandType[] = [
  'complete',
  'sign',
  'extend',
  'approve',
  'reject',
  'remind',
  'supervise',
  'deadline',
  'assist',
  'consult',
  'whistle',
  'inform',
  'answer',
  'recalculate',
];

const edges = ticketStatuses.flatMap((from) =>
  Object.entries<string>(lifecycle.states[from]).flatMap(([event, target]) =>
    (target === 'back' ? ['待签收', '办理中'] : [target]).map((to) => ({ from, event, to })),
  ),
);
const offered = (status: (typeof ticketStatuses)[number]): Set<CommandType> =>
  new Set(Object.values(offers[status]).flat());

function reach(start: string, next: (at: string) => string[]): Set<string> {
  const seen = new Set([start]);
  for (const at of seen) for (const to of next(at)) seen.add(to);
  return seen;
}

describe('the lifecycle', () => {
  test('every status can be reached from 登记', () => {
    const seen = reach('登记', (at) => edges.filter(({ from }) => from === at).map(({ to }) => to));
    expect([...seen].sort()).toEqual([...ticketStatuses].sort());
  });

  test('from every status the ticket can come to an end', () => {
    for (const end of ['转出', '不予受理']) {
      expect(edges.filter(({ from }) => from === end)).toEqual([]);
    }
    for (const status of ticketStatuses) {
      const seen = reach(status, (at) => edges.filter(({ from }) => from === at).map(({ to }) => to));
      expect([...seen].some((at) => ['归档', '已并单', '转出', '不予受理'].includes(at))).toBe(true);
    }
  });

  test('uses every event, and for each way out somebody may cause it', () => {
    expect(new Set(edges.map(({ event }) => event))).toEqual(new Set(lifecycleEvents));
    for (const event of lifecycleEvents) {
      for (const { from } of edges.filter((edge) => edge.event === event)) {
        expect([from, event, causes[event].some((command) => offered(from).has(command))]).toEqual([from, event, true]);
      }
    }
  });

  test('offers no command that neither moves the ticket nor may leave it where it is', () => {
    for (const status of ticketStatuses) {
      const moving = lifecycleEvents.filter((event) => event in lifecycle.states[status]);
      for (const command of offered(status)) {
        const moves = moving.some((event) => causes[event].includes(command));
        const stays = still.includes(command) || (status === '登记' && command === 'classify');
        expect([status, command, moves || stays]).toEqual([status, command, true]);
      }
    }
  });

  test('draws as a diagram with every status and way', () => {
    const drawing = lifecycleMermaid(lifecycle);
    expect(drawing).toContain('[*] --> 登记');
    expect(drawing).toContain('待签收 --> 退回中: 退单');
    expect(drawing).toContain('退回中 --> 办理中: 异议不成立');
    expect(drawing.trim().split('\n').length - 2).toBe(edges.length + 2);
  });
});

describe('who may do what', () => {
  const all = (role: Role): Set<CommandType> => new Set(ticketStatuses.flatMap((status) => offers[status][role] ?? []));

  test('the administrator and the hotline never act for a unit, nor a unit for the hotline', () => {
    const unit: CommandType[] = ['sign', 'complete', 'reply', 'object', 'extend', 'whistle'];
    const shared: CommandType[] = ['assist', 'consult', 'approve', 'reject'];
    for (const role of ['admin', 'operator', 'supervisor', 'leader', 'system'] as const) {
      expect(unit.filter((command) => all(role).has(command))).toEqual([]);
    }
    for (const role of ['staff', 'dispatcher', 'handler'] as const) {
      expect([...all(role)].filter((command) => !unit.includes(command) && !shared.includes(command))).toEqual([]);
    }
  });

  test('only those who speak for a unit object or ask for more time', () => {
    expect(all('staff')).toEqual(new Set(['sign', 'complete', 'reply']));
    expect(all('dispatcher')).toEqual(new Set([...all('handler'), 'whistle']));
  });

  test('only the system classifies and rings, and it does no more than dispatch besides', () => {
    expect(all('system')).toEqual(new Set(['classify', 'dispatch', 'deadline', 'recalculate', 'answer']));
  });

  test('of a ticket that has ended, the hotline may only tell the citizen, undo a wrong merge, or have it redone', () => {
    const clocks: CommandType[] = ['deadline', 'recalculate'];
    for (const status of ['转出', '不予受理'] as const) {
      expect(offered(status)).toEqual(new Set<CommandType>(['inform', ...clocks]));
    }
    expect(offered('已并单')).toEqual(new Set<CommandType>(['inform', 'unmerge', 'answer', ...clocks]));
    expect(offered('归档')).toEqual(new Set<CommandType>(['inform', 'redo', ...clocks]));
  });
});
