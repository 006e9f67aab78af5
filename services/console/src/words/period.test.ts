import { describe, expect, it } from 'vitest';
import { customPeriod, runningPeriod } from './period.ts';

describe('periods of Beijing', () => {
  // Tuesday, 00:30 in Beijing, still Monday in London.
  const now = Date.parse('2026-12-01T00:30:00+08:00');
  it.each([
    ['week', '2026-11-30', '2026-12-06', '2026-11-29T16:00:00.000Z'],
    ['month', '2026-12-01', '2026-12-31', '2026-11-30T16:00:00.000Z'],
    ['quarter', '2026-10-01', '2026-12-31', '2026-09-30T16:00:00.000Z'],
    ['year', '2026-01-01', '2026-12-31', '2025-12-31T16:00:00.000Z'],
  ] as const)('%s: from %s to %s', (id, first, last, from) => {
    expect(runningPeriod(id, now)).toMatchObject({ first, last, from });
  });

  it('a Sunday belongs to the week that began on Monday', () => {
    expect(runningPeriod('week', Date.parse('2026-12-06T23:59:00+08:00'))).toMatchObject({ first: '2026-11-30' });
  });

  it('days chosen by hand are both included', () => {
    expect(customPeriod('2024-02-28', '2024-02-29')).toEqual({
      from: '2024-02-27T16:00:00.000Z',
      to: '2024-02-29T16:00:00.000Z',
      first: '2024-02-28',
      last: '2024-02-29',
    });
  });

  it.each([
    ['', '2026-01-01', '请选择起止日期'],
    ['2026-01-02', '2026-01-01', '结束日期不能早于开始日期'],
    ['2020-01-01', '2026-01-01', '最长三年'],
    ['2026-13-01', '2026-01-01', '请选择起止日期'],
  ])('%s to %s is refused', (first, last, why) => {
    expect(customPeriod(first, last)).toBe(why);
  });
});
