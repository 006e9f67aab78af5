import type { Calendar, CalendarRules, LocalDate, Period } from './types.ts';
import { years } from './years.ts';
import { dateOf, dayNumber, zone } from './zone.ts';

const LAST_YEAR = 2100;

/**
 * A calendar of working days, public holidays and make-up days: `chinese-days` for the years it knows, `rules` where the
 * State Council's notice is newer or the county sets its own day. Never guesses make-up days: ask `certainty`.
 * Throws `RangeError` for an unknown zone, a bad closing time, a negative or fractional count, or a year after 2100.
 */
export function createCalendar(rules: CalendarRules = {}): Calendar {
  const timeZone = rules.timeZone ?? 'Asia/Shanghai';
  const closes = minutesOf(rules.closes ?? '20:00');
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
  const dayFrom = (day: Date | LocalDate): number => (typeof day === 'string' ? dayNumber(day) : dayOf(day));

  return {
    timeZone,
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
    addHours: (from, n) => new Date(from.getTime() + n * 3_600_000),
    endOf(from, period) {
      let day = lastDay(dateOf(dayOf(from)), period);
      while (!works(day)) day -= 1;
      return instant(day, closes);
    },
    workdaysBetween(from, to) {
      const [start, end] = [dayOf(from), dayOf(to)];
      let count = 0;
      for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) if (works(day)) count += 1;
      return end < start ? -count : count;
    },
  };
}

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`下班时间须写作 HH:MM：${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
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
