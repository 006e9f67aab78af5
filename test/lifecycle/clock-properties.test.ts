import {
  dueOf,
  isOpen,
  recomputeDeadlines,
  replayTime,
  type TicketEvent,
  type TicketState,
  timeSpent,
} from '@paidan/ticket';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, engine, people, rules, Story } from './fixture.ts';
import { states } from './states.ts';
import { commandOf, type Move, moves } from './walks.ts';

const ended = new Set<TicketState['status']>(['办结', '归档', '已并单', '转出', '不予受理']);
const { calendar } = definitions;

interface Moment {
  readonly ticket: TicketState;
  readonly events: readonly TicketEvent[];
  readonly now: Date;
  /** Milliseconds for which the ticket was open so far. */
  readonly openFor: number;
}

/** When the next bell of a ticket rings. */
const nextBell = ({ deadlines }: TicketState) =>
  deadlines
    .filter(({ status }) => status === 'open')
    .flatMap(({ id, dueAt, remindAt }) => [dueAt, ...(remindAt === null ? [] : [remindAt])].map((at) => ({ id, at })))
    .sort((a, b) => a.at.localeCompare(b.at))[0];

interface Life {
  /** One of the reviewed states from which it goes on. */
  readonly start: string;
  readonly walk: readonly Move[];
}

/** Lives a ticket on through random moves; while time passes every bell rings at its time, as the sweep sees to. */
function live({ start, walk }: Life, look: (moment: Moment) => void): void {
  const story = states[start]?.() ?? new Story();
  let now = story.now.getTime();
  let ids = 0;
  let { ticket } = story;
  let openFor = timeSpent(ticket, story.now).reduce((sum, { ms }) => sum + ms, 0);
  const events = story.changes.flatMap((change) => change.events);
  const context = (person: keyof typeof people) => ({
    now: new Date(now),
    actor: people[person],
    newId: () => `id-${String(++ids).padStart(5, '0')}`,
  });
  const advance = (to: number): void => {
    if (!ended.has(ticket.status)) openFor += to - now;
    now = to;
  };
  const take = (result: ReturnType<typeof engine.decide>): void => {
    if (!result.ok) return;
    ticket = result.value.ticket;
    events.push(...result.value.events);
    look({ ticket, events, now: new Date(now), openFor });
  };
  for (const move of walk) {
    const until = now + move.hours * 3_600_000;
    for (let bell = nextBell(ticket); bell !== undefined && Date.parse(bell.at) <= until; bell = nextBell(ticket)) {
      advance(Math.max(now, Date.parse(bell.at)));
      const rung = engine.decide(ticket, { type: 'deadline', deadlineId: bell.id }, context('system'));
      if (!rung.ok) throw rung.error;
      take(rung);
    }
    advance(until);
    take(engine.decide(ticket, commandOf(ticket, move), context(move.person)));
  }
}

const lives: fc.Arbitrary<Life> = fc.record({
  start: fc.constantFrom(...Object.keys(states)),
  walk: fc.array(moves, { minLength: 15, maxLength: 60, size: 'max' }),
});
const check = (look: (moment: Moment) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(lives, (life) => {
      live(life, look);
    }),
    { numRuns },
  );

describe('at every instant of a life in which bells ring at their time', () => {
  test('each deadline is what its history says, recomputed', () => {
    check(({ ticket, events }) => {
      const stored: readonly TicketEvent[] = JSON.parse(JSON.stringify(events));
      const told = recomputeDeadlines(stored, () => calendar);
      expect(told).toEqual(ticket.deadlines.map(({ remindAt: _, ...row }) => row));
      for (const row of ticket.deadlines) expect(dueOf(calendar, row).toISOString()).toBe(row.dueAt);
    }, 60);
  });

  test('pauses and extensions happened when something happened', () => {
    check(({ ticket, events }) => {
      const instants = new Set(events.map(({ at }) => at));
      for (const move of ticket.deadlines.flatMap((row) => row.moves)) {
        for (const at of 'paused' in move ? [move.paused, move.resumed] : [move.at])
          expect(instants.has(at)).toBe(true);
      }
    });
  });

  test('everybody’s time together is the time for which the ticket was open, and the history tells the same', () => {
    check(({ ticket, events, now, openFor }) => {
      const spent = timeSpent(ticket, now);
      expect(spent.reduce((sum, { ms }) => sum + ms, 0)).toBe(openFor);
      expect(replayTime(events)).toEqual(ticket.time);
      for (const { unit } of spent) {
        expect(definitions.unitKind(unit) !== undefined || unit === '诉求人' || unit === '外部').toBe(true);
      }
    });
  });

  test('nothing falls through: each open step is somebody’s, and an open ticket is in somebody’s hand', () => {
    check(({ ticket }) => {
      for (const task of ticket.tasks.filter(isOpen)) expect(definitions.unitKind(task.unit)).toBeDefined();
      expect((ticket.time?.holders ?? []).length > 0).toBe(!ended.has(ticket.status));
    });
  });

  test('an open ticket always has a clock that runs, or stands at the top of the ladder', () => {
    check(({ ticket }) => {
      if (ended.has(ticket.status)) return;
      const runs = ticket.deadlines.some(({ status }) => status === 'open');
      expect([ticket.status, runs || ticket.atTop === true]).toEqual([ticket.status, true]);
    });
  });

  test('what ran out goes up rung by rung until it is done', () => {
    check(({ ticket, events }) => {
      const levels = events.flatMap(({ data }) => (typeof data.rung === 'number' ? [data.rung] : []));
      for (const missed of ticket.deadlines) {
        if (missed.status !== 'missed' || missed.kind === '督办' || !rules.escalates.includes(missed.kind)) continue;
        const steps = ticket.deadlines.filter(({ after }) => after === missed.id).map(({ rung }) => rung);
        // None is left out; one whose time had come when the bell rang late was taken at once.
        const [from = rules.ladder.length + 1] = steps;
        expect(steps).toEqual([...steps.keys()].map((index) => index + from));
        for (let rung = 1; rung < from; rung += 1) expect(levels).toContain(rung);
        const last = ticket.deadlines.filter(({ after }) => after === missed.id).at(-1);
        // The last step runs or waits, is over because the matter was seen to, or was missed at the top.
        if (last?.status === 'missed') expect(last.rung).toBe(rules.ladder.length);
      }
      expect(ticket.level ?? 0).toBe(Math.max(0, ...levels));
    });
  });

  test('a unit is reminded of a clock once, unless the clock was moved', () => {
    check(({ ticket, events }) => {
      const ahead = events.filter(({ type, data }) => type === 'ticket.reminded' && data.ahead === true);
      const mostly = ticket.deadlines.reduce((sum, { moves: moved }) => sum + 1 + moved.length, 0);
      expect(ahead.length).toBeLessThanOrEqual(mostly);
      for (const { dueAt, remindAt, status } of ticket.deadlines) {
        if (remindAt === null) continue;
        expect(remindAt < dueAt).toBe(true);
        expect(['open', 'paused']).toContain(status);
      }
    });
  });

  test('the lives are worth something', () => {
    const seen = new Set<string>();
    for (const life of fc.sample(lives, { numRuns: 800, seed: 11 })) {
      live(life, ({ ticket, events }) => {
        seen.add(ticket.status);
        seen.add(`level ${ticket.level ?? 0}`);
        if (ticket.arbitration != null) seen.add(`arbitration ${ticket.arbitration.why}`);
        for (const { type } of events.slice(-6)) seen.add(type);
        if (ticket.deadlines.some(({ moves: moved }) => moved.some((move) => 'extended' in move))) seen.add('extended');
        if (ticket.deadlines.some(({ moves: moved }) => moved.some((move) => 'paused' in move))) seen.add('paused');
      });
    }
    const hoped = [
      ...Object.keys(definitions.lifecycle.states),
      'level 1',
      'level 2',
      'level 3',
      'arbitration passes',
      'arbitration.decided',
      'unit.arrived',
      'ticket.whistled',
      'ticket.unmerged',
      'extension.approved',
      'citizen.told',
      'extended',
      'paused',
    ];
    expect(hoped.filter((what) => !seen.has(what))).toEqual([]);
  });
});
