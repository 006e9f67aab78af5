import { isDeepStrictEqual } from 'node:util';
import { recomputeDeadlines } from '@paidan/ticket';
import { type Context, tickOf } from './context.ts';
import type { Entry } from './ledger.ts';

/** Each deadline's row is what the history alone gives, reckoned anew on the calendar. */
export function* checkDeadlines(entry: Entry, { calendarOf }: Context): Generator<string> {
  const rows = new Map(entry.deadlines.map(({ remindAt: _, ...row }) => [row.id, row]));
  for (const told of recomputeDeadlines(entry.events, calendarOf)) {
    const row = rows.get(told.id);
    rows.delete(told.id);
    if (row === undefined) yield `时限 ${told.kind}（${told.id}）不在表中`;
    else {
      for (const field of new Set([...Object.keys(told), ...Object.keys(row)])) {
        const [expected, found] = [Reflect.get(told, field), Reflect.get(row, field)];
        if (!isDeepStrictEqual(expected, found)) {
          yield `时限 ${told.kind}（${told.id}）的 ${field}：表中 ${JSON.stringify(found)}，重算 ${JSON.stringify(expected)}`;
        }
      }
    }
  }
  for (const { kind, id } of rows.values()) yield `时限 ${kind}（${id}）不在历史中`;
}

/** Each clock that ran out rang in the tick in which it was due; none that ran out is still open. */
export function* checkBells(entry: Entry, { ticks, now }: Context): Generator<string> {
  const last = ticks.at(-1)?.end ?? now;
  for (const { kind, status, dueAt, remindAt } of entry.deadlines) {
    if (status !== 'open') continue;
    if (Date.parse(dueAt) <= last) yield `时限 ${kind} ${dueAt} 已到，没有响`;
    else if (remindAt !== null && Date.parse(remindAt) <= last) yield `时限 ${kind} 应在 ${remindAt} 提醒，没有响`;
  }
  for (const [index, { type, at, data }] of entry.events.entries()) {
    if (type !== 'deadline.missed') continue;
    const due = String(data.dueAt);
    const tick = tickOf(ticks, Date.parse(due));
    if (tick !== undefined && Date.parse(at) <= tick.end) continue;
    if (!movedAt(entry.events.slice(0, index), String(data.deadlineId), at, ticks)) {
      yield `时限 ${String(data.kind)} ${due} 到期，${at} 才响`;
    }
  }
}

/** Whether a clock was started or moved in the very tick in which it rang: it was over before it ran. */
function movedAt(events: Entry['events'], id: string, at: string, ticks: Context['ticks']): boolean {
  const last = events.findLast(({ type, data }) => type === 'clock.changed' && JSON.stringify(data).includes(id));
  const tick = last && tickOf(ticks, Date.parse(last.at));
  return tick !== undefined && Date.parse(at) <= tick.end;
}
