import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadCell, readDegrees, readKind, readTime, readYesNo } from './cells.ts';
import { csvLine } from './csv.ts';

describe('a time in a table', () => {
  it.each([
    ['2026-11-20 10:30', '2026-11-20T02:30:00.000Z'],
    ['2026/11/20 10:30:05', '2026-11-20T02:30:05.000Z'],
    ['2026年11月20日10时30分', '2026-11-20T02:30:00.000Z'],
    ['2026.1.2', '2026-01-01T16:00:00.000Z'],
    ['2026-11-20T10:30:00+06:00', '2026-11-20T04:30:00.000Z'],
    ['46346.4375', '2026-11-20T02:30:00.000Z'],
  ])('%s is %s, Beijing time unless it names a zone', (written, instant) => {
    expect(readTime(written)).toBe(instant);
  });

  it.each(['昨天', '2026-02-30', '2026-11-20 25:00', '10:30', '2026-13-01'])(
    '%s is refused, and repeated in the message',
    (written) => {
      expect(() => readTime(written)).toThrow(BadCell);
      expect(() => readTime(written)).toThrow(written);
    },
  );

  it('reads back every minute that it could have been written as', () => {
    const minutes = fc
      .integer({ min: 0, max: 4_000_000 })
      .map((minute) => new Date(Date.UTC(2020, 0, 1) + minute * 60_000));
    fc.assert(
      fc.property(minutes, (wall) => {
        const written = wall.toISOString().slice(0, 16).replace('T', ' ');
        expect(new Date(readTime(written)).getTime()).toBe(wall.getTime() - 8 * 3_600_000);
      }),
    );
  });
});

describe('other cells', () => {
  it('read yes and no as people write them, and nothing else', () => {
    expect(['是', '紧急', 'TRUE', '1'].map(readYesNo)).toEqual([true, true, true, true]);
    expect(['否', '普通', '0'].map(readYesNo)).toEqual([false, false, false]);
    expect(() => readYesNo('也许')).toThrow('也许');
  });

  it('read a kind with or without 类', () => {
    expect(readKind('投诉类')).toBe('投诉');
    expect(() => readKind('牢骚')).toThrow('咨询、求助、投诉');
  });

  it('refuse degrees out of range', () => {
    expect(readDegrees('39.5', 90)).toBe(39.5);
    expect(() => readDegrees('139.5', 90)).toThrow('139.5');
  });
});

describe('a line of CSV', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(csvLine(['a,b', 'c"d', 'e\nf', null, 3])).toBe('"a,b","c""d","e\nf",,3');
  });

  it('keeps a spreadsheet from running a citizen’s text, and leaves numbers alone', () => {
    expect(csvLine(['=1+1', '@me', '-12.5', '+86 998 6660001'])).toBe("'=1+1,'@me,-12.5,+86 998 6660001");
  });
});
