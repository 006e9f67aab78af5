import { ok } from '@paidan/kernel';
import { everything, ringDue, withTicket } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, change, intake, newDeadline } from './sample.ts';

const hour = 3_600_000;
const later = (hours: number): Date => new Date(at.getTime() + hours * hour);
/** So long ago that no ticket of this file counts as stuck. */
const longAgo = new Date(0);

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

/** A ticket with deadlines due after 1, 2 and 3 hours; the last one is met already. */
async function withDeadlines(text: string): Promise<{ id: string; deadlines: string[] }> {
  const id = await intake(database.store, text);
  const deadlines = [1, 2, 3].map((hours) =>
    newDeadline({ dueAt: later(hours).toISOString(), status: hours === 3 ? 'met' : 'open' }),
  );
  const result = await withTicket(database.store, id, { scope: everything }, (state) =>
    ok(change({ ...state, status: '待派' }, { deadlines })),
  );
  expect(result.ok).toBe(true);
  return { id, deadlines: deadlines.map((deadline) => deadline.id) };
}

const bells = async (ticketId: string): Promise<string[]> => {
  const rows = await database.store.pool.query<{ deadline: string }>(
    `select data->>'deadlineId' as deadline from paidan.outbox where ticket_id = $1 and queue = 'timer' order by id`,
    [ticketId],
  );
  return rows.rows.map(({ deadline }) => deadline);
};

test('a deadline rings once it is due, not before, and once however many sweeps look', async () => {
  const { id, deadlines } = await withDeadlines('到期才响');
  const ring = (now: Date) => ringDue(database.store, { now, stuckBefore: longAgo });
  await ring(new Date(later(1).getTime() - 1));
  expect(await bells(id)).toEqual([]);
  await Promise.all([ring(later(1)), ring(later(1)), ring(later(1))]);
  expect(await bells(id)).toEqual([deadlines[0]]);
  await ring(later(5));
  expect(await bells(id)).toEqual([deadlines[0], deadlines[1]]);
});

test('what is not rung for want of room rings at the next sweep, the longest due first', async () => {
  const one = await withDeadlines('先到先响');
  expect(await ringDue(database.store, { now: later(9), stuckBefore: longAgo, limit: 1 })).toBe(1);
  expect(await bells(one.id)).toEqual([one.deadlines[0]]);
  expect(await ringDue(database.store, { now: later(9), stuckBefore: longAgo, limit: 1 })).toBe(1);
  expect(await bells(one.id)).toEqual([one.deadlines[0], one.deadlines[1]]);
  expect(await ringDue(database.store, { now: later(9), stuckBefore: longAgo })).toBe(0);
});
