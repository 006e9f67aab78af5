import { type Calendar, createCalendar } from '@paidan/calendar';
import { createTicketEngine } from '@paidan/ticket';
import { describe, expect, test } from 'vitest';
import {
  autumn,
  type CaseTerm,
  county,
  local,
  newYear,
  ordinary,
  springFestival,
  springToSummer,
  statutory,
  withLocal,
} from './deadline-cases.ts';
import { definitions, due, Story } from './fixture.ts';

const HOUR = 3_600_000;
/** `2026-10-08 周四 20:00`, Beijing time. */
const shown = (at: Date): string => {
  const wall = new Date(at.getTime() + 8 * HOUR);
  const text = wall.toISOString();
  return `${text.slice(0, 10)} 周${'日一二三四五六'[wall.getUTCDay()]} ${text.slice(11, 16)}`;
};
const instant = (text: string): Date => new Date(`${text.slice(0, 10)}T${text.slice(-5)}+08:00`);

const calendar = createCalendar(county);
const localCalendar = createCalendar(withLocal);

function end(own: Calendar, from: Date, term: CaseTerm): Date {
  if ('workdays' in term) return own.addWorkdays(from, term.workdays);
  if ('days' in term) return own.addDays(from, term.days);
  if ('hours' in term) return own.addHours(from, term.hours);
  return 'workhours' in term ? own.addWorkhours(from, term.workhours) : own.endOf(from, term.endOf);
}

describe('terms around real holidays, by hand from the notices', () => {
  const national = [...newYear, ...springFestival, ...springToSummer, ...autumn, ...ordinary, ...statutory];

  test('every start names its weekday rightly', () => {
    for (const [from] of [...national, ...local]) expect(shown(instant(from))).toBe(from);
  });

  test.each(national)('%s %j → %s：%s', (from, term, expected) => {
    expect(shown(end(calendar, instant(from), term))).toBe(expected);
  });

  test.each(local)('with the region’s holidays %s %j → %s：%s', (from, term, expected) => {
    expect(shown(end(localCalendar, instant(from), term))).toBe(expected);
  });

  test('without a local file the region’s holidays are working days, and 2027 is not certain', () => {
    expect(shown(calendar.addWorkdays(instant('2025-03-28 周五 12:00'), 1))).toBe('2025-03-31 周一 20:00');
    expect(calendar.certainty('2027-10-01')).toBe('statutory');
  });
});

const engine = createTicketEngine({ ...definitions, calendar });
const localEngine = createTicketEngine({ ...definitions, calendar: localCalendar });
/** `10-08 周四` for the close of that day, with the time for any other instant. */
const dueDay = (story: Story, kind: string): string =>
  shown(instant(due(story, kind)))
    .slice(5)
    .replace(' 20:00', '');
const ask = { kind: '咨询' } as const;
const urgent = { urgent: true } as const;

describe('tickets taken in around real holidays', () => {
  // 派单 and 签收 have 1 working day, 办结 5, a consultation 1; urgent: half an hour, half an hour, two hours.
  test.each([
    ['2026-09-30 周三 12:00', {}, '09-30 12:00', '10-08 周四', '10-08 周四', '10-13 周二'],
    ['2026-09-30 周三 20:30', {}, '10-08 10:30', '10-08 周四', '10-09 周五', '10-13 周二'],
    ['2026-10-01 周四 00:00', {}, '10-08 19:59', '10-08 周四', '10-09 周五', '10-13 周二'],
    ['2026-02-14 周六 11:00', {}, '02-24 11:00', '02-24 周二', '02-25 周三', '02-28 周六'],
    ['2026-02-15 周日 23:30', {}, '02-24 20:00', '02-24 周二', '02-25 周三', '02-28 周六'],
    ['2026-04-03 周五 19:30', {}, '04-07 12:00', '04-07 周二', '04-08 周三', '04-13 周一'],
    ['2026-05-08 周五 12:00', {}, '05-09 19:00', '05-09 周六', '05-11 周一', '05-14 周四'],
    ['2026-06-18 周四 21:00', {}, '06-22 10:00', '06-22 周一', '06-23 周二', '06-26 周五'],
    ['2026-09-20 周日 12:00', {}, '09-20 12:00', '09-21 周一', '09-21 周一', '09-28 周一'],
    ['2026-11-22 周日 23:30', {}, '11-23 00:10', '11-23 周一', '11-24 周二', '11-27 周五'],
    ['2026-12-31 周四 12:00', {}, '12-31 12:00', '01-04 周一', '01-04 周一', '01-08 周五'],
    ['2026-02-13 周五 19:00', ask, '02-13 19:00', '02-14 周六', '02-14 周六', '02-14 周六'],
    ['2026-04-30 周四 20:00', ask, '05-06 10:00', '05-06 周三', '05-07 周四', '05-06 周三'],
    ['2026-10-01 周四 23:40', urgent, '10-01 23:50', '10-02 周五 00:10', '10-02 周五 00:20', '10-02 周五 01:40'],
    ['2026-02-16 周一 23:50', urgent, '02-17 00:05', '02-17 周二 00:20', '02-17 周二 00:35', '02-17 周二 01:50'],
  ])('%s %j, dispatched %s: 派单 %s, 签收 %s, 办结 %s', (from, input, dispatched, dispatch, sign, overall) => {
    const story = new Story({ ...input, at: instant(from) }, engine);
    expect([shown(story.now), dueDay(story, '派单'), dueDay(story, '办结')]).toEqual([from, dispatch, overall]);
    story.now = instant(`2026-${dispatched}`);
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect([dueDay(story, '签收'), dueDay(story, '办结')]).toEqual([sign, overall]);
  });

  test('before 古尔邦节 the region’s own holidays are skipped: 11、12、13、16、17 June', () => {
    const story = new Story({ at: instant('2025-06-05 周四 12:00') }, localEngine);
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect([dueDay(story, '签收'), dueDay(story, '办结')]).toEqual(['06-11 周三', '06-17 周二']);
  });

  test('a matter that proves urgent in the holiday night counts its two hours from intake', () => {
    const story = new Story({ at: instant('2026-10-02 周五 22:00') }, engine);
    expect([dueDay(story, '派单'), dueDay(story, '办结')]).toEqual(['10-08 周四', '10-13 周二']);
    const result = { candidates: [], none: 0.9, decision: 'review', urgent: true, model: '试' } as const;
    story.wait(0.25).tell('system', { type: 'classify', result });
    expect([dueDay(story, '派单'), dueDay(story, '办结')]).toEqual(['10-02 周五 22:30', '10-03 周六 00:00']);
  });

  // 办结: 28–30 Sep, 8, 9 Oct; then 10 (调), 12–16, 19–22. 环节: 28–30 Sep; then 8, 9, 10 (调), 12–16, 19, 20.
  // From 29 Sep: 30 Sep, 8, 9, 10 (调), 12 Oct; then 13–16, 19–23, 26. 环节: 30 Sep, 8, 9 Oct; then as 办结 above.
  test.each([
    ['2026-09-24 周四 12:00', '2026-09-30 周三 18:00', '10-09 周五', '10-22 周四', '10-20 周二'],
    ['2026-09-29 周二 12:00', '2026-09-30 周三 21:00', '10-12 周一', '10-26 周一', '10-22 周四'],
  ])('%s, extended by ten working days on %s: 办结 %s → %s, 环节 %s', (from, granted, before, overall, step) => {
    const story = new Story({ at: instant(from) }, engine);
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect(dueDay(story, '办结')).toBe(before);
    story.tell('dispatcher', { type: 'extend', workdays: 10, plan: '等待材料到货后完成' });
    story.now = instant(granted);
    story.tell('operator', { type: 'approve' });
    expect([dueDay(story, '办结'), dueDay(story, '环节')]).toEqual([overall, step]);
  });
});
