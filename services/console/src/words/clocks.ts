import type { DeadlineView, EventView } from '@paidan/contracts';
import { type Data, moment, rows, word } from './telling.ts';
import { isRunning } from './ticket.ts';
import { clock } from './time.ts';

const pressing = (deadline: DeadlineView): number => {
  if (deadline.owed) return 0;
  return deadline.status === 'open' ? 1 : 2;
};

/** The clocks that ask something: missed and owed first, then what is due next, then what stands still. */
export const runningClocks = (deadlines: readonly DeadlineView[]): readonly DeadlineView[] =>
  deadlines.filter(isRunning).toSorted((a, b) => pressing(a) - pressing(b) || a.dueAt.localeCompare(b.dueAt));

/** Clocks that ask nothing any more; those that were called off say nothing. */
export const settledClocks = (deadlines: readonly DeadlineView[]): readonly DeadlineView[] =>
  deadlines.filter((deadline) => !isRunning(deadline) && deadline.status !== 'cancelled');

/** How a clock came to its due time, one fact each. `now` in milliseconds. */
export function clockFacts(deadline: DeadlineView, now: number): readonly string[] {
  const { from, remindAt, extended, pauses, rung, status } = deadline;
  const live = status === 'open' || status === 'paused';
  return [
    `${clock(from, now)} 起算`,
    ...(extended > 0 ? [`延长 ${extended} 个工作日`] : []),
    ...(pauses > 0 ? [`暂停过 ${pauses} 次`] : []),
    ...(live && remindAt !== null ? [`${clock(remindAt, now)} 催办`] : []),
    ...(live && rung !== null ? [`到期转${rung}`] : []),
  ];
}

/** An event with what it did to the clocks, in words. */
export interface Entry {
  readonly event: EventView;
  readonly clocks: readonly string[];
}

/** The history, oldest first, with each change of the clocks folded into the event that brought it. */
export function foldClocks(events: readonly EventView[]): readonly Entry[] {
  const kinds = new Map<string, string>();
  const entries: { event: EventView; clocks: string[] }[] = [];
  for (const event of events) {
    if (event.type !== 'clock.changed') {
      entries.push({ event, clocks: [] });
      continue;
    }
    const told = clockLines(event, kinds);
    const last = entries.at(-1);
    if (last === undefined) entries.push({ event, clocks: told });
    else last.clocks.push(...told);
  }
  return entries;
}

const ends: Readonly<Record<string, string>> = {
  open: '继续计时',
  paused: '暂停',
  met: '按时完成',
  missed: '超时',
  cancelled: '不再计时',
};

function clockLines({ data, at }: EventView, kinds: Map<string, string>): string[] {
  const opened = rows(data, 'opened').map((row) => {
    const name = word(row, 'unit') === '' ? word(row, 'kind') : `${word(row, 'kind')}（${word(row, 'unit')}）`;
    kinds.set(word(row, 'id'), name);
    return `${name}：开始计时，应于 ${moment(row, 'dueAt', at)} 前`;
  });
  const changed = rows(data, 'changed').flatMap((row) => changeOf(row, kinds.get(word(row, 'id')) ?? '时限', at));
  const holders = rows(data, 'holders').map((row) => `${word(row, 'unit')}（${word(row, 'step')}）`);
  return [...opened, ...changed, ...(holders.length > 0 ? [`用时记在：${holders.join('、')}`] : [])];
}

function changeOf(row: Data, name: string, at: string): string[] {
  const due = moment(row, 'dueAt', at);
  const status = ends[word(row, 'status')];
  if (status === undefined) return due === '' ? [] : [`${name}：改为 ${due} 前`];
  return [`${name}：${status}${due === '' || word(row, 'status') !== 'open' ? '' : `，应于 ${due} 前`}`];
}
