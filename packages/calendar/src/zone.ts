import type { LocalDate } from './types.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of a local date. */
export const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);

export const dateOf = (day: number): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Wall-clock conversions of one IANA zone. Throws a `RangeError` for an unknown zone. */
export function zone(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // Zones change their offset at most at a full quarter hour: one formatting per quarter hour is enough, kept for the last few.
  const cache = new Map<number, number>();

  /** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
  function offset(at: number): number {
    const quarter = Math.floor(at / 900_000);
    const known = cache.get(quarter);
    if (known !== undefined) return known;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(quarter * 900_000)) part[type] = Number(value);
    const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
    if (cache.size > 4096) cache.clear();
    cache.set(quarter, wall - quarter * 900_000);
    return wall - quarter * 900_000;
  }

  return {
    /** The local day number of an instant. */
    dayOf: (at: Date): number => Math.floor((at.getTime() + offset(at.getTime())) / DAY),
    /** `HH:MM` on the local clock. */
    timeOf: (at: Date): string => new Date(at.getTime() + offset(at.getTime())).toISOString().slice(11, 16),
    /** The instant at which the local clock shows `minutes` after midnight of a day. */
    instant(day: number, minutes: number): Date {
      const wall = day * DAY + minutes * 60_000;
      const guess = wall - offset(wall);
      return new Date(wall - offset(guess));
    },
  };
}
