import type { Calendar } from '@paidan/calendar';
import type { Definitions } from '@paidan/ticket';
import type { Tick } from '../year.ts';

/** What a check of one ticket may ask beside the ticket. */
export interface Context {
  readonly definitions: Pick<Definitions, 'unitKind' | 'hotline'>;
  readonly township: string;
  readonly calendarOf: (version: string) => Calendar;
  readonly ticks: readonly Tick[];
  /** Milliseconds. */
  readonly now: number;
}

/** The first tick at or after an instant; undefined when none came. */
export function tickOf(ticks: readonly Tick[], at: number): Tick | undefined {
  let [low, high] = [0, ticks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ticks[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return ticks[low];
}
