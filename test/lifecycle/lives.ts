import {
  type Change,
  type Command,
  type CommandType,
  type DeadlineState,
  type TicketEvent,
  type TicketKind,
  type TicketState,
  ticketKinds,
} from '@paidan/ticket';
import fc from 'fast-check';
import { engine, type Person, people, Story } from './fixture.ts';
import { states } from './states.ts';
import { commandOf, type Move } from './walks.ts';

/** What the people of a life are bent on; the rest of the time anybody does anything. */
const bents = {
  work: ['dispatch', 'sign', 'complete', 'reply', 'approve', 'callback', 'close'],
  quarrel: ['dispatch', 'object', 'object', 'approve'],
  unhappy: ['dispatch', 'complete', 'reply', 'approve', 'callback', 'redo', 'close'],
  delay: ['dispatch', 'extend', 'approve', 'suspend', 'resume', 'object', 'reject', 'supervise'],
  detour: ['dispatch', 'merge', 'unmerge', 'redirect', 'whistle', 'complete', 'assist', 'inform', 'answer'],
} as const satisfies Record<string, readonly CommandType[]>;
type Bent = keyof typeof bents;

interface Step extends Omit<Move, 'sensible' | 'person'> {
  readonly pick: number;
  readonly person: Person;
  readonly bent: boolean;
  /** The sweep was down and rings at the end of the wait what was due in it. */
  readonly late: boolean;
}

export interface Life {
  /** One of the reviewed states from which it goes on; null: a new ticket, of this kind, from this instant. */
  readonly start: string | null;
  readonly kind: TicketKind;
  readonly urgent: boolean;
  readonly from: Date;
  readonly bents: readonly Bent[];
  readonly steps: readonly Step[];
}

const persons = Object.keys(people) as Person[];
const types = [...new Set(Object.values(bents).flat()), 'remind', 'consult', 'recalculate', 'classify'] as const;
const weighted = (...pairs: readonly (readonly [number, fc.Arbitrary<number>])[]) =>
  fc.oneof(...pairs.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(10_000),
  person: fc.constantFrom(...persons),
  type: fc.constantFrom<CommandType>(...types),
  bent: weighted([4, fc.constant(1)], [1, fc.constant(0)]).map((one) => one === 1),
  choice: fc.nat(1000),
  yes: fc.boolean(),
  hours: weighted(
    [6, fc.constant(0)],
    [3, fc.integer({ min: 1, max: 9 })],
    [1, fc.integer({ min: 10, max: 60 })],
    [1, fc.integer({ min: 61, max: 240 })],
  ),
  late: fc.boolean(),
});

/** Lives that go on from a state, or begin on ordinary days, before the national holiday and before the spring festival. */
export const lives: fc.Arbitrary<Life> = fc.record({
  start: fc.option(fc.constantFrom(...Object.keys(states)), { freq: 1 }),
  kind: fc.constantFrom(...ticketKinds),
  urgent: weighted([4, fc.constant(0)], [1, fc.constant(1)]).map((one) => one === 1),
  from: fc
    .tuple(
      fc.constantFrom('2026-11-24', '2026-09-28', '2026-09-30', '2027-02-03', '2026-12-30'),
      fc.nat(24 * 60 * 60 - 1),
    )
    .map(([day, second]) => new Date(Date.parse(`${day}T00:00:00+08:00`) + second * 1000)),
  bents: fc.uniqueArray(fc.constantFrom(...(Object.keys(bents) as Bent[])), { minLength: 1, maxLength: 2 }),
  steps: fc.array(step, { minLength: 30, maxLength: 110, size: 'max' }),
});

/** A moment of a life, after a change: what was before, what is now, the whole history, its JSON read back. */
export interface Moment {
  readonly before: TicketState | null;
  readonly ticket: TicketState;
  readonly change: Change;
  readonly command: Command | null;
  readonly now: Date;
  /** All events so far, as they come back from JSON. */
  readonly events: readonly TicketEvent[];
}

/** What rings next, no later than an instant: the unit is reminded, or the clock has run out. */
function nextBell(
  ticket: TicketState,
  until: number,
): { readonly row: DeadlineState; readonly at: number } | undefined {
  const bells = ticket.deadlines.flatMap((row) => {
    const at = Math.min(
      Date.parse(row.dueAt),
      row.remindAt === null ? Number.POSITIVE_INFINITY : Date.parse(row.remindAt),
    );
    return row.status === 'open' && at <= until ? [{ row, at }] : [];
  });
  return bells.toSorted((a, b) => a.at - b.at)[0];
}

/**
 * Leads a ticket through a life as the world does: people act, time passes, and whatever is due rings, at its time or, when the
 * sweep was down, late. `look` sees each change. A bell is always rung twice; the second must change nothing, unless the
 * first was a reminder and the clock has run out as well.
 */
export function lead(life: Life, look: (moment: Moment) => void): TicketState {
  const { start, kind, urgent, from } = life;
  const story = states[start ?? '']?.() ?? new Story({ kind, urgent, at: from });
  let now = story.now.getTime();
  let ids = 0;
  let ticket = story.ticket;
  const events: TicketEvent[] = [];
  const context = (person: Person) => ({ now: new Date(now), actor: people[person], newId: () => `life-${++ids}` });
  const take = (change: Change, before: TicketState | null, command: Command | null): void => {
    events.push(...(JSON.parse(JSON.stringify(change.events)) as TicketEvent[]));
    ticket = change.ticket;
    look({ before, ticket, change, command, now: new Date(change.ticket.updatedAt), events });
  };
  for (const [index, change] of story.changes.entries()) {
    take(change, story.changes[index - 1]?.ticket ?? null, null);
  }
  const attempt = (person: Person, command: Command): boolean => {
    const decided = engine.decide(ticket, command, context(person));
    if (decided.ok) take(decided.value, ticket, command);
    return decided.ok;
  };
  const pass = (hours: number, late: boolean): void => {
    const until = now + hours * 3_600_000;
    for (let bell = nextBell(ticket, until); bell !== undefined; bell = nextBell(ticket, until)) {
      now = late ? until : Math.max(now, bell.at);
      const ring = { type: 'deadline', deadlineId: bell.row.id } as const;
      if (!attempt('system', ring)) throw new Error(`a bell was due and refused: ${JSON.stringify(bell.row)}`);
      const over = Date.parse(bell.row.dueAt) <= now;
      if (over && attempt('system', ring)) throw new Error(`rung twice: ${JSON.stringify(bell.row)}`);
      const next = nextBell(ticket, until);
      if (next?.row.id === bell.row.id && next.at === bell.at) throw new Error(`rings on: ${JSON.stringify(bell.row)}`);
    }
    now = until;
  };
  for (const each of life.steps) {
    pass(each.hours, each.late);
    const [person, type] = choose(ticket, each, life.bents);
    const yes = life.bents.includes('unhappy') && type === 'callback' ? each.choice % 5 === 0 : each.yes;
    attempt(person, bodyOf(ticket, { ...each, person, type, yes, sensible: false }));
  }
  return ticket;
}

function choose(
  ticket: TicketState,
  { pick, bent, person, type }: Step,
  names: readonly Bent[],
): readonly [Person, CommandType] {
  if (!bent) return [person, type];
  const wanted: readonly CommandType[] = names.flatMap((name) => [...bents[name]]);
  const pairs = persons.flatMap((who) =>
    engine.permitted(ticket, people[who]).flatMap((what) => (wanted.includes(what) ? [[who, what] as const] : [])),
  );
  return pairs[pick % Math.max(1, pairs.length)] ?? [person, type];
}

/** The body of a random move, with what only these lives try. */
function bodyOf(ticket: TicketState, move: Move): Command {
  const command = commandOf(ticket, move);
  if (command.type === 'supervise') return { ...command, raise: move.yes };
  if (command.type === 'dispatch' && move.choice % 7 === 0) return { ...command, designate: true };
  return command;
}
