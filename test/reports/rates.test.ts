import { countRatesBy, everything, type RatesBy, ratesBy, rateTotals } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import { checkRates, rateOf } from '@paidan/ticket';
import { rates as formulas } from '@paidan/workflows/rules/rates.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, type Happened, put, toward, units, work } from './world.ts';

const { water, township } = units;
const sent = (at: string, lead: string, duty: string, round = 1): Happened => ({
  type: 'ticket.dispatched',
  at,
  unit: units.hotline,
  data: { duty, lead: [lead], round },
});
const signed = (at: string): Happened => ({ type: 'task.signed', at });
const approved = (at: string): Happened => ({ type: 'reply.approved', at });
const objected = (at: string, unit: string, duty: string): Happened => ({
  type: 'ticket.objected',
  at,
  data: { unit, duty, reason: '职责不符' },
});
const called = (at: string, data: object): Happened => ({ type: 'ticket.called_back', at, data: { ...data } });
const both = (...parts: readonly ReturnType<typeof work>[]) => ({
  tasks: parts.flatMap(({ tasks }) => tasks),
  deadlines: parts.flatMap(({ deadlines }) => deadlines),
});

const span = { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-12-01T00:00:00+08:00') };
const categories = { duties: ['coop-035', 'basic-001'], categories: ['城乡建设', '党的建设'] };
const october = (date: number): string => new Date(`2026-10-${date}T10:00:00+08:00`).toISOString();

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  const { store } = database;
  // 1. Straight through: signed, answered, solved, 满意.
  await put(store, {
    at: day(2),
    village: '3村',
    state: { ...toward(water, 'coop-035'), kind: '投诉' },
    ...work(water, day(2), 'met'),
    events: [
      sent(day(2), water, 'coop-035'),
      signed(day(2)),
      approved(day(4)),
      called(day(5), { reached: true, solved: true, satisfaction: '满意', status: '办结' }),
    ],
  });
  // 2. The township objects and is right; the second unit signs late and overruns; unsolved, redone, solved without a grade.
  await put(store, {
    at: day(3),
    village: '5村',
    state: { ...toward(water, 'coop-035'), kind: '求助' },
    ...both(work(township, day(3), 'cancelled', { status: '已取消' }), work(water, day(4), 'missed')),
    events: [
      sent(day(3), township, 'basic-001'),
      objected(day(3), township, 'basic-001'),
      sent(day(4), water, 'coop-035'),
      { type: 'objection.upheld', at: day(4) },
      signed(day(6)),
      { type: 'deadline.missed', at: day(7), data: { kind: '环节' } },
      { type: 'deadline.missed', at: day(10), data: { kind: '办结' } },
      approved(day(11)),
      called(day(12), { reached: true, solved: false, satisfaction: '不满意', status: '重办' }),
      { type: 'ticket.redone', at: day(12), data: { round: 2 } },
      signed(day(13)),
      approved(day(14)),
      called(day(14), { reached: false, solved: null, satisfaction: null }),
      called(day(15), { reached: true, solved: true, satisfaction: null, status: '办结' }),
    ],
  });
  // 3. Waits to be signed.
  await put(store, {
    at: day(5),
    state: toward(township, 'basic-001'),
    ...work(township, day(5), 'open'),
    events: [sent(day(5), township, 'basic-001')],
  });
  // 4. The operator sends it elsewhere; that unit objects in vain; merged in the end.
  await put(store, {
    at: day(6),
    state: { ...toward(water, 'coop-035'), status: '已并单' },
    ...both(work(township, day(6), 'cancelled', { status: '已取消' }), work(water, day(7), 'met')),
    events: [
      sent(day(6), township, 'basic-001'),
      sent(day(7), water, 'coop-035'),
      signed(day(7)),
      objected(day(7), water, 'coop-035'),
      { type: 'objection.overruled', at: day(8) },
      { type: 'ticket.merged', at: day(8) },
    ],
  });
  // 5. Of October; nobody answers the call.
  await put(store, {
    at: october(30),
    state: toward(township, 'basic-001'),
    events: [called(day(3), { reached: false, solved: null, satisfaction: null })],
  });
  // 6. Never dispatched.
  await put(store, { at: day(20), events: [{ type: 'ticket.refused', at: day(21) }] });
  // 7. Closed, and sent out again from 重办 by another dispatch, which doesn't undo the first; the objection is still open.
  await put(store, {
    at: october(28),
    state: { ...toward(water, 'coop-035'), round: 2 },
    ...work(water, day(9), 'open'),
    events: [
      sent(day(2), water, 'coop-035'),
      signed(day(2)),
      approved(day(5)),
      { type: 'ticket.closed', at: day(6), data: { status: '办结' } },
      sent(day(9), water, 'coop-035', 2),
      objected(day(10), water, 'coop-035'),
    ],
  });
  // 8. Outside on both sides.
  await put(store, { at: october(12), events: [approved(october(13))] });
  await put(store, { at: new Date('2026-11-30T16:00:00Z').toISOString() });
});
afterAll(() => database?.drop());

const rates = checkRates(formulas);
const by = (grouping: RatesBy) => countRatesBy(database.store, grouping, span, everything, categories);

describe('what happened in November', () => {
  it('counts every fact by one measure', async () => {
    expect(await rateTotals(database.store, span, everything)).toEqual({
      received: 5,
      ...{ signedInTime: 2, signedLate: 1, signOpen: 2, signDropped: 2 },
      ...{ firstKept: 2, firstReturned: 1, firstChanged: 1, firstOpen: 1, againKept: 2, againOpen: 1 },
      ...{ objectionUpheld: 1, objectionOverruled: 1, objectionOpen: 1 },
      ...{ solved: 2, unreached: 1, gradeGood: 1, ungraded: 1 },
      ...{ answeredInTime: 3, answeredLate: 1, endedUnanswered: 2 },
      ...{ closed: 2, redone: 2 },
    });
  });

  it('gives the rates of the default formulas', async () => {
    const total = await rateTotals(database.store, span, everything);
    const shown = rates.map((each) => {
      const { id, numerator, denominator, excluded } = rateOf(each, total);
      return [id, numerator, denominator, excluded];
    });
    expect(shown).toEqual([
      ['response', 2, 3, 4],
      ['solved', 2, 2, 1],
      ['satisfied', 1, 1, 2],
      ['firstRight', 2, 4, 1],
      ['inTime', 3, 4, 2],
      ['returned', 1, 8, 0],
      ['objections', 1, 2, 1],
      ['redone', 2, 4, 0],
    ]);
  });

  it('by unit: what was sent to it, what it objected to, and what it leads', async () => {
    expect(await by('unit')).toEqual([
      {
        key: water,
        counted: {
          received: 3,
          ...{ signedInTime: 2, signedLate: 1, signOpen: 1 },
          ...{ firstKept: 2, againKept: 2, againOpen: 1, objectionOverruled: 1, objectionOpen: 1 },
          ...{ solved: 2, gradeGood: 1, ungraded: 1 },
          ...{ answeredInTime: 3, answeredLate: 1, endedUnanswered: 1, closed: 2, redone: 2 },
        },
      },
      {
        key: township,
        counted: {
          received: 1,
          ...{ signOpen: 1, signDropped: 2, unreached: 1 },
          ...{ firstReturned: 1, firstChanged: 1, firstOpen: 1, objectionUpheld: 1 },
        },
      },
    ]);
  });

  it.each([
    ['duty', { 'coop-035': 5, 'basic-001': 3, 未派单: 0 }],
    ['list', { cooperative: 5, basic: 3, 未派单: 0 }],
    ['category', { 城乡建设: 5, 党的建设: 3, 未派单: 0 }],
    ['village', { '3村': 1, '5村': 2, 未注明: 5 }],
    ['month', { '2026-11': 8 }],
    ['kind', { 投诉: 6, 求助: 2 }],
    ['channel', { 12345: 8 }],
  ] as const)('by %s: each dispatch once, under its own duty', async (grouping, expected) => {
    const dispatches = (await by(grouping)).map(({ key, counted }) => {
      const counts = Object.entries(counted).filter(([measure]) => /^(first|again)/.test(measure));
      return [key, counts.reduce((sum, [, n]) => sum + n, 0)];
    });
    expect(Object.fromEntries(dispatches)).toEqual(expected);
  });

  it('by day, week and month of Beijing, in order', async () => {
    const keys = async (grouping: RatesBy) => (await by(grouping)).map(({ key }) => key);
    expect((await keys('day')).slice(0, 4)).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']);
    expect(await keys('week')).toEqual(['2026-W45', '2026-W46', '2026-W47']);
    expect(await keys('month')).toEqual(['2026-11']);
  });

  it('every grouping adds up to the total, but for units', async () => {
    const total = await rateTotals(database.store, span, everything);
    for (const grouping of ratesBy.filter((each) => each !== 'unit')) {
      const sums: Record<string, number> = {};
      for (const { counted } of await by(grouping))
        for (const [measure, n] of Object.entries(counted)) sums[measure] = (sums[measure] ?? 0) + n;
      expect(sums, grouping).toEqual(total);
    }
  });

  it('a unit counts only what it has to do with', async () => {
    const scope = { kind: 'unit', unit: units.housing } as const;
    expect(await rateTotals(database.store, span, scope)).toEqual({});
    expect(await rateTotals(database.store, span, { kind: 'unit', unit: township })).toMatchObject({ received: 1 });
  });
});
