import type { Calendar } from '@paidan/calendar';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** China Standard Time is eight hours ahead, all year. */
const AHEAD = 8 * HOUR;

/** Local hours at which the year moves on; what is urgent, and clocks that run out, have instants of their own between. */
const hours = [2, 8, 11, 13, 17, 19, 22];
/** Those at which offices work. */
const officeHours = [11, 13, 17, 19];

/** The length of the finest tick: what is urgent, and clocks that run out, wait at most this long. */
export const FINEST = HOUR;

export interface Moments {
  /** The first instant at or after this one at which ordinary things happen, day and night. */
  anytime(at: number): number;
  /** The same in office hours of a working day. */
  office(at: number): number;
  /** At most an hour later. */
  soon(at: number): number;
}

/** The instants, in milliseconds, at which people of the county act. */
export function momentsOf(calendar: Calendar): Moments {
  const first = (at: number, at_: readonly number[], works: (day: number) => boolean): number => {
    for (let day = Math.floor((at + AHEAD) / DAY); ; day += 1) {
      if (!works(day)) continue;
      for (const hour of at_) {
        const found = day * DAY + hour * HOUR - AHEAD;
        if (found >= at) return found;
      }
    }
  };
  const workdays = new Map<number, boolean>();
  const works = (day: number): boolean => {
    const known = workdays.get(day) ?? calendar.isWorkday(new Date(day * DAY).toISOString().slice(0, 10));
    workdays.set(day, known);
    return known;
  };
  return {
    anytime: (at) => first(at, hours, () => true),
    office: (at) => first(at, officeHours, works),
    soon: (at) => Math.ceil(at / FINEST) * FINEST,
  };
}

/** The local date of an instant, `2026-10-01`, and the instant of a local date's midnight. */
export const dateOf = (at: number): string => new Date(at + AHEAD).toISOString().slice(0, 10);
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);
