import { everything, listTasks, listTickets, type Page, type Scope, type Store } from '@paidan/store';

/** All pages of a list. */
async function all<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

interface OpenTask {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly step: string;
  /** A clock of its own ran out and what it asked for is still not done. */
  readonly overdue: boolean;
}

const openTasks = `
  select k.id, t.number, k.unit, k.step, exists (select from paidan.deadlines d where d.task_id = k.id
      and d.status = 'missed' and (d.kind in ('环节', '到场') or (d.kind = '签收' and k.status = '待签收'))) as overdue
  from paidan.tasks k join paidan.tickets t on t.id = k.ticket_id where k.status in ('待签收', '办理中')`;

const openTickets = `select id, number, status from paidan.tickets
  where status not in ('办结', '归档', '已并单', '转出', '不予受理')`;

/** Clocks of the whole ticket that ran out where what they ask for is still to be done. */
const lateOffices = `
  select distinct t.id, t.number, d.kind from paidan.tickets t join paidan.deadlines d on d.ticket_id = t.id
  where d.status = 'missed' and (d.kind, t.status) in (('派单', '待派'), ('异议', '退回中'), ('回访', '待回访'))
    and not exists (select from paidan.deadlines l where l.ticket_id = t.id and l.kind = d.kind
      and (l.clock->>'from')::timestamptz > (d.clock->>'from')::timestamptz)`;

/**
 * Nothing open is invisible: each open task is in the work list that its unit gets, in its place in time; each open ticket in
 * the list of what is pressing, once; and whatever is late in the list of what is late.
 */
export async function* checkLists(store: Store, units: readonly string[], now: Date): AsyncGenerator<string> {
  const tasks = (await store.pool.query<OpenTask>(openTasks)).rows;
  const listed = new Map<string, string | null>();
  for (const unit of units) {
    const scope: Scope = { kind: 'unit', unit };
    const items = await all((cursor) => listTasks(store, { unit, cursor, limit: 200 }, scope));
    for (const { task, dueAt } of items) {
      if (listed.has(task.id)) yield `${unit}的“${task.step}”在任务列表中出现两次`;
      listed.set(task.id, dueAt);
    }
  }
  const overdue = await all((cursor) => listTickets(store, { overdue: true, cursor, limit: 200 }, everything, now));
  const late = new Set(overdue.map(({ number }) => number));
  for (const { id, number, unit, step, overdue: missed } of tasks) {
    const due = listed.get(id);
    if (due === undefined) yield `${number}：${unit}的“${step}”不在本单位的任务列表中`;
    if (missed && (due === null || due === undefined || Date.parse(due) > now.getTime())) {
      yield `${number}：${unit}的“${step}”已超期，任务列表中没有标出`;
    }
    if (missed && !late.has(number)) yield `${number}：${unit}的“${step}”已超期，不在超期列表中`;
  }
  if (listed.size !== tasks.length) yield `任务列表共 ${listed.size} 项，开着的任务 ${tasks.length} 项`;
  const { rows } = await store.pool.query<{ number: string; kind: string }>(lateOffices);
  for (const { number, kind } of rows) if (!late.has(number)) yield `${number}：${kind}已超期，不在超期列表中`;

  const pressing = await all((cursor) => listTickets(store, { sort: 'due', cursor, limit: 200 }, everything, now));
  const seen = new Set(pressing.map(({ number }) => number));
  if (seen.size !== pressing.length) yield '紧要列表中有工单出现两次';
  const open = (await store.pool.query<{ number: string; status: string }>(openTickets)).rows;
  for (const { number, status } of open) if (!seen.has(number)) yield `${number}：${status}，不在紧要列表中`;
  if (open.length !== seen.size) yield `紧要列表 ${seen.size} 件，未结工单 ${open.length} 件`;
}
