import type { Calendar } from '@paidan/calendar';
import { dueOf } from './deadlines.ts';
import type { DeadlineState, Holder, TicketEvent, TicketState } from './types.ts';

type Opened = Omit<DeadlineState, 'status' | 'pausedAt' | 'moves' | 'remindAt'>;

/**
 * What a command did to the clocks, as its event `clock.changed` tells it. `dueAt` is there for readers; recomputing needs
 * only the rest. `calendar` is the version of the calendar that was reckoned with.
 */
export interface ClockChange {
  readonly calendar: string;
  readonly opened?: readonly Opened[];
  /** Of deadlines already there: what differs now. */
  readonly changed?: readonly (Pick<DeadlineState, 'id'> & Partial<Omit<DeadlineState, 'remindAt'>>)[];
  readonly holders?: readonly Holder[];
}

const watched = ['unit', 'basis', 'late', 'from', 'rule', 'status', 'pausedAt', 'length', 'moves', 'dueAt'] as const;

/** The difference in clocks and holders; null when there is none. */
export function changesOf(before: TicketState, after: TicketState, calendar: string): ClockChange | null {
  const known = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  const opened: Opened[] = [];
  const changed: NonNullable<ClockChange['changed']>[number][] = [];
  for (const deadline of after.deadlines) {
    const old = known.get(deadline.id);
    if (old === deadline) continue;
    if (old === undefined) {
      const { status, pausedAt, moves, remindAt: _, ...begun } = deadline;
      opened.push(begun);
      if (status !== 'open' || moves.length > 0) changed.push({ id: deadline.id, status, pausedAt, moves });
      continue;
    }
    const fields = watched.filter((field) => deadline[field] !== old[field]);
    if (fields.length > 0) {
      changed.push({ id: deadline.id, ...Object.fromEntries(fields.map((field) => [field, deadline[field]])) });
    }
  }
  const holders = before.time?.holders === after.time?.holders ? undefined : after.time?.holders;
  if (opened.length === 0 && changed.length === 0 && holders === undefined) return null;
  return {
    calendar,
    ...(opened.length > 0 && { opened }),
    ...(changed.length > 0 && { changed }),
    ...(holders !== undefined && { holders }),
  };
}

/**
 * Every deadline of a ticket as its history alone tells it: beginning, length, pauses and extensions are taken from the events,
 * and when it is due is reckoned anew on the calendar of that version (a deadline is always on the calendar with which it was
 * reckoned last). Events oldest first.
 */
export function recomputeDeadlines(
  events: readonly TicketEvent[],
  calendarOf: (version: string) => Calendar,
): readonly Omit<DeadlineState, 'remindAt'>[] {
  const rows = new Map<string, Omit<DeadlineState, 'remindAt'>>();
  const reckoned = new Map<string, string>();
  for (const { type, data } of events) {
    if (type !== 'clock.changed' || !isClockChange(data)) continue;
    const { calendar, opened = [], changed = [] } = data;
    for (const begun of opened) {
      rows.set(begun.id, { ...begun, status: 'open', pausedAt: null, moves: [] });
      reckoned.set(begun.id, calendar);
    }
    for (const change of changed) {
      const row = rows.get(change.id);
      if (row === undefined) continue;
      rows.set(change.id, { ...row, ...change });
      if (change.dueAt !== undefined) reckoned.set(change.id, calendar);
    }
  }
  return [...rows.values()].map((row) => {
    const calendar = calendarOf(reckoned.get(row.id) ?? '');
    return { ...row, dueAt: dueOf(calendar, row).toISOString() };
  });
}

/** The engine alone writes this event, in this shape. */
const isClockChange = (data: object): data is ClockChange => 'calendar' in data;
