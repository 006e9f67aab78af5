import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasRedis, startRedis, type TestRedis } from '@paidan/test-support';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, Started } from '../start/system.ts';
import { matters, StubbornClient } from './client.ts';

const worker = /services\/worker/;
const api = /services\/api/;
const database = /bin\/postgres\0-D/;

describe.runIf(process.platform === 'linux').each([
  ['PostgreSQL', false],
  ['Redis', true],
])('a system with its queues on %s', { timeout: 180_000 }, (_, onRedis) => {
  const missing = onRedis && !hasRedis();
  let folder: string;
  let redis: TestRedis | undefined;
  let system: Started;
  let client: StubbornClient;

  beforeAll(async () => {
    if (missing) return;
    folder = mkdtempSync(join(tmpdir(), 'paidan-chaos-'));
    chmodSync(folder, 0o755);
    redis = onRedis ? await startRedis() : undefined;
    const env = redis === undefined ? {} : { REDIS_URL: redis.url };
    system = await new Started(join(folder, 'data'), await freePort(), env).ready(150);
    client = await new StubbornClient(system.url).signIn();
  }, 200_000);

  afterAll(async () => {
    if (missing) return;
    system.signalGroup('SIGTERM');
    await system.exited;
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Kills the process, if it is there at this moment; the start brings it back. */
  const kill = (process_: RegExp): void => {
    const found = system.processes().find(({ command }) => process_.test(command.split('\0\0')[0] ?? ''));
    if (found !== undefined) process.kill(found.pid, 'SIGKILL');
  };

  /** Every one classified once, dispatched once if at all, with no task twice and no gap in its history. */
  async function expectEachHandledOnce(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const ticket = await client.settled(id);
      const { types, seqs } = await client.eventTypes(id);
      const count = (type: string) => types.filter((each) => each === type).length;
      expect({ id, status: ticket.status }, system.output.slice(-3000)).toEqual({
        id,
        status: expect.stringMatching(/^(待派|待签收)$/),
      });
      expect(count('ticket.opened')).toBe(1);
      expect(count('ticket.classified')).toBe(1);
      expect(count('ticket.dispatched')).toBe(ticket.status === '待签收' ? 1 : 0);
      expect(seqs).toEqual(seqs.map((__, index) => index + 1));
      const tasks = ticket.tasks.map(({ step, unit, role, round }) => `${step}|${unit}|${role}|${round}`);
      expect(new Set(tasks).size).toBe(tasks.length);
      expect(tasks.length > 0).toBe(ticket.status === '待签收');
    }
  }

  it.skipIf(missing)('loses nothing and does nothing twice when its worker is killed again and again', async () => {
    const coming = matters('worker-killed', 40).map(async (matter, index) => {
      await sleep(index * 60);
      return (await client.post(matter)).id;
    });
    for (let times = 0; times < 3; times += 1) {
      await sleep(700);
      kill(worker);
    }
    await expectEachHandledOnce(await Promise.all(coming));
  });

  it.skipIf(missing)('goes on when its database is killed under load', async () => {
    const coming = matters('database-killed', 30).map(async (matter, index) => {
      await sleep(index * 80);
      return (await client.post(matter)).id;
    });
    await sleep(800);
    kill(database);
    const ids = await Promise.all(coming);
    await expectEachHandledOnce(ids);
    expect((await client.idsOf('database-killed')).sort()).toEqual([...new Set(ids)].sort());
  });

  it.skipIf(missing)('registers a matter once when its API dies in the middle and the caller tries again', async () => {
    const coming = matters('api-killed', 30).map(({ externalId, ...matter }) =>
      client.ask('POST', '/tickets', matter, { 'idempotency-key': `chaos-${onRedis}-${externalId}` }),
    );
    await sleep(40);
    kill(api);
    const answers = await Promise.all(coming);
    expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 200)).toEqual([]);
    const ids = await client.idsOf('api-killed');
    expect(ids).toHaveLength(30);
    await expectEachHandledOnce(ids);
  });

  it.runIf(onRedis && !missing)('finds its work again when Redis loses everything, twice', async () => {
    const coming = matters('redis-flushed', 40).map(async (matter, index) => {
      await sleep(index * 40);
      return (await client.post(matter)).id;
    });
    await sleep(500);
    await redis?.flush();
    await sleep(700);
    await redis?.kill();
    await sleep(500);
    await redis?.start();
    await expectEachHandledOnce(await Promise.all(coming));
  });
});
