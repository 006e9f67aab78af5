import { isDeepStrictEqual } from 'node:util';
import { replayTime, timeSpent } from '@paidan/ticket';
import type { Context } from './context.ts';
import { over } from './hands.ts';
import type { Entry } from './ledger.ts';

/** Whose time was spent: rows as the history gives it, and the shares add up to the time for which the ticket was open. */
export function* checkTime(entry: Entry, { now }: Context): Generator<string> {
  const { time, createdAt, events } = entry;
  if (time === null) {
    yield '没有记下时间花在谁那里';
    return;
  }
  if (!isDeepStrictEqual(replayTime(events), time)) yield '时间花在谁那里：表中与历史不同';
  const spent = timeSpent({ time, createdAt }, new Date(now)).reduce((sum, { ms }) => sum + ms, 0);
  let open = 0;
  let since: number | null = Date.parse(createdAt);
  for (const { at, data } of events) {
    if (typeof data.status !== 'string') continue;
    const closed = over.has(data.status);
    if (closed && since !== null) open += Date.parse(at) - since;
    if (closed) since = null;
    else since ??= Date.parse(at);
  }
  if (since !== null) open += now - since;
  if (spent !== open) yield `各方用时合计 ${spent} 毫秒，工单开着 ${open} 毫秒`;
}
