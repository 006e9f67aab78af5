import { officeHours } from './hours.ts';
import type { CalendarRules, LocalDate, YearOverride } from './types.ts';
import { dateOf, dayNumber, weekday } from './zone.ts';

/**
 * Calendar rules from a county's JSON file; fields it does not know (notes) are left out.
 * @throws TypeError that names the place and what is wrong: a date that does not exist, a working weekday, a missing source.
 * @throws RangeError that names the place of office hours that make no sense.
 */
export function parseCalendarRules(json: unknown): CalendarRules {
  const file = record(json, '日历文件');
  const rules: CalendarRules = {
    ...(file.timeZone !== undefined && { timeZone: text(file.timeZone, 'timeZone') }),
    ...(file.closes !== undefined && { closes: text(file.closes, 'closes') }),
    ...(file.hours !== undefined && { hours: array(file.hours, 'hours').map(stretch) }),
    years: Object.fromEntries(
      Object.entries(record(file.years ?? {}, 'years')).map(([year, value]) => [year, parseYear(year, value)]),
    ),
    local: array(file.local ?? [], 'local').map((value, index) => {
      const day = record(value, `local[${index}]`);
      if (typeof day.rest !== 'boolean') throw new TypeError(`local[${index}].rest 须为 true 或 false`);
      return {
        date: date(day.date, `local[${index}].date`),
        rest: day.rest,
        source: text(day.source, `local[${index}].source`),
      };
    }),
  };
  officeHours(rules);
  return rules;
}

function stretch(value: unknown, index: number): readonly [string, string] {
  const [opens, closes, ...more] = array(value, `hours[${index}]`);
  if (more.length > 0) throw new TypeError(`hours[${index}] 须为 [上班, 下班]`);
  return [text(opens, `hours[${index}][0]`), text(closes, `hours[${index}][1]`)];
}

function parseYear(year: string, value: unknown): YearOverride {
  if (!/^\d{4}$/.test(year)) throw new TypeError(`years.${year} 须为四位年份`);
  const entry = record(value, `years.${year}`);
  const { status } = entry;
  if (status !== 'published' && status !== 'statutory') {
    throw new TypeError(`years.${year}.status 须为 published 或 statutory`);
  }
  const days = (name: 'rest' | 'work', weekend: boolean): LocalDate[] =>
    array(entry[name], `years.${year}.${name}`).map((item, index) => {
      const place = `years.${year}.${name}[${index}]`;
      const day = date(item, place);
      if (!day.startsWith(year)) throw new TypeError(`${place}：${day} 不在 ${year} 年`);
      if ((weekday(dayNumber(day)) % 6 === 0) !== weekend) {
        throw new TypeError(`${place}：${day} ${weekend ? '不是周末，无需写作调休上班' : '是周末，无需写作休息日'}`);
      }
      return day;
    });
  return {
    status,
    rest: days('rest', false),
    work: days('work', true),
    source: text(entry.source, `years.${year}.source`),
  };
}

function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${place} 须为对象`);
  return { ...value };
}

function array(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${place} 须为数组`);
  return value;
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new TypeError(`${place} 须为非空文字`);
  return value;
}

function date(value: unknown, place: string): LocalDate {
  const given = text(value, place);
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(dayNumber(given)) && dateOf(dayNumber(given)) === given;
  if (!real) throw new TypeError(`${place}：${given} 不是日期`);
  return given;
}
