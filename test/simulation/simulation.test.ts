import { prepareDatabase } from '@paidan/infra/system/prepare.ts';
import { createDatabase, hasRedis, startRedis, type TestDatabase, type TestRedis } from '@paidan/test-support';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ground, postgresGround, redisGround } from './ground.ts';
import { midnightOf } from './moments.ts';
import { factsOf } from './report.ts';
import { check, type Played, simulate } from './run.ts';
import { whole } from './short-cut.ts';

/** Three weeks around National Day and Mid-Autumn, with their rest days and make-up days. */
const season = { from: midnightOf('2026-09-21'), to: midnightOf('2026-10-12'), tickets: 250, seed: 7 };

describe.each([
  ['PostgreSQL', false],
  ['Redis', true],
])('three weeks of a county with its queues on %s', { timeout: 300_000 }, (_, onRedis) => {
  const missing = onRedis && !hasRedis();
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let ground: Ground;
  let played: Played;

  beforeAll(async () => {
    if (missing) return;
    database = await createDatabase();
    await prepareDatabase(database.url, false);
    redis = onRedis ? await startRedis() : undefined;
    ground = redis ? redisGround(database.url, database.appUrl, redis) : postgresGround(database.url, database.appUrl);
    played = await simulate(ground, { ...season, kills: 1, losses: 1, shares: whole, say: () => undefined });
  }, 300_000);

  afterAll(async () => {
    await redis?.stop();
    await database?.drop();
  });

  it.skipIf(missing)('lose nothing, double nothing, leave nothing unseen, and every count agrees', () => {
    expect(played.answer.violations).toEqual([]);
    expect(played.answer.counted.tickets).toBe(season.tickets);
  });

  it.skipIf(missing)('hold what a year is made of: kills, a lost queue, objections, redos, merges, late units', () => {
    const facts = factsOf(played);
    expect(facts).toMatchObject({ kills: 1, losses: 1 });
    const some = [
      'lostJobs',
      'objections',
      'upheld',
      'redos',
      'merges',
      'timersRung',
      'reminders',
      'pushesRefused',
    ] as const;
    expect(some.filter((name) => facts[name] === 0)).toEqual([]);
  });

  if (onRedis) return; // The checks read PostgreSQL, wherever the queues hang: once is enough.

  /** Alters the database behind the system's back, asks again, and puts it right. */
  async function tampered(change: string, back: string): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      // Append-only history is kept so by triggers, which this session does not have.
      await client.query('set session_replication_role = replica');
      await client.query(`create table paidan.taken as ${change.split(';')[0]}`);
      await client.query(change.slice(change.indexOf(';') + 1));
      const { violations } = await check(ground, played);
      await client.query(back);
      await client.query('drop table paidan.taken');
      return violations;
    } finally {
      await client.end();
    }
  }

  const openTask = `select * from paidan.tasks where status = '办理中' and due_at <> 'infinity' order by id limit 1`;
  it.each([
    [
      'a deadline that was moved by an hour',
      `select * from paidan.deadlines where status = 'open' order by id limit 1;
       update paidan.deadlines d set due_at = d.due_at + interval '1 hour' from paidan.taken t where d.id = t.id`,
      'update paidan.deadlines d set due_at = t.due_at from paidan.taken t where d.id = t.id',
      /：时限 .+的 dueAt：表中 .+，重算 /,
    ],
    [
      'a clock that ran out and did not ring',
      `select * from paidan.deadlines where status = 'missed' and kind = '办结' order by id limit 1;
       update paidan.deadlines d set status = 'open' from paidan.taken t where d.id = t.id`,
      `update paidan.deadlines d set status = 'missed' from paidan.taken t where d.id = t.id`,
      /：时限 办结 .+ 已到，没有响/,
    ],
    [
      'a deleted task',
      `${openTask}; delete from paidan.tasks k using paidan.taken t where k.id = t.id`,
      'insert into paidan.tasks select * from paidan.taken',
      /：任务 .+不在表中/,
    ],
    [
      'a task that its unit would not see as late',
      `select k.* from paidan.tasks k where k.status in ('待签收', '办理中') and exists (select from paidan.deadlines d
         where d.task_id = k.id and d.kind = '环节' and d.status = 'missed') order by id limit 1;
       update paidan.tasks k set due_at = 'infinity' from paidan.taken t where k.id = t.id`,
      'update paidan.tasks k set due_at = t.due_at from paidan.taken t where k.id = t.id',
      /已超期，任务列表中没有标出/,
    ],
    [
      'a ticket whose row says that it is done',
      `select id, status from paidan.tickets where status = '办理中' order by id limit 1;
       update paidan.tickets k set status = '办结' from paidan.taken t where k.id = t.id`,
      'update paidan.tickets k set status = t.status from paidan.taken t where k.id = t.id',
      /：状态：表中 办结，历史 办理中/,
    ],
    [
      'a gap in a history',
      `select * from paidan.events where type = 'ticket.reminded' and seq > 3 order by ticket_id, seq limit 1;
       delete from paidan.events e using paidan.taken t where e.ticket_id = t.ticket_id and e.seq = t.seq`,
      'insert into paidan.events select * from paidan.taken',
      /：历史序号有缺口/,
    ],
    [
      'time that was put on another unit',
      `select id, state from paidan.tickets where jsonb_array_length(state->'time'->'spent') > 0 order by id limit 1;
       update paidan.tickets k set state = jsonb_set(k.state, '{time,spent,0,ms}', '1') from paidan.taken t where k.id = t.id`,
      'update paidan.tickets k set state = t.state from paidan.taken t where k.id = t.id',
      /：时间花在谁那里：表中与历史不同/,
    ],
    [
      'a matter that came to be two tickets',
      `select id, external_id, channel from paidan.tickets order by id desc limit 1;
       update paidan.tickets k set channel = '另一个渠道', external_id = (select external_id from paidan.tickets
         order by id limit 1) from paidan.taken t where k.id = t.id`,
      'update paidan.tickets k set external_id = t.external_id, channel = t.channel from paidan.taken t where k.id = t.id',
      /^诉求 SIM-\d+ 成了 2 件工单/,
    ],
    [
      'work that nobody finished',
      `select id from paidan.tickets order by id limit 1;
       insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
       select 'route', 'left', id, '{}', 'epoch' from paidan.taken`,
      `delete from paidan.outbox where job_id = 'left'`,
      /^待办队列 route 剩 1 项/,
    ],
  ])('the check finds %s', async (_what, change, back, finding) => {
    const violations = await tampered(change, back);
    expect(violations.filter((each) => finding.test(each))).not.toEqual([]);
  });

  it('and finds nothing once all is put right', async () => {
    expect((await check(ground, played)).violations).toEqual([]);
  });
});
