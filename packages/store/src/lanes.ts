import type pg from 'pg';
import { gather } from './gather.ts';
import { type Notice, writeNotices } from './notifications.ts';
import { removeFinished } from './outbox.ts';
import { leftNothing } from './refusals.ts';
import { type Decided, type LoadedRow, readTickets, type Wanted, writeTickets } from './ticket-rows.ts';

/** What commands and jobs ask of the database for themselves, sent together with what the others ask at that moment. */
export interface Lanes {
  /** The ticket with its tasks, deadlines and units, all of one instant; undefined: there is none. */
  read(wanted: Wanted): Promise<LoadedRow | undefined>;
  /** True once it is committed, false when another writer came first and nothing of it was written. */
  write(decided: Decided): Promise<boolean>;
  /** Stores a notice for its units; one that is there already stays as it is. */
  notify(notice: Notice): Promise<void>;
  /** Removes an outbox row whose work is done. */
  finish(outboxId: string): Promise<void>;
}

/**
 * Lanes over the pipelined connections. Two of a kind are under way at once: a third would split the same work into more
 * statements and more commits.
 */
export function createLanes(writers: pg.Pool): Lanes {
  const shared = { lanes: 2, most: 64, mayRepeat: leftNothing };
  return {
    read: gather<Wanted, LoadedRow | undefined>({ ...shared, call: (wanted) => readTickets(writers, wanted) }),
    write: gather<Decided, boolean>({
      ...shared,
      keyOf: ({ id }) => id,
      call: (changes) => writeTickets(writers, changes),
    }),
    notify: gather<Notice, undefined>({ ...shared, call: answerless(writers, writeNotices) }),
    finish: gather<string, undefined>({ ...shared, call: answerless(writers, removeFinished) }),
  };
}

/** A statement without answers, as a call that answers each item. */
const answerless =
  <Item>(writers: pg.Pool, carryOut: (pool: pg.Pool, items: readonly Item[]) => Promise<void>) =>
  async (items: readonly Item[]): Promise<undefined[]> => {
    await carryOut(writers, items);
    return items.map(() => undefined);
  };
