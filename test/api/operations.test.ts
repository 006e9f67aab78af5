import { createQueues, type Queues } from '@paidan/queue';
import { relayOutbox } from '@paidan/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './support/api.ts';
import { dispatched, open } from './support/flow.ts';

let api: TestApi;
let queues: Queues;
beforeAll(async () => {
  api = await startApi();
  queues = createQueues({ databaseUrl: api.database.appUrl, redisUrl: null });
});
let start: Date;
beforeEach(() => {
  start = api.clock.now();
});
afterEach(() => api.clock.set(start));
afterAll(async () => {
  await queues?.close();
  await api?.stop();
});

const metrics = async (): Promise<string> => {
  const answer = await api.anonymous('GET', '/metrics');
  expect(answer.statusCode).toBe(200);
  return answer.body;
};

/** The value of a series, `name{label="x"}`, without the labels that say which service it is. */
async function value(series: string): Promise<number | undefined> {
  const line = (await metrics())
    .split('\n')
    .map((each) => each.replace(/,?service="api",?/, '').replace('{}', ''))
    .find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('metrics', () => {
  it('count the outbox: what waits, how long, what was handed over', async () => {
    await api.database.store.pool.query('delete from paidan.outbox');
    expect(await value('paidan_outbox_rows{state="waiting"}')).toBe(0);
    await open(api);
    await open(api);
    api.clock.set(new Date(Date.now() + 90_000)); // Work for at once is stamped by the database's own clock.
    expect(await value('paidan_outbox_rows{state="waiting"}')).toBe(2);
    expect(await value('paidan_outbox_lag_seconds')).toBeGreaterThanOrEqual(89);
    expect(await value('paidan_depth_up{source="outbox"}')).toBe(1);
  });

  it('count the jobs of each queue once they were rung', async () => {
    expect(await value('paidan_queue_jobs{queue="classify",state="waiting"}')).toBe(0);
    const now = new Date(Date.now() + 90_000);
    api.clock.set(now);
    await relayOutbox(api.database.store, now, now, 10, (rows) => queues.ring(rows));
    expect(await value('paidan_queue_jobs{queue="classify",state="waiting"}')).toBe(2);
    expect(await value('paidan_queue_jobs{queue="timer",state="waiting"}')).toBe(0);
    expect(await value('paidan_outbox_rows{state="waiting"}')).toBe(0);
    expect(await value('paidan_outbox_rows{state="running"}')).toBe(2);
    expect(await value('paidan_depth_up{source="queue"}')).toBe(1);
  });

  it('tell routes by their pattern, and nothing of any ticket', async () => {
    const ticket = await dispatched(api, 'coop-035', { title: '渠道决口', text: '水冲进院子', externalId: '外部-99' });
    await api.as('operator')('GET', `tickets/${ticket.id}`);
    const body = await metrics();
    expect(body).toContain('route="/api/v1/tickets/:id"');
    for (const word of [ticket.id, ticket.number, '外部-99', '渠道决口', '水冲进院子', 'coop-035', '克孜勒苏乡'])
      expect(body).not.toContain(word);
    expect(body).not.toMatch(/\p{Script=Han}/u);
  });

  it('say that a source is away instead of failing or telling old numbers', async () => {
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query('alter table paidan.outbox rename to outbox_away');
    const [up, waiting] = [
      await value('paidan_depth_up{source="outbox"}'),
      await value('paidan_outbox_rows{state="waiting"}'),
    ];
    const lag = await value('paidan_outbox_lag_seconds');
    await owner.query('alter table paidan.outbox_away rename to outbox');
    await owner.end();
    expect([up, waiting, lag]).toEqual([0, undefined, undefined]);
    expect(await value('paidan_depth_up{source="outbox"}')).toBe(1);
  });
});

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await api.anonymous('GET', '/healthz')).json()).toEqual({ ok: true });
    expect((await api.anonymous('GET', '/readyz')).json()).toEqual({ ok: true, checks: [] });
  });
});
