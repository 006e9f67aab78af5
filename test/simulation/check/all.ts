import type { LiveDefinitions } from '@paidan/application';
import type { Store } from '@paidan/store';
import type { Tick } from '../year.ts';
import { checkBells, checkDeadlines } from './clocks.ts';
import type { Context } from './context.ts';
import { type Counted, checkCounts, count, countedNothing } from './counts.ts';
import { checkHands, checkTownship } from './hands.ts';
import { checkHistory } from './history.ts';
import { readLedger } from './ledger.ts';
import { checkLists } from './lists.ts';
import { checkTime } from './time.ts';
import { checkWhole } from './whole.ts';

export interface Question {
  readonly store: Store;
  readonly definitions: LiveDefinitions;
  readonly ticks: readonly Tick[];
  /** Matters that came in. */
  readonly arrived: number;
  /** Milliseconds. */
  readonly now: number;
}

export interface Answer {
  readonly violations: readonly string[];
  readonly counted: Counted;
}

const perTicket = [checkHistory, checkDeadlines, checkBells, checkHands, checkTownship, checkTime];

/** Everything that must hold at the end; each violation names the ticket and what differs. */
export async function checkAll({ store, definitions, ticks, arrived, now }: Question): Promise<Answer> {
  const violations: string[] = [];
  const counted = countedNothing();
  const context: Context = {
    definitions,
    township: definitions.list().township,
    calendarOf: () => definitions.calendar,
    ticks,
    now,
  };
  for await (const entry of readLedger(store)) {
    count(counted, entry, now);
    for (const check of perTicket) {
      for (const difference of check(entry, context)) violations.push(`${entry.number}：${difference}`);
    }
  }
  const at = new Date(now);
  const units = definitions.units.map(({ name }) => name);
  for (const check of [checkWhole(store, arrived, at), checkLists(store, units, at), checkCounts(store, counted, at)]) {
    for await (const difference of check) violations.push(difference);
  }
  return { violations, counted };
}
