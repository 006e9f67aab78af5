import { isDeepStrictEqual } from 'node:util';
import {
  type DeadlineState,
  dueOf,
  isLive,
  isOpen,
  recomputeDeadlines,
  replayTime,
  type TicketState,
  ticketStatuses,
  timeSpent,
} from '@paidan/ticket';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, rules } from './fixture.ts';
import { lead, lives, type Moment } from './lives.ts';

const { calendar, unitKind } = definitions;
const ENDED: readonly string[] = ['办结', '归档', '已并单', '转出', '不予受理'];
const hasEnded = ({ status }: TicketState): boolean => ENDED.includes(status);

/** Looks at every moment of many lives; `watch` makes a fresh look for each life. */
const always = (watch: () => (moment: Moment) => void, runs = 120) =>
  fc.assert(
    fc.property(lives, (life) => {
      lead(life, watch());
    }),
    { numRuns: runs, endOnFailure: true },
  );

/** `expect` is too slow for hundreds of thousands of looks; it speaks only when something is wrong. */
function same(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, what).toEqual(wanted);
}

describe('clocks follow from the history', () => {
  test('the events alone, read back from JSON, give every deadline', () => {
    always(() => ({ ticket, events }) => {
      const rows = ticket.deadlines.map(({ remindAt: _, ...row }) => row);
      same(
        recomputeDeadlines(events, () => calendar),
        rows,
        'recomputed',
      );
    });
  });

  test('when it is due follows from beginning, length and moves; each move is the instant of an event', () => {
    always(() => {
      const instants = new Set<string>();
      return ({ ticket, change }) => {
        for (const { at } of change.events) instants.add(at);
        for (const row of ticket.deadlines) {
          same(row.dueAt, dueOf(calendar, row).toISOString(), `${row.kind} ${row.id}`);
          const moved = row.moves.flatMap((move) => ('at' in move ? [move.at] : [move.paused, move.resumed]));
          const unknown = [...moved, ...(row.pausedAt === null ? [] : [row.pausedAt])].filter(
            (at) => !instants.has(at),
          );
          same(unknown, [], `moves of ${row.kind} ${row.id}`);
          same(row.status === 'paused', row.pausedAt !== null, `paused ${row.kind} ${row.id}`);
        }
      };
    });
  });
});

describe('whose time', () => {
  test('every millisecond for which the ticket was open is somebody’s, and the history tells the same', () => {
    always(() => {
      let open = 0;
      let last: { readonly at: number; readonly running: boolean } | null = null;
      return ({ ticket, now, events }) => {
        if (last?.running) open += now.getTime() - last.at;
        last = { at: now.getTime(), running: !hasEnded(ticket) };
        const sum = (at: Date) => timeSpent(ticket, at).reduce((total, { ms }) => total + ms, 0);
        same(sum(now), open, 'spent until now');
        const later = new Date(now.getTime() + 5_000_001);
        same(sum(later), open + (last.running ? 5_000_001 : 0), 'spent a while later');
        same(replayTime(events), ticket.time, 'the book from the history');
      };
    });
  });

  test('who has the matter in hand is a unit that exists, the citizen or somebody outside; nobody once it ended', () => {
    always(() => ({ ticket }) => {
      const holders = ticket.time?.holders ?? [];
      same(holders.length > 0, !hasEnded(ticket), `holders in ${ticket.status}`);
      const strangers = holders.filter(
        ({ unit }) => unitKind(unit) === undefined && !['诉求人', '外部'].includes(unit),
      );
      same(strangers, [], 'holders');
    });
  });
});

/** Whether what a missed clock asked for is done, or asked for no longer. */
function isSettled(ticket: TicketState, { kind, taskId, id }: DeadlineState, at: TicketState): boolean {
  const task = ticket.tasks.find((each) => each.id === taskId);
  switch (kind) {
    case '签收':
      return task?.status !== '待签收';
    case '环节':
    case '到场':
      return task === undefined || !isOpen(task);
    case '派单':
      return !['登记', '待派', '重办'].includes(ticket.status);
    case '办结':
      return hasEnded(ticket) || ['待回访', '重办'].includes(ticket.status) || ticket.round > at.round;
    case '异议':
      return ticket.status !== '退回中';
    case '裁定':
      return ticket.arbitration == null;
    case '回访':
      return ticket.status !== '待回访';
    case '审核':
      return ticket.status !== '待审核' || ticket.reply?.checked === false;
    case '挂起':
      return ticket.status !== '挂起';
    case '告知':
      // Told; or merged, when the citizen hears of that instead; or split again, when they needn't any more.
      return (
        ticket.notices?.find(({ deadlineId }) => deadlineId === id)?.toldAt !== null ||
        (hasEnded(ticket) && !hasEnded(at) && !['办结', '归档'].includes(ticket.status)) ||
        (at.status === '已并单' && ticket.status !== '已并单')
      );
    case '督办':
      return hasEnded(ticket) || ticket.status === '待回访';
  }
}

interface Missed {
  readonly row: DeadlineState;
  /** The ticket when it was missed. */
  readonly at: TicketState;
  readonly rungs: number[];
  settled: boolean;
}

const TOP = rules.ladder.length;

/** Follows every missed clock of a life up the ladder: the rungs that were taken for it, and whether it was settled since. */
function follower(look: (missed: ReadonlyMap<string, Missed>, moment: Moment) => void): (moment: Moment) => void {
  const missed = new Map<string, Missed>();
  return (moment) => {
    const { ticket, before, command, change } = moment;
    for (const each of missed.values()) each.settled ||= isSettled(ticket, each.row, each.at);
    const rung =
      command?.type === 'deadline' ? ticket.deadlines.find(({ id }) => id === command.deadlineId) : undefined;
    if (rung?.status === 'missed' && before !== null) {
      const id = rung.after ?? rung.id;
      const first = ticket.deadlines.find((row) => row.id === id) ?? rung;
      const each = missed.get(id) ?? { row: first, at: before, rungs: [], settled: false };
      missed.set(id, each);
      for (const { type, data } of change.events) {
        if (type === 'ticket.raised' || type === 'ticket.supervised') each.rungs.push(Number(data.rung));
      }
    }
    look(missed, moment);
  };
}

describe('nothing falls through', () => {
  test('all that is open lies with a unit that exists', () => {
    always(() => ({ ticket }) => {
      const working = ticket.tasks.filter(isOpen).map(({ unit }) => unit);
      same(
        working.filter((unit) => unitKind(unit) === undefined),
        [],
        'units at work',
      );
      for (const { kind, unit, id, status } of ticket.deadlines.filter(isLive)) {
        // The whole ticket's clock is whoever's has it in hand, until it is somebody's by name.
        const known = unit === null ? (ticket.time?.holders.length ?? 0) > 0 : unitKind(unit) !== undefined;
        same(known, true, `${kind} ${id} ${status} of ${unit}`);
      }
    });
  });

  test('a ticket that goes on has a clock that runs, or one that went up to the top and is still owed', () => {
    always(() =>
      follower((missed, { ticket }) => {
        if (hasEnded(ticket)) return;
        const runs = ticket.deadlines.some((row) => isLive(row) && row.kind !== '告知');
        const top = [...missed.values()].some(({ rungs, settled }) => !settled && rungs.at(-1) === TOP);
        same(runs || top, true, `clocks in ${ticket.status}`);
      }),
    );
  });

  test('a clock stands still only while the ticket does', () => {
    always(() => ({ ticket }) => {
      if (['退回中', '挂起', '待审核'].includes(ticket.status)) return;
      const stopped = ticket.deadlines.filter(({ status }) => status === 'paused');
      same(stopped, [], `stopped in ${ticket.status}`);
    });
  });

  test('a missed clock goes up rung by rung until what it asked for is done, and no longer', () => {
    always(() =>
      follower((missed, { ticket }) => {
        for (const [id, { row, rungs, settled }] of missed) {
          const followers = ticket.deadlines.filter((other) => other.after === id && isLive(other));
          const owed = !settled && (rules.escalates.some((kind) => kind === row.kind) || row.kind === '督办');
          const watched = followers.length === 1 || rungs.at(-1) === TOP;
          if (owed) same(watched, true, `missed ${row.kind} ${id} in ${ticket.status}, raised to ${rungs.join()}`);
          else same(followers, [], `missed ${row.kind} ${id} is settled, in ${ticket.status}`);
        }
        const orphans = ticket.deadlines.filter(({ after }) => after !== null && !missed.has(after));
        same(orphans, [], 'follow nothing that was missed');
      }),
    );
  });
});

describe('reminders and the ladder', () => {
  test('a unit is reminded of a clock at most once, unless the clock was moved', () => {
    always(() => {
      const reminded = new Set<string>();
      return ({ ticket, change, command }) => {
        const ahead = ticket.deadlines.filter(({ remindAt }) => remindAt !== null);
        same(
          ahead.filter((row) => !isLive(row) || (row.remindAt ?? '') >= row.dueAt),
          [],
          'reminded of it in vain',
        );
        if (command?.type !== 'deadline' || !change.events.some(({ data }) => data.ahead === true)) return;
        const row = ticket.deadlines.find(({ id }) => id === command.deadlineId);
        const key = `${row?.id} ${JSON.stringify([row?.moves, row?.from])}`;
        same(reminded.has(key), false, `reminded of ${row?.kind} again`);
        same([row?.status, row?.remindAt], ['open', null], 'reminded beforehand, once');
        reminded.add(key);
      };
    });
  });

  test('the level only rises, to the highest rung told of, and says the rest', () => {
    always(() => {
      let highest = 0;
      return ({ ticket, before, change }) => {
        const rungs = change.events.flatMap(({ type, data }) =>
          type === 'ticket.raised' || type === 'ticket.supervised' ? [Number(data.rung)] : [],
        );
        highest = Math.max(highest, ...rungs);
        same(ticket.level ?? 0, highest, 'level');
        same((ticket.level ?? 0) >= (before?.level ?? 0), true, 'the level fell');
        same([ticket.supervised, ticket.atTop ?? false], [highest >= 2, highest === TOP], 'supervised, at the top');
      };
    });
  });

  test('no rung is skipped on the way up from a missed clock', () => {
    always(() =>
      follower((missed) => {
        for (const { row, rungs } of missed.values()) {
          const start = row.kind === '督办' ? row.rung : 1;
          same(
            rungs,
            rungs.map((_, index) => start + index),
            `rungs of a missed ${row.kind}`,
          );
        }
      }),
    );
  });
});

test('the lives are worth something', () => {
  const reached = new Set<string>();
  for (const life of fc.sample(lives, { numRuns: 400, seed: 11 })) {
    lead(life, ({ ticket, before, change, now }) => {
      reached.add(ticket.status);
      if (ticket.level === TOP) reached.add('the top of the ladder');
      if (before !== null && hasEnded(before) && !hasEnded(ticket)) reached.add(`goes on after ${before.status}`);
      for (const { type, data } of change.events) {
        reached.add(type);
        if (type === 'arbitration.decided') reached.add(`arbitration of ${String(data.why)}`);
        if (data.ahead === true) reached.add('reminded beforehand');
      }
      for (const { moves } of change.deadlines) {
        for (const move of moves) {
          if (!('paused' in move) || now.toISOString() !== move.resumed) continue;
          for (let at = Date.parse(move.paused); at < Date.parse(move.resumed); at += 24 * 3_600_000) {
            const weekday = new Date(at + 8 * 3_600_000).getUTCDay();
            if (weekday % 6 !== 0 && !calendar.isWorkday(new Date(at))) reached.add('paused over a holiday');
          }
        }
      }
    });
  }
  const wanted = [
    ...ticketStatuses,
    'the top of the ladder',
    'goes on after 办结',
    'goes on after 归档',
    'goes on after 已并单',
    'arbitration of passes',
    'arbitration of redos',
    'reminded beforehand',
    'paused over a holiday',
    'ticket.whistled',
    'unit.arrived',
    'ticket.unmerged',
    'extension.approved',
    'citizen.told',
    'objection.overruled',
    'units.changed',
  ];
  expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
});
