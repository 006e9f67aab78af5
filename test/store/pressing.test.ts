import { everything, listTickets } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, intake, newDeadline } from './sample.ts';

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(at.getTime() + hours * hour).toISOString();

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  const due = (text: string, hours: number, status: 'open' | 'missed' = 'open') =>
    intake(database.store, text, {
      state: { status: '待派' },
      change: { deadlines: [newDeadline({ kind: '派单', dueAt: inHours(hours), status })] },
    });
  await due('明天', 24);
  await due('刚到期', 0, 'missed');
  await intake(database.store, '没有时限', { state: { status: '待派' } });
  await due('一小时', 1);
  await due('超时五小时', -5, 'missed');
  await intake(database.store, '办结的', {
    state: { status: '办结' },
    change: { deadlines: [newDeadline({ dueAt: inHours(-50), status: 'missed' })] },
  });
});
afterAll(() => database.drop());

const texts = ['超时五小时', '刚到期', '一小时', '明天', '没有时限'];

describe('the most pressing first', () => {
  test('overdue longest first, then due next, then without a clock; closed ones are not among them', async () => {
    const { items } = await listTickets(database.store, { sort: 'due' }, everything, at);
    expect(items.map(({ text }) => text)).toEqual(texts);
  });

  test('pages join without a gap or a repetition, over the border to those without a clock', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listTickets(
        database.store,
        { sort: 'due', status: ['待派'], limit: 1, cursor },
        everything,
        at,
      );
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen).toEqual(texts);
  });

  test('what is overdue says since when, from its very first moment', async () => {
    const { items } = await listTickets(database.store, { overdue: true }, everything, at);
    expect(items.map(({ text, lateSince }) => [text, lateSince])).toEqual([
      ['超时五小时', inHours(-5)],
      ['刚到期', inHours(0)],
    ]);
  });
});
