import { isDeepStrictEqual } from 'node:util';
import { replay } from '@paidan/ticket';
import type { Entry } from './ledger.ts';

/** The history has no gap, begins once, opens each task once, and tells by itself what the rows say. */
export function* checkHistory(entry: Entry): Generator<string> {
  const { events } = entry;
  if (events.length !== entry.seq || events.some(({ seq }, index) => seq !== index + 1)) {
    yield `历史序号有缺口：${events.length} 条，应到 ${entry.seq}`;
  }
  const opened = events.filter(({ type }) => type === 'ticket.opened');
  if (opened.length !== 1 || opened[0] !== events[0]) yield `登记了 ${opened.length} 次`;
  if (events.some(({ at }, index) => index > 0 && at < (events[index - 1]?.at ?? ''))) yield '历史的时间倒退';
  const counts = Map.groupBy(
    events.filter(({ type }) => type === 'task.opened'),
    ({ data }) => String(data.taskId),
  );
  for (const [id, times] of counts) if (times.length > 1) yield `任务 ${id} 开了 ${times.length} 次`;

  const told = replay(events);
  const { status, round, passes, supervised } = entry;
  for (const [name, row, history] of [
    ['状态', status, told.status],
    ['轮次', round, told.round],
    ['退单次数', passes, told.passes],
    ['督办', supervised, told.supervised],
  ] as const) {
    if (row !== history) yield `${name}：表中 ${row}，历史 ${history}`;
  }
  const rows = new Map(entry.tasks.map((task) => [task.id, task]));
  for (const task of told.tasks) {
    const row = rows.get(task.id);
    rows.delete(task.id);
    if (row === undefined) yield `任务 ${task.unit}“${task.step}”（${task.id}）不在表中`;
    else {
      const { id, unit, step, status: state, openedAt, signedAt, completedAt } = row;
      const same = isDeepStrictEqual({ id, unit, step, status: state, openedAt, signedAt, completedAt }, task);
      if (!same) yield `任务 ${unit}“${step}”：表中 ${state}，历史 ${task.status}`;
    }
  }
  for (const { id, unit, step } of rows.values()) yield `任务 ${unit}“${step}”（${id}）不在历史中`;
}
