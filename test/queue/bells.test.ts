import { PaidanError } from '@paidan/kernel';
import { createQueues, type Handler, TerminalError } from '@paidan/queue';
import { countOutbox, putWork, relayOutbox } from '@paidan/store';
import { createDatabase, hasRedis, startRedis, type TestDatabase, type TestRedis } from '@paidan/test-support';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { intake } from '../store/sample.ts';
import { type Bells, startBells, until } from './harness.ts';

const backends = [{ name: 'PostgreSQL' }, { name: 'Redis' }] as const;

describe.each(backends)('bells on $name', ({ name }) => {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let bells: Bells | undefined;
  let config: { databaseUrl: string; redisUrl: string | null };
  let ticketId = '';
  const skipped = name === 'Redis' && !hasRedis();

  beforeAll(async () => {
    if (skipped) return;
    database = await createDatabase();
    redis = name === 'Redis' ? await startRedis() : undefined;
    config = { databaseUrl: database.appUrl, redisUrl: redis?.url ?? null };
  });
  afterAll(async () => {
    await redis?.stop();
    await database?.drop();
  });
  beforeEach(async (context) => {
    if (skipped) return context.skip('redis-server is not installed');
    await database.store.pool.query('delete from paidan.outbox');
    ticketId = await intake(database.store, '按铃', { state: { status: '待派' } });
  });
  afterEach(async () => {
    const started = performance.now();
    await bells?.close();
    bells = undefined;
    expect(performance.now() - started, 'closing takes under 5 s').toBeLessThan(5_000);
  });

  const run = async (handler: Handler<'notify'>, pollMs?: number): Promise<Bells> => {
    bells = await startBells(database.store, config, handler, pollMs);
    return bells;
  };
  const put = (...events: readonly string[]) =>
    putWork(
      database.store,
      ticketId,
      events.map((event) => ({
        queue: 'notify' as const,
        jobId: `notify-${event}`,
        data: { ticketId, units: ['克孜勒苏乡'], event },
        notBefore: null,
      })),
      new Date(),
    );
  const outboxEmpty = async () => (await database.store.pool.query('select 1 from paidan.outbox')).rowCount === 0;

  test('every row is handled and then gone from the outbox', async () => {
    const seen: string[] = [];
    await run(async ({ event }) => void seen.push(event));
    const events = Array.from({ length: 300 }, (_, index) => `e${index}`);
    await put(...events);
    await until('empty outbox', outboxEmpty);
    expect(new Set(seen)).toEqual(new Set(events));
  });

  test('a notice wakes the relay long before its poll', async () => {
    const seen: string[] = [];
    await run(async ({ event }) => void seen.push(event), 60_000);
    await put('first');
    await until('first', () => seen.length === 1);
    const started = performance.now();
    await put('second');
    await until('second', () => seen.length === 2);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('a row relayed twice before its job ran is handled once', async () => {
    const seen: string[] = [];
    await put('twice');
    const queues = createQueues(config);
    const relayAndForget = () =>
      relayOutbox(database.store, new Date(), new Date(), 10, async (rows) => {
        await queues.ring(rows);
        throw new Error('died before the commit');
      });
    await expect(relayAndForget()).rejects.toThrow('died');
    await expect(relayAndForget()).rejects.toThrow('died');
    await queues.close();
    await run(async ({ event }) => void seen.push(event));
    await until('empty outbox', outboxEmpty);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual(['twice']);
  });

  test('work for later rings at its time, not before', async () => {
    const rung: number[] = [];
    await run(async () => void rung.push(Date.now()));
    const due = Date.now() + 800;
    const intent = {
      queue: 'notify' as const,
      jobId: 'later',
      data: { ticketId, units: [], event: 'later' },
      notBefore: new Date(due).toISOString(),
    };
    await putWork(database.store, ticketId, [intent], new Date());
    await until('rung', () => rung.length === 1);
    expect(rung[0]).toBeGreaterThanOrEqual(due);
    expect(rung[0]).toBeLessThan(due + 1_500);
  });

  test('a passing failure is tried again with a growing pause until it works', async () => {
    const attempts: number[] = [];
    await run(async (_data, { attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error('not yet');
    });
    await put('flaky');
    await until('empty outbox', outboxEmpty);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test.each([
    ['a refusal of the domain', () => new PaidanError('ticket.state')],
    ['a terminal error', () => new TerminalError('never')],
  ])('%s is not tried again, and shows as failed', async (_what, error) => {
    let attempts = 0;
    const { sweep } = await run(async () => {
      attempts++;
      throw error();
    });
    sweep({ retryAfterMs: 0 });
    await put('refused');
    await until('failed', async () => (await countOutbox(database.store, new Date())).failed === 1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(attempts).toBe(1);
    expect((await countOutbox(database.store, new Date())).failed).toBe(1);
  });

  test('a payload that does not fit its schema fails by name and never reaches the handler', async () => {
    let handled = 0;
    await run(async () => void handled++);
    const intent = { queue: 'notify' as const, jobId: 'bad', data: { ticketId: 7 }, notBefore: null };
    await putWork(database.store, ticketId, [intent], new Date());
    await until('failed', async () => (await countOutbox(database.store, new Date())).failed === 1);
    const row = await database.store.pool.query('select error from paidan.outbox');
    expect(row.rows[0]?.error).toMatch(/ticketId/);
    expect(handled).toBe(0);
  });

  test('everything that the queue loses is rung again by the sweep', async () => {
    const seen: string[] = [];
    const events = Array.from({ length: 50 }, (_, index) => `lost${index}`);
    await put(...events);
    // Handed over, then the whole queue disappears.
    const queues = createQueues(config);
    await until('connected', () =>
      queues.ready().then(
        () => true,
        () => false,
      ),
    );
    await relayOutbox(database.store, new Date(), new Date(), 100, (rows) => queues.ring(rows));
    await queues.close();
    if (redis === undefined) await emptyBullmq(database);
    else await redis.flush();
    const { sweep } = await run(async ({ event }) => void seen.push(event));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([]);
    sweep();
    await until('empty outbox', outboxEmpty);
    expect(new Set(seen)).toEqual(new Set(events));
  });

  test('jobs keep flowing after every LISTEN connection was killed', async () => {
    const seen: string[] = [];
    await run(async ({ event }) => void seen.push(event));
    await put('before');
    await until('before', () => seen.includes('before'));
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const listeners = `from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`;
    // Polling may have brought the first job before anybody listened.
    await until('a listener', async () => (await admin.query(`select 1 ${listeners}`)).rowCount !== 0);
    const killed = await admin.query(`select pg_terminate_backend(pid) ${listeners}`);
    await admin.end();
    expect(killed.rowCount).toBeGreaterThan(0);
    const started = performance.now();
    await put('after');
    await until('after', () => seen.includes('after'), 5_000);
    expect(performance.now() - started).toBeLessThan(5_000);
    // And by notice again, not only by poll.
    await put('later');
    await until('later', () => seen.includes('later'), 5_000);
  });

  test('all connections of the database cut: relay and worker come back by themselves', async () => {
    const seen: string[] = [];
    const { sweep } = await run(async ({ event }) => void seen.push(event));
    sweep();
    await put('before');
    await until('before', () => seen.includes('before'));
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.end();
    await until('written again', () =>
      put('after').then(
        () => true,
        () => false,
      ),
    );
    await until('after', () => seen.includes('after'), 10_000);
  });
});

test.skipIf(!hasRedis())(
  'Redis away: rows wait in the outbox, nothing is lost, and all are handled when it is back',
  async () => {
    const database = await createDatabase();
    const redis = await startRedis();
    const seen: string[] = [];
    const bells = await startBells(
      database.store,
      { databaseUrl: database.appUrl, redisUrl: redis.url },
      async ({ event }) => {
        seen.push(event);
      },
    );
    try {
      const ticketId = await intake(database.store, '断线', { state: { status: '待派' } });
      await redis.kill();
      const events = Array.from({ length: 20 }, (_, index) => `e${index}`);
      await putWork(
        database.store,
        ticketId,
        events.map((event) => ({
          queue: 'notify' as const,
          jobId: `n-${event}`,
          data: { ticketId, units: [], event },
          notBefore: null,
        })),
        new Date(),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(seen).toEqual([]);
      expect((await countOutbox(database.store, new Date())).waiting).toBe(20);
      await redis.start();
      await until('all handled', () => seen.length >= 20, 20_000);
      expect(new Set(seen)).toEqual(new Set(events));
    } finally {
      await bells.close();
      await redis.stop();
      await database.drop();
    }
  },
);

async function emptyBullmq(database: TestDatabase): Promise<void> {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const tables = await owner.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'bullmq' and tablename like '%job%'",
  );
  await owner.query(`truncate ${tables.rows.map((row) => `bullmq.${row.tablename}`).join(', ')} cascade`);
  await owner.end();
}
