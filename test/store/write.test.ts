import { newId, ok, PaidanError } from '@paidan/kernel';
import {
  createTicket,
  everything,
  findTicket,
  getTicket,
  listEvents,
  listTasks,
  relayOutbox,
  withTicket,
} from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, change, intake, newDeadline, newState, newTask, routeTo, system } from './sample.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const dispatchTo = (unit: string, list?: 'basic' | 'cooperative' | 'reclaimed') =>
  withTicketOf((state) =>
    ok(
      change(
        { ...state, status: '待签收', duty: routeTo(unit, list).duty, route: routeTo(unit, list) },
        { tasks: [newTask(unit)] },
      ),
    ),
  );

type Decide = Parameters<typeof withTicket>[3];
const withTicketOf = (decide: Decide) => (id: string) => withTicket(database.store, id, { scope: everything }, decide);

describe('taking in', () => {
  test('the same channel and external id again answers the first ticket, also when twenty requests race', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 20 }, () =>
        createTicket(database.store, { channel: '网站', externalId: 'A-1', text: '水管破裂' }, at, (identity) =>
          change(newState(identity, { channel: '网站' })),
        ),
      ),
    );
    expect(new Set(attempts.map((each) => each.id)).size).toBe(1);
    expect(attempts.filter((each) => each.created)).toHaveLength(1);
    const rows = await database.store.pool.query("select 1 from paidan.tickets where external_id = 'A-1'");
    expect(rows.rowCount).toBe(1);
  });

  test('numbers are GD, the Beijing day and six digits, and never repeat', async () => {
    const numbers = new Set<string>();
    await Promise.all(
      Array.from({ length: 50 }, () =>
        createTicket(
          database.store,
          { channel: '12345', text: '路灯不亮' },
          new Date('2026-11-24T17:00:00Z'),
          (identity) => {
            numbers.add(identity.number);
            return change(newState(identity));
          },
        ),
      ),
    );
    expect(numbers.size).toBe(50);
    for (const number of numbers) expect(number).toMatch(/^GD20261125\d{6}$/);
  });

  test('a matter with everything comes back as it went in', async () => {
    const deadline = newDeadline();
    const id = await intake(database.store, '灌溉渠漏水', {
      title: '渠道漏水',
      externalId: 'B-7',
      occurredAt: '2026-11-23T10:00:00.000Z',
      location: { village: '尤喀克村', lat: 39.5, lng: 76.7 },
      change: { deadlines: [deadline] },
    });
    const ticket = await getTicket(database.store, id, everything);
    expect(ticket).toMatchObject({
      externalId: 'B-7',
      title: '渠道漏水',
      text: '灌溉渠漏水',
      occurredAt: '2026-11-23T10:00:00.000Z',
      location: { village: '尤喀克村', lat: 39.5, lng: 76.7 },
      dueAt: deadline.dueAt,
    });
    expect(ticket.state).toEqual(
      newState({ id, number: ticket.state.number }, { version: 1, deadlines: [deadline], createdAt: at.toISOString() }),
    );
  });
});

describe('one command, one transaction', () => {
  test('state, events, tasks, deadlines and outbox are written together and read back as decided', async () => {
    const id = await intake(database.store, '垃圾堆积');
    const task = newTask('伽师县水利局');
    const deadline = newDeadline({ kind: '签收', taskId: task.id });
    const result = await withTicketOf((state) =>
      ok(
        change(
          {
            ...state,
            status: '待签收',
            duty: 'coop-048',
            route: routeTo('伽师县水利局'),
            lifecycle: { deep: [1, { a: null }] },
          },
          {
            tasks: [task],
            deadlines: [deadline],
            events: [
              { type: 'ticket.dispatched', at: at.toISOString(), actor: system, data: { 事项: '防汛' } },
              { type: 'task.opened', at: at.toISOString(), actor: system, data: {} },
            ],
            intents: [
              { queue: 'timer', jobId: 'deadline-x', data: { deadlineId: deadline.id }, notBefore: deadline.dueAt },
            ],
          },
        ),
      ),
    )(id);
    expect(result.ok).toBe(true);
    const ticket = await getTicket(database.store, id, everything);
    expect(ticket.state).toEqual(result.ok ? result.value : undefined);
    expect(ticket.state).toMatchObject({
      version: 2,
      tasks: [task],
      deadlines: [deadline],
      lifecycle: { deep: [1, { a: null }] },
    });
    const events = await listEvents(database.store, id, everything);
    expect(events.items.map((event) => [event.seq, event.type])).toEqual([
      [1, 'ticket.changed'],
      [2, 'ticket.dispatched'],
      [3, 'task.opened'],
    ]);
    const [listed] = (await listTasks(database.store, { unit: '伽师县水利局' }, everything)).items;
    expect(listed).toMatchObject({ ticketId: id, dueAt: deadline.dueAt, unitKind: 'department' });
  });

  test('a refusal writes nothing', async () => {
    const id = await intake(database.store, '噪声扰民');
    const refusal = new PaidanError('ticket.state', '不行');
    const result = await withTicketOf(() => ({ ok: false, error: refusal }))(id);
    expect(result).toEqual({ ok: false, error: refusal });
    expect((await getTicket(database.store, id, everything)).state.version).toBe(1);
  });

  test('a decision that throws leaves nothing behind and no connection stuck', async () => {
    const id = await intake(database.store, '噪声扰民');
    const failing = withTicketOf(() => {
      throw new Error('bug');
    });
    for (let index = 0; index < 20; index++) await expect(failing(id)).rejects.toThrow('bug');
    expect((await getTicket(database.store, id, everything)).state.version).toBe(1);
  });

  test('a hundred concurrent commands all take effect, each on what the one before left', async () => {
    const id = await intake(database.store, '并发');
    await Promise.all(
      Array.from({ length: 100 }, () =>
        withTicketOf((state) => {
          const task = newTask('克孜勒苏乡', { step: `第${state.tasks.length + 1}步` });
          return ok(change({ ...state, passes: state.passes + 1 }, { tasks: [task] }));
        })(id),
      ),
    );
    const { state } = await getTicket(database.store, id, everything);
    expect(state.version).toBe(101);
    expect(state.passes).toBe(100);
    // Each decision saw all earlier tasks: the names are 1…100 without a gap or a double.
    expect(new Set(state.tasks.map((task) => task.step)).size).toBe(100);
    const events = await database.store.pool.query('select seq from paidan.events where ticket_id = $1 order by seq', [
      id,
    ]);
    expect(events.rows.map((row) => row.seq)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1));
  });

  test('of two writers with the same expected version exactly one wins', async () => {
    const id = await intake(database.store, '版本');
    const results = await Promise.all(
      [1, 2].map(() =>
        withTicket(database.store, id, { scope: everything, expectedVersion: 1 }, (state) => ok(change(state))),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const lost = results.find((result) => !result.ok);
    expect(lost?.ok === false && lost.error.code).toBe('ticket.stale');
  });

  test('what goes along in the same transaction stands or falls with it', async () => {
    const id = await intake(database.store, '同一事务');
    const key = newId();
    const attempt = (fails: boolean) =>
      withTicket(
        database.store,
        id,
        {
          scope: everything,
          within: async (client) => {
            await client.query(
              `insert into paidan.request_keys (user_id, key, request_hash, ticket_id, created_at)
               values ($1, 'k', 'h', $2, now())`,
              [key, id],
            );
          },
        },
        (state) =>
          ok(
            fails
              ? change(state, { deadlines: [newDeadline({ dueAt: 'not a date' })] })
              : change({ ...state, passes: 1 }),
          ),
      );
    await expect(attempt(true)).rejects.toThrow(/date/);
    const count = () => database.store.pool.query('select 1 from paidan.request_keys where user_id = $1', [key]);
    expect((await count()).rowCount).toBe(0);
    expect((await attempt(false)).ok).toBe(true);
    expect((await count()).rowCount).toBe(1);
  });
});

describe('rules that hold whatever the code does', () => {
  test('a taken-back duty cannot become a township’s task', async () => {
    const id = await intake(database.store, '收回事项');
    const result = await dispatchTo('克孜勒苏乡', 'reclaimed')(id);
    expect(result.ok === false && result.error.code).toBe('route.taken_back');
    expect((await dispatchTo('伽师县公安局', 'reclaimed')(id)).ok).toBe(true);
    const forged = database.store.pool.query(
      `insert into paidan.tasks (id, ticket_id, step, unit, unit_kind, role, status, round, duty_list, cites, opened_at)
       values ($1, $2, 's', '克孜勒苏乡', 'department', 'lead', '待签收', 1, 'reclaimed', '{}', now())`,
      [newId(), id],
    );
    await expect(forged).rejects.toThrow(/foreign key/);
  });

  test('a matter that a township had in hand may go to the department that took its duty back', async () => {
    const id = await intake(database.store, '乡镇退回的收回事项');
    await dispatchTo('克孜勒苏乡')(id);
    const result = await withTicketOf((state) => {
      const ended = state.tasks.map((task) => ({ ...task, status: '已取消' as const }));
      const route = routeTo('伽师县公安局', 'reclaimed');
      return ok(change({ ...state, duty: route.duty, route }, { tasks: [...ended, newTask('伽师县公安局')] }));
    })(id);
    expect(result.ok && result.value.tasks.map(({ unit, status }) => [unit, status])).toEqual([
      ['克孜勒苏乡', '已取消'],
      ['伽师县公安局', '待签收'],
    ]);
  });

  test('a task for a unit that nobody knows is refused by name', async () => {
    const id = await intake(database.store, '未知单位');
    const result = await dispatchTo('某某局')(id);
    expect(result.ok === false && result.error.code).toBe('unit.unknown');
  });

  test.each(["update paidan.events set type = 'x'", 'delete from paidan.events', 'truncate paidan.events'])(
    'history refuses: %s — by grant to the app, by trigger to the owner',
    async (statement) => {
      await expect(database.store.pool.query(statement)).rejects.toThrow(/permission denied/);
      const { default: pg } = await import('pg');
      for (const url of [database.url, database.adminUrl]) {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await expect(client.query(statement)).rejects.toThrow(/append-only/);
        await client.end();
      }
    },
  );

  test('the app may neither change the schema nor delete a ticket nor forge a migration', async () => {
    for (const statement of [
      'create table paidan.x (a int)',
      'drop table paidan.events',
      'alter table paidan.events disable trigger all',
      'delete from paidan.tickets',
      "insert into paidan.migrations values ('9', 'x')",
    ]) {
      await expect(database.store.pool.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('outbox', () => {
  test('rows wait for their time, are rung in order, and stay unmarked when ringing fails', async () => {
    await database.store.pool.query('delete from paidan.outbox');
    const later = new Date(at.getTime() + 60_000);
    await intake(database.store, '发件箱', {
      change: {
        intents: [
          { queue: 'notify', jobId: 'later', data: {}, notBefore: later.toISOString() },
          { queue: 'classify', jobId: 'now', data: {}, notBefore: at.toISOString() },
        ],
      },
    });
    const rung: string[] = [];
    const relay = (now: Date) =>
      relayOutbox(database.store, now, now, 10, async (rows) => {
        rung.push(...rows.map((row) => row.jobId));
      });
    await expect(
      relayOutbox(database.store, at, at, 10, () => Promise.reject(new Error('queue away'))),
    ).rejects.toThrow('queue away');
    expect(await relay(at)).toBe(1);
    expect(await relay(at)).toBe(0);
    expect(await relay(later)).toBe(1);
    expect(rung).toEqual(['now', 'later']);
  });
});

test('a unit finds only tickets that it is on', async () => {
  const id = await intake(database.store, '可见范围');
  const water = { kind: 'unit', unit: '伽师县水利局' } as const;
  const police = { kind: 'unit', unit: '伽师县公安局' } as const;
  expect(await findTicket(database.store, id, water)).toBeUndefined();
  await dispatchTo('伽师县水利局')(id);
  expect(await findTicket(database.store, id, water)).toBeDefined();
  expect(await findTicket(database.store, id, police)).toBeUndefined();
  const foreign = await withTicket(database.store, id, { scope: police }, (state) => ok(change(state)));
  expect(foreign.ok === false && foreign.error.code).toBe('ticket.not_found');
});
