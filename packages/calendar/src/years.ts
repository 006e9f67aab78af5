import chineseDays from 'chinese-days';
import type { CalendarRules, Certainty } from './types.ts';
import { dateOf, dayNumber, weekday } from './zone.ts';

/** The working days of one year, by day of year, and how sure they are. */
export interface Year {
  readonly first: number;
  readonly work: readonly boolean[];
  readonly certainty: Certainty;
}

/** The library carries a year when it knows that year's National Day; it says nothing itself about what it covers. */
const libraryKnows = (year: number): boolean => chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆');

/** Years, worked out when first asked for: our own published notice, else the library, else the statutory days, else weekends. */
export function years(rules: CalendarRules): (year: number) => Year {
  const known = new Map<number, Year>();
  return (year) => {
    const cached = known.get(year);
    if (cached) return cached;
    const made = makeYear(year, rules);
    known.set(year, made);
    return made;
  };
}

function makeYear(year: number, rules: CalendarRules): Year {
  const own = rules.years?.[String(year)];
  const library = own?.status !== 'published' && libraryKnows(year);
  const rest = new Set(library ? [] : own?.rest);
  const work = new Set(library ? [] : own?.work);
  const local = new Map((rules.local ?? []).map((day) => [day.date, !day.rest]));
  const first = dayNumber(`${year}-01-01`);
  const days = Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, index) => {
    const date = dateOf(first + index);
    const set = local.get(date);
    if (set !== undefined) return set;
    if (library) return chineseDays.isWorkday(date);
    if (work.has(date)) return true;
    return !rest.has(date) && weekday(first + index) % 6 !== 0;
  });
  return { first, work: days, certainty: library ? 'published' : (own?.status ?? 'weekends') };
}
