import { everything, readTime, type TimeBy, type TimeGroup, timeBy } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, put, toward, units } from './world.ts';

const { hotline, township, water, supervision } = units;
const span = { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-12-01T00:00:00+08:00') };
const now = new Date(day(10, '12:00'));
const hours = (n: number): number => n * 3_600_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database?.drop());

const read = (by: TimeBy | 'all', scope: Parameters<typeof readTime>[3] = everything) =>
  readTime(database.store, by, span, scope, now);
const brief = (groups: readonly TimeGroup[]) =>
  groups.map(({ key, hours: total, tickets, mean, median }) => [key, total, tickets, mean, median]);

describe('whose time was spent', () => {
  beforeAll(async () => {
    const { store } = database;
    // Ended after 10 hours: 2 the hotline's, 5 of the department, 3 waiting for the citizen.
    await put(store, {
      at: day(2, '08:00'),
      state: {
        ...toward(water, 'coop-035'),
        status: '办结',
        closedAt: day(2, '18:00'),
        time: {
          since: day(2, '18:00'),
          holders: [],
          spent: [
            { step: '待派', unit: hotline, ms: hours(2) },
            { step: '维修', unit: water, ms: hours(5) },
            { step: '待回访', unit: '诉求人', ms: hours(3) },
          ],
        },
      },
    });
    // Still running for 4 hours: shared by township and department; before that 1 hour of the township, 1 of supervision.
    await put(store, {
      at: day(10, '06:00'),
      state: {
        ...toward(township, 'basic-001'),
        time: {
          since: day(10, '08:00'),
          holders: [
            { step: '现场核查', unit: township },
            { step: '维修', unit: water },
          ],
          spent: [
            { step: '现场核查', unit: township, ms: hours(1) },
            { step: '退回中', unit: supervision, ms: hours(1) },
          ],
        },
      },
    });
    // Nobody of the house; and one of October, which is not asked for.
    const outside = { since: day(10, '11:00'), holders: [{ step: '挂起', unit: '外部' }], spent: [] };
    await put(store, { at: day(10, '11:00'), state: { status: '挂起', time: outside } });
    await put(store, { at: new Date('2026-10-05T00:00:00Z').toISOString(), state: { time: outside } });
  });

  it('by side: running holders count until now, shared equally', async () => {
    expect(brief(await read('side'))).toEqual([
      ['部门', 7, 2, 3.5, 3.5],
      ['乡镇', 3, 1, 3, 3],
      ['诉求人', 3, 1, 3, 3],
      ['热线', 2, 1, 2, 2],
      ['外部', 1, 1, 1, 1],
      ['督查', 1, 1, 1, 1],
    ]);
  });

  it('by unit, step, duty and month, each with its sides', async () => {
    expect(brief(await read('unit'))[0]).toEqual([water, 7, 2, 3.5, 3.5]);
    expect(brief(await read('step'))[0]).toEqual(['维修', 7, 2, 3.5, 3.5]);
    const duties = await read('duty');
    expect(brief(duties)).toEqual([
      ['coop-035', 10, 1, 10, 10],
      ['basic-001', 6, 1, 6, 6],
      ['未派单', 1, 1, 1, 1],
    ]);
    expect(duties[0]?.sides).toEqual({ 热线: 2, 乡镇: 0, 部门: 5, 督查: 0, 诉求人: 3, 外部: 0 });
    expect(brief(await read('month'))).toEqual([['2026-11', 17, 3, 17 / 3, 6]]);
  });

  it('in all: the wall time of each ticket', async () => {
    expect(brief(await read('all'))).toEqual([['', 10 + 6 + 1, 3, 17 / 3, 6]]);
  });

  it('of tickets that the unit may see', async () => {
    expect(brief(await read('all', { kind: 'unit', unit: township }))).toEqual([['', 6, 1, 6, 6]]);
    expect(await read('unit', { kind: 'unit', unit: units.police })).toEqual([]);
  });

  it('however it was spent, every grouping adds up to the sum of wall times', async () => {
    const holder = fc.record({
      step: fc.constantFrom('甲', '乙'),
      unit: fc.constantFrom(...Object.values(units), '诉求人', '外部'),
    });
    const book = fc.record({
      spent: fc.uniqueArray(fc.record({ holder, ms: fc.integer({ min: 0, max: hours(200) }) }), {
        selector: ({ holder: { step, unit } }) => `${step}${unit}`,
        maxLength: 5,
      }),
      holders: fc.uniqueArray(holder, { selector: ({ step, unit }) => `${step}${unit}`, minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(book, { minLength: 1, maxLength: 4 }), async (books) => {
        const before = (await read('all'))[0]?.hours ?? 0;
        let wall = 0;
        for (const { spent, holders } of books) {
          const past = spent.reduce((sum, { ms }) => sum + ms, 0);
          const created = day(1, '00:00');
          const since = new Date(Date.parse(created) + past).toISOString();
          wall += Math.max(0, now.getTime() - Date.parse(created));
          // A past that would reach beyond now is no ticket's.
          if (Date.parse(since) > now.getTime()) wall += Date.parse(since) - now.getTime();
          const flat = spent.map(({ holder: { step, unit }, ms }) => ({ step, unit, ms }));
          await put(database.store, { at: created, state: { time: { since, holders, spent: flat } } });
        }
        for (const by of [...timeBy, 'all'] as const) {
          const groups = await read(by);
          const total = groups.reduce((sum, group) => sum + group.hours, 0);
          expect(total, by).toBeCloseTo(before + wall / 3_600_000, 6);
          const sides = groups.flatMap((group) => Object.values(group.sides)).reduce((sum, each) => sum + each, 0);
          expect(sides, by).toBeCloseTo(total, 6);
        }
      }),
      { numRuns: 15 },
    );
  });
});
