import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from './index.ts';

const calendar = createCalendar();
const at = (local: string): Date => new Date(`${local}+08:00`);
const instants = fc.date({ min: at('2024-01-01T00:00'), max: at('2028-12-31T00:00'), noInvalidDate: true });
const counts = fc.integer({ min: 1, max: 60 });
const close = (date: string): Date => at(`${date}T20:00`);

describe('properties', () => {
  test('a later start or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(instants, instants, counts, counts, (a, b, n, m) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(calendar.addWorkdays(late, n) >= calendar.addWorkdays(early, n)).toBe(true);
        expect(calendar.addWorkdays(a, n + m) > calendar.addWorkdays(a, n)).toBe(true);
      }),
    );
  });

  test('n and then m working days are n + m working days', () => {
    fc.assert(
      fc.property(instants, counts, counts, (from, n, m) => {
        expect(calendar.addWorkdays(calendar.addWorkdays(from, n), m)).toEqual(calendar.addWorkdays(from, n + m));
      }),
    );
  });

  test('a term always ends on a working day, n working days away', () => {
    fc.assert(
      fc.property(instants, counts, (from, n) => {
        const due = calendar.addWorkdays(from, n);
        expect(calendar.isWorkday(due)).toBe(true);
        expect(calendar.workdaysBetween(from, due)).toBe(n);
        expect(calendar.workdaysBetween(due, from)).toBe(-calendar.workdaysBetween(from, due));
        expect(calendar.isWorkday(calendar.addDays(from, n))).toBe(true);
        expect(calendar.isWorkday(calendar.addWorkdays(from, 0))).toBe(true);
      }),
    );
  });

  test('a period never ends before it is asked for, and always on a working day', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('month', 'half', 'year'), (from, period) => {
        const due = calendar.endOf(from, period);
        expect(due > from).toBe(true);
        expect(calendar.isWorkday(due)).toBe(true);
      }),
    );
  });

  test('every day of the years the library covers is as the library says', () => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      expect([date, calendar.isWorkday(date)]).toEqual([date, chineseDays.isWorkday(date)]);
    }
  });
});

describe('the 2026 notice of the State Council (4 November 2025)', () => {
  test('its make-up Saturdays and Sundays are worked, and no other weekend day', () => {
    const worked = [];
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      const name = date.toISOString().slice(0, 10);
      if (date.getUTCDay() % 6 === 0 && calendar.isWorkday(name)) worked.push(name);
    }
    expect(worked).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  test('Spring Festival rests from 15 to 23 February', () => {
    for (let day = 15; day <= 23; day += 1) expect(calendar.isWorkday(`2026-02-${day}`)).toBe(false);
    expect(calendar.addWorkdays(at('2026-02-13T11:00'), 2)).toEqual(close('2026-02-24'));
    expect(calendar.addWorkdays(at('2026-02-14T11:00'), 1)).toEqual(close('2026-02-24'));
  });

  test('five working days received on 30 September end on 13 October, the make-up Saturday counted', () => {
    expect(calendar.addWorkdays(at('2026-09-30T12:00'), 5)).toEqual(close('2026-10-13'));
  });
});

test('the office opens on a working day so many working days before, over rest days', () => {
  expect(calendar.opening(at('2026-11-25T20:00'), 0)).toEqual(at('2026-11-25T10:00'));
  expect(calendar.opening(at('2026-10-08T20:00'), 1)).toEqual(at('2026-09-30T10:00'));
  expect(calendar.opening(at('2026-10-03T12:00'), 0)).toEqual(at('2026-09-30T10:00'));
});

describe('terms', () => {
  test('the local day of receipt decides, not the day in UTC', () => {
    expect(calendar.localDate(at('2026-11-24T00:30'))).toBe('2026-11-24');
    expect(calendar.addWorkdays(at('2026-11-24T00:30'), 1)).toEqual(close('2026-11-25'));
  });

  test('a term in calendar days that ends on a rest day moves to the next working day', () => {
    expect(calendar.addDays(at('2026-09-25T12:00'), 7)).toEqual(close('2026-10-08'));
  });

  test('hours run through the night and holidays', () => {
    expect(calendar.addHours(at('2026-10-01T23:00'), 2)).toEqual(at('2026-10-02T01:00'));
  });

  test('a period ends on its last working day', () => {
    expect(calendar.endOf(at('2026-01-10T12:00'), 'month')).toEqual(close('2026-01-30'));
    expect(calendar.endOf(at('2026-02-10T12:00'), 'half')).toEqual(close('2026-06-30'));
    expect(calendar.endOf(at('2026-07-01T12:00'), 'year')).toEqual(close('2026-12-31'));
  });

  test('a place with another zone and closing time has its own days', () => {
    const urumqi = createCalendar({ timeZone: 'Asia/Urumqi', closes: '18:00' });
    expect(urumqi.localDate(at('2026-11-24T01:00'))).toBe('2026-11-23');
    expect(urumqi.localTime(at('2026-11-24T01:05'))).toBe('23:05');
    expect(urumqi.addWorkdays(at('2026-11-24T12:00'), 1).toISOString()).toBe('2026-11-25T12:00:00.000Z');
  });

  test('a negative or broken count is refused', () => {
    expect(() => calendar.addWorkdays(new Date(0), -1)).toThrow('非负整数');
    expect(() => calendar.addWorkdays(new Date(0), 1.5)).toThrow('非负整数');
    expect(() => createCalendar({ closes: '25:00' })).toThrow('HH:MM');
    expect(() => createCalendar({ timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('years the library does not cover', () => {
  test('without a file only weekends rest, and the calendar says so', () => {
    expect(calendar.certainty('2027-10-01')).toBe('weekends');
    expect(calendar.isWorkday('2027-10-01')).toBe(true);
    expect(calendar.isWorkday('2027-10-02')).toBe(false);
    expect(calendar.certainty('2026-10-01')).toBe('published');
  });

  test('statutory days fill a gap but never replace a published year', () => {
    const day = { status: 'statutory', rest: ['2026-11-24', '2027-10-01'], work: [], source: '试' } as const;
    const filled = createCalendar({ years: { '2026': day, '2027': day } });
    expect(filled.isWorkday('2027-10-01')).toBe(false);
    expect(filled.certainty('2027-10-01')).toBe('statutory');
    expect(filled.isWorkday('2026-11-24')).toBe(true);
    expect(filled.certainty('2026-11-24')).toBe('published');
  });

  test('a newer published notice in our own file wins over the library', () => {
    const own = createCalendar({
      years: { '2026': { status: 'published', rest: ['2026-11-24'], work: ['2026-11-28'], source: '试' } },
    });
    expect(own.isWorkday('2026-11-24')).toBe(false);
    expect(own.isWorkday('2026-11-28')).toBe(true);
    expect(own.isWorkday('2026-10-01')).toBe(true);
  });

  test('a local holiday is added to any year', () => {
    const own = createCalendar({ local: [{ date: '2026-05-27', rest: true, source: '试' }] });
    expect(own.isWorkday('2026-05-27')).toBe(false);
    expect(own.isWorkday('2026-05-28')).toBe(true);
  });
});
