import { newId } from '@paidan/kernel';
import {
  bucketsFor,
  everything,
  failOutbox,
  listWatched,
  type WatchBucket,
  watchBucket,
  watchBuckets,
} from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import type { DeadlineState } from '@paidan/ticket';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDeadline, newTask } from '../store/sample.ts';
import { day, put, toward, units, work } from './world.ts';

const { township, water, housing } = units;
const now = new Date(day(10, '12:00'));
const past = day(9);
const future = day(20);

let database: TestDatabase;
/** What each bucket must hold, by the name given below. */
const names = new Map<string, string>();
const expected: Record<WatchBucket, readonly string[]> = {
  dispatchLate: ['待派已超时', '异议裁定已超时'],
  unsigned: ['未签收已超时'],
  leadless: ['没有主办'],
  unmanned: ['单位没有账号', '未签收已超时', '未签收未超时', '签收期已过但在退单'],
  orphaned: ['没有任务没有时限'],
  disputed: ['待裁定'],
  atTop: ['已到顶'],
  untold: ['延期未告知', '告知已超时', '已并单未告知'],
  undelivered: ['投递失败'],
};

async function matter(name: string, given: Omit<Parameters<typeof put>[1], 'at'>): Promise<string> {
  const id = await put(database.store, { at: day(1), ...given });
  names.set(id, name);
  return id;
}
const clock = (kind: DeadlineState['kind'], dueAt: string, part: Partial<DeadlineState> = {}): DeadlineState =>
  newDeadline({ kind, dueAt, ...part });
/** A unit's unsigned work. */
const unsigned = (unit: string, dueAt: string, status: DeadlineState['status'] = 'open') => {
  const { tasks, deadlines } = work(unit, day(5), status);
  return { tasks, deadlines: deadlines.map((each) => ({ ...each, dueAt })) };
};
const signed = (unit: string) => ({
  tasks: [newTask(unit, { status: '办理中', signedAt: day(5) })],
  deadlines: [clock('办结', future)],
});

beforeAll(async () => {
  database = await createDatabase();
  const account = (unit: string, active: boolean): string =>
    `insert into paidan.users (id, username, name, password_hash, role, unit, active)
     values ('${newId()}', '${newId()}', '某人', 'x', 'handler', '${unit}', ${active})`;
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  for (const [unit, active] of [
    [township, true],
    [housing, true],
    [water, false],
  ] as const)
    await owner.query(account(unit, active));

  await matter('待派已超时', { state: { status: '待派' }, deadlines: [clock('派单', past, { status: 'missed' })] });
  await matter('待派未超时', { state: { status: '待派' }, deadlines: [clock('派单', future)] });
  // The first dispatch was late; the present one is not.
  await matter('退单后待派', {
    state: { status: '待派' },
    deadlines: [clock('派单', past, { status: 'missed' }), clock('派单', future)],
  });
  await matter('异议裁定已超时', {
    state: { status: '退回中' },
    deadlines: [clock('异议', past, { status: 'missed' })],
  });

  await matter('未签收已超时', { state: toward(water, 'coop-035'), ...unsigned(water, past, 'missed') });
  await matter('未签收未超时', { state: toward(water, 'coop-035'), ...unsigned(water, future) });
  await matter('签收期已过但在退单', {
    state: { ...toward(water, 'coop-035'), status: '退回中' },
    ...unsigned(water, past, 'paused'),
  });
  await matter('没有主办', { state: { status: '待审核' }, deadlines: [clock('办结', future)] });
  await matter('单位没有账号', { state: toward(water, 'coop-035'), ...signed(water) });
  await matter('单位有账号', { state: toward(housing, 'coop-035'), ...signed(housing) });
  await matter('没有任务没有时限', { state: toward(housing, 'coop-035') });
  await matter('没有任务但有时限', { state: toward(housing, 'coop-035'), deadlines: [clock('督办', future)] });
  await matter('待回访无时限', { state: { ...toward(housing, 'coop-035'), status: '待回访' } });
  await matter('待裁定', {
    state: { status: '退回中', arbitration: { why: 'passes', at: day(8) } },
    deadlines: [clock('异议', past, { status: 'missed' })],
  });
  await matter('曾待裁定', { state: { status: '待派', arbitration: null } });
  await matter('已到顶', { state: { ...toward(housing, 'coop-035'), level: 3, atTop: true }, ...signed(housing) });
  await matter('到顶已办结', { state: { ...toward(housing, 'coop-035'), status: '办结', level: 3, atTop: true } });
  await matter('第二级', { state: { ...toward(housing, 'coop-035'), level: 2 }, ...signed(housing) });

  const notice = async (
    name: string,
    part: Partial<DeadlineState>,
    toldAt: string | null,
    status: '待派' | '已并单',
  ) => {
    const deadline = clock('告知', past, part);
    const told = { id: newId(), kind: '延期' as const, text: '延期', at: day(2), toldAt, deadlineId: deadline.id };
    await matter(name, { state: { status, notices: [told] }, deadlines: [deadline] });
  };
  await notice('延期未告知', { dueAt: future }, null, '待派');
  await notice('告知已超时', { status: 'missed' }, null, '待派');
  await notice('逾期后已告知', { status: 'missed' }, day(9), '待派');
  await notice('已并单未告知', { dueAt: future }, null, '已并单');
  await notice('不必再告知', { status: 'cancelled' }, null, '已并单');

  const failing = await matter('投递失败', { state: { status: '待派' } });
  await owner.query(
    `insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
     select 'notify', 'job-' || n, '${failing}', '{}', now() from generate_series(1, 3) n`,
  );
  await owner.end();
  const { rows } = await database.store.pool.query<{ id: string }>(
    "select id from paidan.outbox where job_id in ('job-1', 'job-2')",
  );
  for (const { id } of rows) await failOutbox(database.store, id, '网关拒绝', false, now);
});
afterAll(() => database?.drop());

describe('nothing falls through', () => {
  it.each(watchBuckets)('%s holds what it should and nothing else', async (bucket) => {
    const { items, count, next } = await watchBucket(database.store, bucket, everything, now, 20);
    expect(items.map(({ ticketId }) => names.get(ticketId)).toSorted()).toEqual(expected[bucket].toSorted());
    expect([count, next]).toEqual([expected[bucket].length, null]);
  });

  it('names the unit that has not signed', async () => {
    const { items } = await watchBucket(database.store, 'unsigned', everything, now, 20);
    expect(items.map(({ unit }) => unit)).toEqual([water]);
  });

  it('gives the oldest first, page by page, each once', async () => {
    const { store } = database;
    const first = await watchBucket(store, 'unmanned', everything, now, 3);
    expect([first.count, first.items.length]).toEqual([4, 3]);
    const rest = await listWatched(store, 'unmanned', everything, now, { cursor: first.next ?? undefined });
    expect(rest.next).toBeNull();
    const all = [...first.items, ...rest.items].map(({ ticketId }) => ticketId);
    expect(new Set(all).size).toBe(4);
  });

  it('shows a unit what it has not signed, and no other bucket', async () => {
    const own = { kind: 'unit', unit: water } as const;
    expect(bucketsFor(own)).toEqual(['unsigned']);
    expect((await watchBucket(database.store, 'unsigned', own, now, 20)).count).toBe(1);
    expect((await watchBucket(database.store, 'unsigned', { kind: 'unit', unit: township }, now, 20)).count).toBe(0);
  });
});
