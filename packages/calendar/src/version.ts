import { createHash } from 'node:crypto';
import type { Stretch } from './hours.ts';
import type { CalendarRules } from './types.ts';
import type { Year } from './years.ts';

/** The years for which due times may be asked in practice; further years are covered when the rules name them. */
const [FIRST, LAST] = [2024, 2040];

/**
 * What a calendar knows, in 12 hex digits: its zone, its office hours and every working day with how sure it is, whether
 * the rules or the library say so. Two calendars of one version give the same due times; notes and sources don't count.
 */
export function versionOf(
  rules: CalendarRules,
  timeZone: string,
  hours: readonly Stretch[],
  yearOf: (year: number) => Year,
): string {
  const named = [...Object.keys(rules.years ?? {}), ...(rules.local ?? []).map(({ date }) => date.slice(0, 4))];
  const span = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  const hash = createHash('sha256').update(JSON.stringify([timeZone, hours]));
  for (const year of [...new Set([...span, ...named.map(Number)])].sort((a, b) => a - b)) {
    const { certainty, work } = yearOf(year);
    hash.update(`\n${year} ${certainty} ${work.map((works) => (works ? '1' : '0')).join('')}`);
  }
  return hash.digest('hex').slice(0, 12);
}
