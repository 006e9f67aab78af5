import {
  countOutbox,
  everything,
  learningMark,
  listCorrections,
  listEvents,
  listNotifications,
  listTasks,
  listTickets,
  type Page,
  readHeldOut,
  readLessons,
  relayOutbox,
  reviveOutbox,
  ringDue,
} from '@paidan/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api/support/api.ts';
import { act, dispatched, open, taskOf } from '../api/support/flow.ts';
import { units } from '../api/support/place.ts';
import { crowd } from './crowd.ts';
import { statementsOf, tablesReadWhole } from './statements.ts';

const COPIES = 500;
const big = ['tickets', 'tasks', 'events', 'deadlines', 'outbox'];

let api: TestApi;
let owner: pg.Client;
let seen: string;
beforeAll(async () => {
  api = await startApi();
  await open(api, { externalId: 'A-1' });
  await open(api, { text: '集市占道摆摊', externalId: 'A-2' });
  seen = (await dispatched(api, 'coop-035', { title: '水管漏水', externalId: 'A-3' })).id;
  await dispatched(api, 'basic-001', { channel: '网站' });
  await dispatched(api, 'reclaimed-017');
  const { id: repaired } = await dispatched(api, 'coop-035');
  await act(api, 'staff', `tasks/${await taskOf(api, 'staff', repaired)}/complete`, { outcome: '属实' });
  const { id: ended } = await dispatched(api, 'basic-001');
  await act(api, 'operator', `tickets/${ended}/redirect`, { to: '县人民法院', reason: '诉讼中' });
  await crowd(api.database.url, COPIES);
  // A unit with few tickets among the many.
  const { id: shared } = await dispatched(api, 'coop-035');
  await act(api, 'staff', `tasks/${await taskOf(api, 'staff', shared)}/complete`, {
    outcome: '需会办',
    units: [units.housing],
  });
  owner = new pg.Client({ connectionString: api.database.url, options: '-c search_path=paidan' });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await api?.stop();
});

const addresses = [
  'tickets',
  'tickets?status=待派,登记',
  'tickets?status=归档',
  'tickets?status=办理中&sort=due',
  'tickets?sort=due',
  'tickets?overdue=true',
  'tickets?duty=coop-035',
  'tickets?duty=reclaimed-017&overdue=true',
  `tickets?unit=${units.housing}`,
  `tickets?unit=${units.water}&sort=due`,
  'tickets?q=漏水',
  'tickets?q=摆摊&status=登记',
  'tickets?q=A-3',
  'tasks',
  'tasks?mine=1',
  `tasks?unit=${units.water}`,
  'tasks?status=已完成',
  `tasks?unit=${units.housing}&status=办理中`,
  'stats?by=duty',
  'stats?by=unit',
  'stats?from=2026-11-20T00:00:00Z&to=2026-11-24T00:00:00Z&by=day',
  'reports/rates?by=unit',
  'reports/rates?by=category',
  'reports/time?by=unit',
  'reports/burden?by=duty',
  'reports/burden/tickets?by=unit&key=伽师县水利局',
  'watch',
  'watch/unsigned?limit=5',
];

async function readEverything(): Promise<void> {
  for (const who of ['operator', 'township', 'housing'] as const) {
    for (const path of addresses) {
      const answer = await api.as(who)('GET', encodeURI(path));
      expect(answer.statusCode, answer.body).toBe(200);
      const { next } = answer.json<{ next?: string | null }>();
      if (next) await api.as(who)('GET', `${encodeURI(path)}${path.includes('?') ? '&' : '?'}cursor=${next}`);
    }
  }
  for (const path of [`tickets/${seen}`, `tickets/${seen}/events`, `tickets/${seen}/events?cursor=Mg`]) {
    expect((await api.as('township')('GET', path)).statusCode).toBe(200);
  }
  expect((await api.as('operator')('GET', `tickets/${seen}/alike`)).statusCode).toBe(200);
  await act(api, 'operator', `tickets/${seen}/remind`);
  await act(api, 'staff', `tasks/${await taskOf(api, 'staff', seen)}/sign`);
}

async function workInTheBackground(): Promise<void> {
  const { store } = api.database;
  const now = api.clock.now();
  const ago = new Date(now.getTime() - 30_000);
  await countOutbox(store, now);
  await relayOutbox(store, now, now, 50, async () => undefined);
  await reviveOutbox(store, ago, ago);
  // Few bells are due at a time; here those of the oldest copies.
  const oldest = new Date(now.getTime() - (COPIES - 2) * 86_400_000);
  await ringDue(store, { now: oldest, stuckBefore: oldest });
  await listCorrections(store, { limit: 10 });
  await learningMark(store);
  await readLessons(store, { most: 20_000, perPerson: 20 });
  await readHeldOut(store, 2_000);
  await listNotifications(store, units.water, { unread: true });
}

describe('among thousands of tickets', () => {
  it('there are enough of each for the planner to care', async () => {
    for (const table of big) {
      const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      expect(rows[0]?.n, table).toBeGreaterThan(3000);
    }
  });

  it('no list, count, command or background work reads a table from end to end', async () => {
    const sent = await statementsOf(async () => {
      await readEverything();
      await workInTheBackground();
    });
    const asked = sent.filter(({ text }) => /^\s*(select|insert|update|delete|with)\b/i.test(text));
    const touching = asked.filter(({ text }) =>
      big.some((table) => new RegExp(`\\b${table}\\b`).test(text.replaceAll('"', ''))),
    );
    expect(touching.length).toBeGreaterThan(100);
    for (const table of big)
      expect(
        touching.some(({ text }) => text.includes(table)),
        table,
      ).toBe(true);
    for (const statement of touching) {
      const whole = await tablesReadWhole(owner, statement);
      expect(
        whole.filter((table) => big.includes(table)),
        `${statement.text}\n${JSON.stringify(statement.values)}`,
      ).toEqual([]);
    }
  });

  it('a word that few tickets have is found by its index', async () => {
    await open(api, { text: '沼气池盖板破损' });
    const sent = await statementsOf(() => api.as('township')('GET', `tickets?q=${encodeURIComponent('沼气池')}`));
    const search = sent.filter(({ text }) => text.includes('ticket_search'));
    expect(search).toHaveLength(1);
    for (const statement of search) expect(await tablesReadWhole(owner, statement)).toEqual([]);
  });
});

/** Every row of a list, page by page. */
async function all<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await read(cursor);
    rows.push(...page.items);
    cursor = page.next ?? undefined;
    more = page.next !== null;
  }
  return rows;
}

async function count(where: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${where}`);
  return rows[0]?.n ?? 0;
}

describe('page by page', () => {
  const limit = 97;
  const township = { kind: 'unit', unit: units.township } as const;
  const closed = "('办结', '归档', '已并单', '转出', '不予受理')";

  it.each([
    ['all tickets', {}, everything, 'tickets'],
    ['one status', { status: ['登记'] as const }, everything, "tickets where status = '登记'"],
    ['overdue ones', { overdue: true }, everything, "tickets where late_at <= '2026-11-24T12:00:00+08:00'"],
    ['the most pressing', { sort: 'due' as const }, everything, `tickets where status not in ${closed}`],
    ['one unit’s', {}, township, `ticket_units where unit = '${units.township}'`],
    ['found ones', { q: '摆摊' }, everything, "ticket_search where content like '%摆摊%'"],
  ])('%s come each once', async (_, filter, scope, where) => {
    const { store } = api.database;
    const rows = await all((cursor) => listTickets(store, { ...filter, cursor, limit }, scope, api.clock.now()));
    expect(rows.length).toBe(await count(where));
    expect(rows.length).toBeGreaterThan(COPIES);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each([
    ['open tasks', { unit: units.township }, `unit = '${units.township}' and status in ('待签收', '办理中')`],
    ['everybody’s open tasks', {}, "status in ('待签收', '办理中')"],
    ['done tasks', { status: ['已完成'] as const }, "status = '已完成'"],
  ])('%s come each once', async (_, filter, where) => {
    const rows = await all((cursor) => listTasks(api.database.store, { ...filter, cursor, limit }, everything));
    expect(rows.length).toBe(await count(`tasks where ${where}`));
    expect(rows.length).toBeGreaterThan(COPIES - 1);
    expect(new Set(rows.map(({ task }) => task.id)).size).toBe(rows.length);
  });

  it('a ticket’s history comes each event once, in order', async () => {
    const rows = await all((cursor) => listEvents(api.database.store, seen, everything, { cursor, limit: 2 }));
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBe(await count(`events where ticket_id = '${seen}'`));
  });

  it('what comes in meanwhile neither repeats nor hides a row', async () => {
    const { store } = api.database;
    const before = await count("tickets where status = '登记'");
    const seenIds: string[] = [];
    await all(async (cursor) => {
      const page = await listTickets(store, { status: ['登记'], cursor, limit: 100 }, everything, api.clock.now());
      seenIds.push(...page.items.map(({ id }) => id));
      await open(api);
      return page;
    });
    expect(new Set(seenIds).size).toBe(seenIds.length);
    expect(seenIds.length).toBe(before);
  });
});
