import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarRules, createCalendar } from './index.ts';

const rules = {
  hours: [
    ['10:00', '14:00'],
    ['16:00', '20:00'],
  ],
} as const satisfies CalendarRules;
const calendar = createCalendar(rules);
const at = (local: string): Date => new Date(`${local}+08:00`);
const instants = fc.date({ min: at('2024-01-01T00:00'), max: at('2028-12-31T00:00'), noInvalidDate: true });
/** Whole minutes, so that hours add up without rounding to the millisecond. */
const minutes = fc.integer({ min: 1, max: 6_000 });

describe('properties of working hours', () => {
  test('a later start or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(instants, instants, minutes, minutes, (a, b, n, m) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(calendar.addWorkhours(late, n / 60) >= calendar.addWorkhours(early, n / 60)).toBe(true);
        expect(calendar.addWorkhours(a, (n + m) / 60) > calendar.addWorkhours(a, n / 60)).toBe(true);
      }),
    );
  });

  test('n and then m working hours are n + m working hours', () => {
    fc.assert(
      fc.property(instants, minutes, minutes, (from, n, m) => {
        const inTwo = calendar.addWorkhours(calendar.addWorkhours(from, n / 60), m / 60);
        expect(inTwo).toEqual(calendar.addWorkhours(from, (n + m) / 60));
      }),
    );
  });

  test('a term ends within the office hours of a working day, n working hours away', () => {
    fc.assert(
      fc.property(instants, minutes, (from, n) => {
        const due = calendar.addWorkhours(from, n / 60);
        const shown = calendar.localTime(due);
        expect(calendar.isWorkday(due)).toBe(true);
        expect(rules.hours.some(([opens, closes]) => opens <= shown && shown <= closes)).toBe(true);
        expect(calendar.workhoursBetween(from, due)).toBeCloseTo(n / 60, 9);
        expect(calendar.workhoursBetween(due, from)).toBe(-calendar.workhoursBetween(from, due));
      }),
    );
  });

  test('the hours between three instants add up', () => {
    fc.assert(
      fc.property(instants, fc.integer({ max: 1_000, min: 0 }), fc.integer({ max: 1_000, min: 0 }), (a, n, m) => {
        const [b, c] = [calendar.addHours(a, n), calendar.addHours(a, n + m)];
        const parts = calendar.workhoursBetween(a, b) + calendar.workhoursBetween(b, c);
        expect(calendar.workhoursBetween(a, c)).toBeCloseTo(parts, 6);
      }),
    );
  });
});

describe('working hours', () => {
  test.each([
    ['half an hour within the morning', '2026-11-24T12:00', 0.5, '2026-11-24T12:30'],
    ['used up exactly at the midday closing', '2026-11-24T12:00', 2, '2026-11-24T14:00'],
    ['through the midday break', '2026-11-24T12:00', 3, '2026-11-24T17:00'],
    ['from within the midday break', '2026-11-24T15:00', 1, '2026-11-24T17:00'],
    ['from before the opening', '2026-11-24T03:00', 1, '2026-11-24T11:00'],
    ['used up exactly when the office closes', '2026-11-24T19:00', 1, '2026-11-24T20:00'],
    ['from the closing itself', '2026-11-24T20:00', 1, '2026-11-25T11:00'],
    ['a whole working day', '2026-11-24T12:00', 8, '2026-11-25T12:00'],
    ['over a weekend', '2026-11-27T19:30', 1, '2026-11-30T10:30'],
    ['on a make-up Sunday', '2026-09-19T12:00', 1, '2026-09-20T11:00'],
    ['over National Day', '2026-09-30T19:30', 1, '2026-10-08T10:30'],
  ])('%s', (_, from, n, due) => {
    expect(calendar.addWorkhours(at(from), n)).toEqual(at(due));
  });

  test('nights, breaks and holidays hold none', () => {
    expect(calendar.workhoursBetween(at('2026-11-24T20:00'), at('2026-11-25T10:00'))).toBe(0);
    expect(calendar.workhoursBetween(at('2026-10-01T00:00'), at('2026-10-07T23:59'))).toBe(0);
    expect(calendar.workhoursBetween(at('2026-09-30T00:00'), at('2026-10-08T12:00'))).toBe(10);
  });

  test('without hours the office is open from ten until it closes', () => {
    const plain = createCalendar({ closes: '18:00' });
    expect(plain.workhoursBetween(at('2026-11-24T00:00'), at('2026-11-25T00:00'))).toBe(8);
  });

  test('a count that is no time at all is refused, and so are office hours that make no sense', () => {
    for (const n of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => calendar.addWorkhours(at('2026-11-24T12:00'), n)).toThrow('大于零');
    }
    expect(() => createCalendar({ hours: [['10:00', '19:00']] })).toThrow('hours[0][1]');
  });
});

describe('the version of a calendar', () => {
  const year = { status: 'published', rest: ['2027-10-01'], work: [], source: '通知' } as const;
  const version = (own: CalendarRules) => createCalendar({ ...rules, ...own }).version;

  test('is the same whenever it decides the same, whatever its notes say', () => {
    expect(calendar.version).toMatch(/^[0-9a-f]{12}$/);
    expect(version({ timeZone: 'Asia/Shanghai', closes: '20:00', years: {}, local: [] })).toBe(calendar.version);
    expect(version({ years: { '2027': year } })).toBe(version({ years: { '2027': { ...year, source: '另一份' } } }));
  });

  test('changes with a holiday, its certainty, a local day, the hours and the zone', () => {
    const versions = [
      version({}),
      version({ years: { '2027': year } }),
      version({ years: { '2027': { ...year, status: 'statutory' } } }),
      version({ years: { '2027': { ...year, work: ['2027-10-09'] } } }),
      version({ years: { '2051': { ...year, rest: ['2051-10-02'] } } }),
      version({ local: [{ date: '2026-05-27', rest: true, source: '通知' }] }),
      version({ hours: [['10:00', '20:00']] }),
      version({ timeZone: 'Asia/Urumqi' }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });
});
