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

test('office hours are taken over', () => {
  const hours = [
    ['10:00', '14:00'],
    ['15:30', '19:30'],
  ];
  expect(parseCalendarRules({ closes: '19:30', hours })).toMatchObject({ closes: '19:30', hours });
});

test('each mistake is named with its place', () => {
  const morning = ['10:00', '14:00'];
  const mistakes: [unknown, string][] = [
    [[], '日历文件 须为对象'],
    [year({ status: 'guess' }), 'years.2027.status'],
    [year({ rest: ['2027-02-30'] }), 'years.2027.rest[0]：2027-02-30 不是日期'],
    [year({ rest: ['2026-10-01'] }), '不在 2027 年'],
    [year({ rest: ['2027-10-02'] }), '是周末'],
    [year({ work: ['2027-10-08'] }), '不是周末'],
    [year({ work: undefined }), 'years.2027.work 须为数组'],
    [{ years: { '27': {} } }, 'years.27 须为四位年份'],
    [year({ source: ' ' }), 'years.2027.source'],
    [{ closes: '25:00' }, 'closes：时间须写作 HH:MM：25:00'],
    [{ closes: '09:00' }, 'hours[0][1]：下班 09:00 须晚于上班 10:00'],
    [{ hours: '10:00' }, 'hours 须为数组'],
    [{ hours: [] }, '须到下班时间 20:00 为止'],
    [{ hours: ['10:00'] }, 'hours[0] 须为数组'],
    [{ hours: [['10:00']] }, 'hours[0][1] 须为非空文字'],
    [{ hours: [['10:00', '14:00', '20:00']] }, 'hours[0] 须为 [上班, 下班]'],
    [{ hours: [['10点', '20:00']] }, 'hours[0][0]：时间须写作 HH:MM：10点'],
    [{ hours: [['10:00', '24:00']] }, 'hours[0][1]：时间须写作 HH:MM：24:00'],
    [{ hours: [morning, ['20:00', '16:00']] }, 'hours[1][1]：下班 16:00 须晚于上班 20:00'],
    [{ hours: [morning, ['13:00', '20:00']] }, 'hours[1][0]：13:00 早于上一段的下班时间'],
    [{ hours: [morning, ['16:00', '19:30']] }, 'hours[1][1]：最后一段须到下班时间 20:00 为止'],
    [{ local: [{ date: '2027-05-17', rest: '是', source: '通知' }] }, 'local[0].rest'],
  ];
  for (const [file, message] of mistakes) expect(() => parseCalendarRules(file)).toThrow(message);
});
