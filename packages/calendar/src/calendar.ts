import { officeHours } from './hours.ts';
import type { Calendar, CalendarRules, LocalDate, Period } from './types.ts';
import { versionOf } from './version.ts';
import { years } from './years.ts';
import { dateOf, dayNumber, zone } from './zone.ts';

const LAST_YEAR = 2100;
const HOUR = 3_600_000;

/**
 * A calendar of working days, public holidays and make-up days: `chinese-days` for the years it knows, `rules` where the
 * State Council's notice is newer or the county sets its own day. Never guesses make-up days: ask `certainty`.
 * Throws `RangeError` for an unknown zone, bad office hours, a negative or fractional count, or a year after 2100.
 */
export function createCalendar(rules: CalendarRules = {}): Calendar {
  const timeZone = rules.timeZone ?? 'Asia/Shanghai';
  const hours = officeHours(rules);
  const closes = hours.at(-1)?.closes ?? 0;
  const { dayOf, timeOf, instant } = zone(timeZone);
  const yearOf = years(rules);

  const year = (day: number) => {
    const number = new Date(day * 86_400_000).getUTCFullYear();
    if (!(number >= 1970 && number <= LAST_YEAR)) throw new RangeError(`日期超出日历范围：${number} 年`);
    return yearOf(number);
  };
  const works = (day: number): boolean => {
    const { first, work } = year(day);
    return work[day - first] === true;
  };
  const nextWorkday = (day: number): number => {
    let at = day;
    while (!works(at)) at += 1;
    return at;
  };
  const lastWorkday = (day: number): number => {
    let at = day;
    while (!works(at)) at -= 1;
    return at;
  };
  const dayFrom = (day: Date | LocalDate): number => (typeof day === 'string' ? dayNumber(day) : dayOf(day));

  /** Office hours of a day as instants; none on a rest day. */
  const open = (day: number): readonly (readonly [number, number])[] =>
    works(day)
      ? hours.map((each) => [instant(day, each.opens).getTime(), instant(day, each.closes).getTime()] as const)
      : [];
  let version: string | undefined;

  return {
    timeZone,
    get version() {
      version ??= versionOf(rules, timeZone, hours, yearOf);
      return version;
    },
    localDate: (at) => dateOf(dayOf(at)),
    localTime: timeOf,
    isWorkday: (day) => works(dayFrom(day)),
    certainty: (day) => year(dayFrom(day)).certainty,
    addWorkdays(from, n) {
      let day = n === 0 ? nextWorkday(dayOf(from)) : dayOf(from);
      for (let left = whole(n); left > 0; left -= 1) day = nextWorkday(day + 1);
      return instant(day, closes);
    },
    addDays: (from, n) => instant(nextWorkday(dayOf(from) + whole(n)), closes),
    addHours: (from, n) => new Date(from.getTime() + n * HOUR),
    addWorkhours(from, n) {
      let left = Math.round(n * HOUR);
      if (!(left > 0 && left < Number.POSITIVE_INFINITY)) throw new RangeError(`工作小时数须大于零：${n}`);
      for (let day = dayOf(from); ; day += 1) {
        for (const [opens, ends] of open(day)) {
          const start = Math.max(opens, from.getTime());
          if (ends - start >= left) return new Date(start + left);
          left -= Math.max(0, ends - start);
        }
      }
    },
    endOf(from, period) {
      const last = lastDay(dateOf(dayOf(from)), period);
      const due = instant(lastWorkday(last), closes);
      return due > from ? due : instant(nextWorkday(last + 1), closes);
    },
    opening(at, back) {
      let day = lastWorkday(dayOf(at));
      for (let left = whole(back); left > 0; left -= 1) day = lastWorkday(day - 1);
      return instant(day, hours[0]?.opens ?? 0);
    },
    workdaysBetween(from, to) {
      const [start, end] = [dayOf(from), dayOf(to)];
      let count = 0;
      for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) if (works(day)) count += 1;
      return end < start ? -count : count;
    },
    workhoursBetween(from, to) {
      const [start, end] = [Math.min(from.getTime(), to.getTime()), Math.max(from.getTime(), to.getTime())];
      let spent = 0;
      for (let day = dayOf(new Date(start)), last = dayOf(new Date(end)); day <= last; day += 1) {
        for (const [opens, ends] of open(day)) spent += Math.max(0, Math.min(ends, end) - Math.max(opens, start));
      }
      return (to < from ? -spent : spent) / HOUR;
    },
  };
}

function whole(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`天数须为非负整数：${n}`);
  return n;
}

function lastDay(date: LocalDate, period: Period): number {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const last = period === 'month' ? month : period === 'half' && month <= 6 ? 6 : 12;
  return Math.floor(Date.UTC(year, last, 1) / 86_400_000) - 1;
}
