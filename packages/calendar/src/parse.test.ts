import { expect, test } from 'vitest';
import { createCalendar, parseCalendarRules } from './index.ts';

const year = (over: Record<string, unknown>) => ({
  years: { '2027': { status: 'published', rest: ['2027-10-01'], work: ['2027-10-09'], source: '通知', ...over } },
});

test('a file with a year and a local day is taken over, its notes left out', () => {
  const rules = parseCalendarRules({
    notes: ['x'],
    closes: '18:00',
    local: [{ date: '2027-05-17', rest: true, source: '自治区通知' }],
    ...year({}),
  });
  expect(rules).not.toHaveProperty('notes');
  const calendar = createCalendar(rules);
  expect(['2027-10-01', '2027-10-09', '2027-05-17'].map(calendar.isWorkday)).toEqual([false, true, false]);
});

test('an empty file is the default calendar', () => {
  expect(createCalendar(parseCalendarRules({})).isWorkday('2026-10-01')).toBe(false);
});

test('each mistake is named with its place', () => {
  const mistakes: [unknown, string][] = [
    [[], '日历文件 须为对象'],
    [year({ status: 'guess' }), 'years.2027.status'],
    [year({ rest: ['2027-02-30'] }), 'years.2027.rest[0]：2027-02-30 不是日期'],
    [year({ rest: ['2026-10-01'] }), '不在 2027 年'],
    [year({ rest: ['2027-10-02'] }), '是周末'],
    [year({ work: ['2027-10-08'] }), '不是周末'],
    [year({ work: undefined }), 'years.2027.work 须为数组'],
    [year({ source: ' ' }), 'years.2027.source'],
    [{ local: [{ date: '2027-05-17', rest: '是', source: '通知' }] }, 'local[0].rest'],
  ];
  for (const [file, message] of mistakes) expect(() => parseCalendarRules(file)).toThrow(message);
});
