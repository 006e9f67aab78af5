import { setTimeout as sleep } from 'node:timers/promises';
import { fail, newId, ok, PaidanError } from '@paidan/kernel';
import { everything, getTicket, listEvents, listNotifications, notifyUnits, withTicket } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { change, intake, newTask, routeTo } from './sample.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const tickets = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => intake(database.store, `同时办理 ${index}`)));

/** One command that counts: passes go up by one and a task is added. */
const count = (id: string) =>
  withTicket(database.store, id, { scope: everything }, (state) =>
    ok(change({ ...state, passes: state.passes + 1 }, { tasks: [newTask('克孜勒苏乡')] })),
  );

const dispatchTo = (id: string, unit: string, list?: 'reclaimed') =>
  withTicket(database.store, id, { scope: everything }, (state) =>
    ok(
      change(
        { ...state, status: '待签收', duty: routeTo(unit, list).duty, route: routeTo(unit, list) },
        { tasks: [newTask(unit)] },
      ),
    ),
  );

/** Version, number of tasks, and numbers of the events: what one command adds, it adds to all three. */
async function traces(id: string) {
  const { state } = await getTicket(database.store, id, everything);
  const events = await listEvents(database.store, id, everything);
  return { version: state.version, tasks: state.tasks.length, seqs: events.items.map(({ seq }) => seq) };
}

/** A transaction of somebody else's that holds the ticket until it is told to let go. */
async function hold(id: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from paidan.tickets where id = $1 for update', [id]);
  return () => client.end();
}

describe('commands of one moment', () => {
  test('on fifty tickets are read and written in a few statements', async () => {
    const ids = await tickets(50);
    const spy = vi.spyOn(database.store.writers, 'query');
    const results = await Promise.all(ids.map(count));
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    expect(results.every((result) => result.ok)).toBe(true);
    expect(statements).toBeLessThanOrEqual(10);
    for (const id of ids) expect(await traces(id)).toEqual({ version: 2, tasks: 1, seqs: [1, 2] });
  });

  test('on the same ticket take effect one after the other', async () => {
    const [one = '', other = ''] = await tickets(2);
    const results = await Promise.all([one, other, one, one].map(count));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await traces(one)).toEqual({ version: 4, tasks: 3, seqs: [1, 2, 3, 4] });
    expect(await traces(other)).toEqual({ version: 2, tasks: 1, seqs: [1, 2] });
  });

  test('do not suffer for a neighbour that is refused, by the rules or by the database, or that fails', async () => {
    const [refused = '', taken = '', unknown = '', broken = '', ...rest] = await tickets(12);
    const neighbours = Promise.all(rest.map(count));
    const refusal = new PaidanError('ticket.state', '不行');
    const byRule = withTicket(database.store, refused, { scope: everything }, () => fail(refusal));
    const byConstraint = dispatchTo(taken, '克孜勒苏乡', 'reclaimed');
    const byKey = dispatchTo(unknown, '没有这个单位');
    const failing = withTicket(database.store, broken, { scope: everything }, (state) =>
      ok(change(state, { tasks: [newTask('克孜勒苏乡', { openedAt: 'not a date' })] })),
    );
    await expect(failing).rejects.toThrow(/date/);
    expect(await byRule).toEqual({ ok: false, error: refusal });
    expect(await byConstraint).toMatchObject({ ok: false, error: { code: 'route.taken_back' } });
    expect(await byKey).toMatchObject({ ok: false, error: { code: 'unit.unknown' } });
    expect((await neighbours).every((result) => result.ok)).toBe(true);
    for (const id of [refused, taken, unknown, broken]) {
      expect(await traces(id)).toEqual({ version: 1, tasks: 0, seqs: [1] });
    }
    for (const id of rest) expect(await traces(id)).toEqual({ version: 2, tasks: 1, seqs: [1, 2] });
  });

  test('do not wait for a neighbour whose ticket somebody holds', async () => {
    const [held = '', ...free] = await tickets(9);
    const letGo = await hold(held);
    let heldDone = false;
    const waits = count(held).then((result) => {
      heldDone = true;
      return result;
    });
    const before = performance.now();
    expect((await Promise.all(free.map(count))).every((result) => result.ok)).toBe(true);
    expect(performance.now() - before).toBeLessThan(2000);
    await sleep(1500);
    // By now the held one waits for its turn on a connection of its own, and the lanes are free.
    const again = performance.now();
    expect((await Promise.all(free.map(count))).every((result) => result.ok)).toBe(true);
    expect(performance.now() - again).toBeLessThan(1000);
    expect(heldDone).toBe(false);
    await letGo();
    expect((await waits).ok).toBe(true);
    expect(await traces(held)).toEqual({ version: 2, tasks: 1, seqs: [1, 2] });
  });

  test('whose connection is cut are written whole or not at all, and the next ones find their way', async () => {
    const ids = await tickets(20);
    const letGo = await hold(ids[0] ?? '');
    const attempts = Promise.allSettled(ids.map(count));
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const cut = () =>
      admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%write_tickets%'`);
    await expect.poll(async () => (await cut()).rowCount, { interval: 10 }).toBeGreaterThan(0);
    await admin.end();
    await letGo();
    const outcomes = await attempts;
    for (const [at, id] of ids.entries()) {
      const { version, tasks, seqs } = await traces(id);
      expect({ version, tasks, seqs }).toEqual(
        version === 2 ? { version: 2, tasks: 1, seqs: [1, 2] } : { version: 1, tasks: 0, seqs: [1] },
      );
      if (outcomes[at]?.status === 'fulfilled') expect(version).toBe(2);
    }
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    expect((await Promise.all(ids.map(count))).every((result) => result.ok)).toBe(true);
  });
});

test('notices of one moment: each unit once for each occasion, none for a ticket that there is not', async () => {
  const [first, second] = await tickets(2);
  const [township, water] = ['克孜勒苏乡', '伽师县水利局'];
  const tell = (ticketId: string | undefined, dedup: string, units: readonly string[]) =>
    notifyUnits(database.store, { units, ticketId: ticketId ?? '', event: 'test', text: dedup, at: new Date(), dedup });
  await Promise.all([
    tell(first, 'a', [township, water, water]),
    tell(first, 'a', [township]),
    tell(second, 'b', [township]),
    tell(newId(), 'c', [township]),
  ]);
  const told = async (unit: string) =>
    (await listNotifications(database.store, unit)).items.map(({ ticketId, text }) => [ticketId, text.at(-1)]).sort();
  expect(await told(water)).toEqual([[first, 'a']]);
  expect(await told(township)).toEqual(
    [
      [first, 'a'],
      [second, 'b'],
    ].sort(),
  );
});
