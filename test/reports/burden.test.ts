import { type BurdenBy, burdenTickets, burdenTotal, countBurden, everything } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, type Happened, put, toward, units } from './world.ts';

const { hotline, township, water, police } = units;
const span = { from: new Date('2026-11-01T00:00:00+08:00'), to: new Date('2026-12-01T00:00:00+08:00') };

const sent = (at: string, lead: string, duty: string, part: { against?: object; automatic?: true } = {}): Happened => ({
  type: 'ticket.dispatched',
  at,
  ...(part.automatic ? {} : { unit: hotline }),
  data: { duty, lead: [lead], round: 1, against: part.against ?? null },
});
const objected = (at: string, unit: string, data: object): Happened => ({
  type: 'ticket.objected',
  at,
  unit,
  data: { unit, reason: '职责不符', suggestedUnit: null, ...data },
});
const upheld = (at: string): Happened => ({ type: 'objection.upheld', at });
const overruled = (at: string): Happened => ({ type: 'objection.overruled', at });
const refused = (at: string, by: string, duty: string): Happened => ({
  type: 'push.refused',
  at,
  data: { code: 'route.taken_back', to: township, duty, list: 'reclaimed', command: 'dispatch', by },
});

let database: TestDatabase;
const ids: string[] = [];
beforeAll(async () => {
  database = await createDatabase();
  const matter = async (events: readonly Happened[], lead: string = water): Promise<void> => {
    ids.push(await put(database.store, { at: day(1), state: toward(lead, 'coop-035'), events }));
  };
  // 0. The hotline tries twice to give the township what was taken back; a department tries once.
  await matter([refused(day(2), hotline, 'reclaimed-001'), refused(day(3), hotline, 'reclaimed-001')]);
  await matter([refused(day(2), water, 'reclaimed-002')]);
  // 2. Against the list, and the township keeps it without a word.
  await matter([
    sent(day(3), township, 'coop-035', { against: { departments: [water], clause: 'coop-035/county/1' } }),
  ]);
  // 3. Against the list; the township's objection is upheld: one push, spared.
  await matter([
    sent(day(3), township, 'coop-035', { against: { departments: [water] } }),
    objected(day(4), township, { duty: 'coop-035' }),
    sent(day(5), water, 'coop-035'),
    upheld(day(5)),
  ]);
  // 4. A department names the township; upheld, and the township gets it.
  await matter([
    sent(day(6), water, 'coop-048'),
    objected(day(6), water, { duty: 'coop-048', suggestedUnit: township }),
    upheld(day(7)),
    sent(day(8), township, 'basic-001'),
  ]);
  // 5. The same, but it goes to another department; 6. overruled; 7. not decided.
  await matter([
    sent(day(6), water, 'coop-048'),
    objected(day(6), water, { duty: 'coop-048', suggestedUnit: township }),
    sent(day(8), police, 'coop-001'),
    upheld(day(8)),
  ]);
  await matter([
    sent(day(6), water, 'coop-048'),
    objected(day(6), water, { suggestedUnit: township }),
    overruled(day(7)),
  ]);
  await matter([sent(day(6), water, 'coop-048'), objected(day(6), water, { suggestedUnit: township })]);
  // 8. The township objects to a cooperative duty that was sent without anybody: upheld; 9. overruled by the hotline's own.
  await matter([
    sent(day(9), township, 'coop-001', { automatic: true }),
    objected(day(9), township, { reason: '已收回事项', duty: 'coop-001' }),
    upheld(day(10)),
  ]);
  await matter([
    sent(day(9), township, 'coop-001'),
    objected(day(9), township, { duty: 'coop-001' }),
    overruled(day(10)),
  ]);
  // No burden: another reason, a basic duty, a department that names a department, an ordinary dispatch, October.
  await matter([
    sent(day(9), township, 'coop-001'),
    objected(day(9), township, { reason: '信息不全', duty: 'coop-001' }),
  ]);
  await matter([sent(day(9), township, 'basic-001'), objected(day(9), township, { duty: 'basic-001' })]);
  await matter([sent(day(9), water, 'coop-001'), objected(day(9), water, { suggestedUnit: police })]);
  await matter([refused(new Date('2026-10-31T15:59:59Z').toISOString(), hotline, 'reclaimed-001')]);
});
afterAll(() => database?.drop());

const lines = async (by: BurdenBy) =>
  (await countBurden(database.store, by, span, everything)).map(({ key, ...counts }) => [
    key,
    ...Object.values(counts),
  ]);

describe('matters pushed to the township against the list', () => {
  it('in all', async () => {
    expect(await burdenTotal(database.store, span, everything)).toEqual({
      ...{ tickets: 10, pushed: 11 },
      ...{ blocked: 3, against: 2, suggested: 4, objected: 2 },
      ...{ refused: 7, stood: 3, open: 1 },
    });
  });

  it('by entry of the list', async () => {
    // tickets, pushed, blocked, against, suggested, objected, refused, stood, open
    expect(await lines('duty')).toEqual([
      ['coop-048', 4, 4, 0, 0, 4, 0, 2, 1, 1],
      ['coop-001', 2, 2, 0, 0, 0, 2, 1, 1, 0],
      ['coop-035', 2, 2, 0, 2, 0, 0, 1, 1, 0],
      ['reclaimed-001', 1, 2, 2, 0, 0, 0, 2, 0, 0],
      ['reclaimed-002', 1, 1, 1, 0, 0, 0, 1, 0, 0],
    ]);
  });

  it('by the unit that pushed, never a person', async () => {
    expect(await lines('unit')).toEqual([
      [hotline, 4, 5, 2, 2, 0, 1, 3, 2, 0],
      [water, 5, 5, 1, 0, 4, 0, 3, 1, 1],
      ['系统自动派单', 1, 1, 0, 0, 0, 1, 1, 0, 0],
    ]);
  });

  it('by month of Beijing', async () => {
    expect((await lines('month')).map(([key, , pushed]) => [key, pushed])).toEqual([['2026-11', 11]]);
  });

  it('the tickets behind a line come each once, newest first, page by page', async () => {
    const tickets = async (key?: string) => {
      const found: string[] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await burdenTickets(database.store, { by: 'unit', key }, span, everything, { cursor, limit: 2 });
        found.push(...page.items);
        cursor = page.next ?? undefined;
        more = page.next !== null;
      }
      return found;
    };
    expect(await tickets(water)).toEqual([7, 6, 5, 4, 1].map((n) => ids[n]));
    expect(await tickets()).toEqual(ids.slice(0, 10).toReversed());
    expect(await tickets('没有这个单位')).toEqual([]);
  });

  it('a unit counts its own tickets only', async () => {
    const scope = { kind: 'unit', unit: units.housing } as const;
    expect((await burdenTotal(database.store, span, scope)).pushed).toBe(0);
    expect((await burdenTotal(database.store, span, { kind: 'unit', unit: water })).pushed).toBe(11);
  });
});
