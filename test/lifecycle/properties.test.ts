import { type Change, isOpen, replay, type TicketState, type TicketStatus } from '@paidan/ticket';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, engine, noon, people } from './fixture.ts';
import { commandOf, type Move, moves } from './walks.ts';

const ended: readonly TicketStatus[] = ['办结', '归档', '已并单', '转出', '不予受理'];

interface Life {
  readonly ticket: TicketState;
  readonly changes: readonly Change[];
  readonly refused: number;
}

/** Lives a ticket through random moves; `look` sees every state reached. */
function live(walk: readonly Move[], look: (ticket: TicketState, change: Change, before: TicketState) => void): Life {
  let now = noon.getTime();
  let ids = 0;
  const context = (person: keyof typeof people) => ({
    now: new Date(now),
    actor: people[person],
    newId: () => `id-${++ids}`,
  });
  const input = { id: 'ticket-1', number: '1', channel: '12345', kind: '投诉', urgent: false } as const;
  const changes: [Change, ...Change[]] = [engine.open(input, context('operator'))];
  let { ticket } = changes[0];
  let refused = 0;
  for (const move of walk) {
    now += move.hours * 3_600_000;
    const before = JSON.stringify(ticket);
    const command = commandOf(ticket, move);
    const offered = engine.permitted(ticket, people[move.person]);
    const result = engine.decide(ticket, command, context(move.person));
    expect(JSON.stringify(ticket)).toBe(before);
    if (!result.ok) {
      refused += 1;
      continue;
    }
    expect(offered).toContain(command.type);
    look(result.value.ticket, result.value, ticket);
    changes.push(result.value);
    ticket = JSON.parse(JSON.stringify(result.value.ticket));
    expect(ticket).toEqual(result.value.ticket);
  }
  return { ticket, changes, refused };
}

const lives = fc.array(moves, { minLength: 20, maxLength: 90, size: 'max' });
const check = (look: Parameters<typeof live>[1], runs = 300) =>
  fc.assert(
    fc.property(lives, (walk) => {
      live(walk, look);
    }),
    { numRuns: runs },
  );

describe('whatever anybody tries', () => {
  test('nothing throws, a refusal changes nothing, and each change is exactly one version', () => {
    check((ticket, change, before) => {
      expect(ticket.version).toBe(before.version + 1);
      expect(change.events.length).toBeGreaterThan(0);
      expect(change.events[0]?.data.status).toBe(ticket.status);
    });
  });

  test('a finished ticket has no open work and no running clock', () => {
    check((ticket) => {
      if (!ended.includes(ticket.status)) return;
      expect(ticket.tasks.filter(isOpen)).toEqual([]);
      // What the citizen must still be told, and who is reminded of it, is all that may run.
      const telling = new Set(ticket.deadlines.filter(({ kind }) => kind === '告知').map(({ id }) => id));
      const live = ticket.deadlines.filter(({ status }) => status === 'open' || status === 'paused');
      expect(live.filter(({ id, after }) => !telling.has(id) && !telling.has(after ?? ''))).toEqual([]);
      expect(ticket.closedAt).not.toBeNull();
      expect(ticket.extension?.status).not.toBe('待批');
    });
  });

  test('an open task stands on an active step (or is the reply), and each step has at most one open lead task', () => {
    check((ticket) => {
      const open = ticket.tasks.filter(isOpen);
      for (const { step, role, round } of open) {
        expect(role === 'reply' || role === 'call' || ticket.procedure?.steps.includes(step)).toBe(true);
        expect(round).toBe(ticket.round);
      }
      const leads = open.filter(({ role }) => role === 'lead').map(({ step }) => step);
      expect(new Set(leads).size).toBe(leads.length);
      const units = open.map(({ step, unit }) => `${step} ${unit}`);
      expect(new Set(units).size).toBe(units.length);
    });
  });

  test('somebody always has something to do: a ticket in work has an open task', () => {
    check((ticket) => {
      if (ticket.status !== '待签收' && ticket.status !== '办理中') return;
      expect(ticket.tasks.some(isOpen)).toBe(true);
    });
  });

  test('a taken-back duty never has a task, a lead or an assistant that is a township', () => {
    check((ticket) => {
      if (ticket.route?.list !== 'reclaimed') return;
      const since = ticket.procedure?.startedAt ?? '';
      const units = [
        ...ticket.route.lead,
        ...ticket.route.assist,
        ...(ticket.objection?.suggestedUnit ? [ticket.objection.suggestedUnit] : []),
        ...ticket.tasks.filter((task) => isOpen(task) && task.openedAt >= since).map(({ unit }) => unit),
      ];
      expect(units.filter((unit) => definitions.unitKind(unit) === 'township')).toEqual([]);
    });
  });

  test('a clock that belongs to a task runs only while the task is open, and none runs while the ticket is suspended', () => {
    check((ticket) => {
      const open = new Set(ticket.tasks.filter(isOpen).map(({ id }) => id));
      for (const { kind, after, taskId, status } of ticket.deadlines) {
        if (status !== 'open' && status !== 'paused') continue;
        if (taskId !== null) expect(open.has(taskId)).toBe(true);
        if (kind === '告知' || kind === '挂起' || after !== null) continue;
        if (ticket.status === '挂起') expect(status).toBe('paused');
        if (ticket.status === '待签收' || ticket.status === '办理中') expect(status).toBe('open');
      }
    });
  });

  test('a request for more time waits only while somebody is at work', () => {
    check((ticket) => {
      if (ticket.extension?.status !== '待批') return;
      expect(['待签收', '办理中', '退回中', '挂起', '待审核']).toContain(ticket.status);
    });
  });

  test('the rows of a change are those that differ from before', () => {
    check((ticket, change, before) => {
      const differ = <Row extends { id: string }>(now: readonly Row[], then: readonly Row[]) =>
        now.filter((row) => JSON.stringify(row) !== JSON.stringify(then.find(({ id }) => id === row.id)));
      for (const task of differ(ticket.tasks, before.tasks)) expect(change.tasks).toContainEqual(task);
      for (const row of differ(ticket.deadlines, before.deadlines)) expect(change.deadlines).toContainEqual(row);
    });
  });

  test('the history alone tells the status, the rounds and who worked on what', () => {
    fc.assert(
      fc.property(lives, (walk) => {
        const { ticket, changes } = live(walk, () => {});
        const told = replay(changes.flatMap(({ events }) => events));
        expect(told.status).toBe(ticket.status);
        expect(told.round).toBe(ticket.round);
        expect(told.passes).toBe(ticket.passes);
        expect(told.supervised).toBe(ticket.supervised);
        const seen = ({ id, unit, step, status, openedAt, signedAt, completedAt }: TicketState['tasks'][number]) => ({
          id,
          unit,
          step,
          status,
          openedAt,
          signedAt,
          completedAt,
        });
        expect(told.tasks).toEqual(ticket.tasks.map(seen));
      }),
      { numRuns: 200 },
    );
  });

  test('the walks are worth something: they reach every status and complete procedures', () => {
    const reached = new Set<string>();
    let done = 0;
    let refused = 0;
    let changed = 0;
    for (const walk of fc.sample(lives, { numRuns: 1500, seed: 7 })) {
      const life = live(walk, (ticket) => {
        reached.add(ticket.status);
        if (ticket.procedure?.done) done += 1;
      });
      refused += life.refused;
      changed += life.changes.length;
    }
    expect([...reached].sort()).toEqual(Object.keys(definitions.lifecycle.states).sort());
    expect(done).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
    expect(changed).toBeGreaterThan(10_000);
  });
});
