import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, Started } from './system.ts';

const onLinux = process.platform === 'linux';
let folder: string;
let port: number;
const running: Started[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paidan-start-'));
  chmodSync(folder, 0o755); // The server's own user must be able to enter it.
  port = await freePort();
});
afterAll(() => {
  for (const system of running)
    if (system.child.exitCode === null && system.child.signalCode === null) system.signalGroup('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv = {}, onPort = port): Started {
  const system = new Started(join(folder, 'data'), onPort, env);
  running.push(system);
  return system;
}

/** Status and body of a call; signs in as the operator first. */
async function call(
  system: Started,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: unknown }> {
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ username: 'operator', password: 'paidan-demo' });
  const session = await fetch(`${system.url}/api/v1/session`, { method: 'POST', headers: json, body: credentials });
  const { token }: { token: string } = JSON.parse(await session.text());
  const response = await fetch(`${system.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : json) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const matter = { channel: '12345', externalId: 'start-1', text: '村里自来水浑浊，请派人来看。' };

describe.runIf(onLinux)('npm start', { timeout: 180_000 }, () => {
  it('says where the console is and who may enter, keeps data over a restart, and stops at once on Ctrl-C', async () => {
    const first = await start().ready(150);
    await expect.poll(() => first.output).toContain(`http://127.0.0.1:${port}`);
    expect(first.output).toContain('paidan-demo');
    expect((await call(first, 'POST', '/tickets', matter)).status).toBe(201);

    const before = performance.now();
    first.signalGroup('SIGINT');
    // Some versions of npm end by the very signal that they were sent, others with the code of what they ran.
    expect([0, null, 130]).toContain(await first.exited);
    expect(first.output).toContain('已停止');
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(first.processes()).toEqual([]);

    const again = performance.now();
    const second = await start().ready();
    expect(performance.now() - again).toBeLessThan(15_000);
    expect((await call(second, 'POST', '/tickets', matter)).status).toBe(200);

    second.child.kill('SIGTERM'); // npm alone, as a service manager does
    await second.exited;
    await expect.poll(() => second.processes(), { timeout: 10_000 }).toEqual([]);
  });

  it('brings back a worker, an API and a database that were killed', async () => {
    const system = await start().ready();
    for (const victim of [/services\/worker/, /services\/api/, /bin\/postgres\0-D/]) {
      process.kill(system.pidOf(victim), 'SIGKILL');
      await expect
        .poll(
          () =>
            system.isReady().then(
              (ready) => ready && system.pidOf(victim) > 0,
              () => false,
            ),
          { timeout: 30_000, interval: 200 },
        )
        .toBe(true);
    }
    expect((await call(system, 'GET', '/tickets?limit=1', undefined)).status).toBe(200);
    system.signalGroup('SIGTERM');
    await system.exited;
    expect(system.processes()).toEqual([]);
  });

  it('leaves no process when it is killed outright', async () => {
    const system = await start().ready();
    system.signalGroup('SIGKILL');
    await expect.poll(() => system.processes(), { timeout: 10_000 }).toEqual([]);
  });

  it('refuses a taken port and a folder in use, each with the way out', async () => {
    const system = await start().ready();
    const samePort = start();
    expect(await samePort.exited).not.toBe(0);
    expect(samePort.output).toMatch(new RegExp(`端口 ${port} 已被占用.*PORT=`));

    const sameFolder = start({}, await freePort());
    expect(await sameFolder.exited).not.toBe(0);
    expect(sameFolder.output).toMatch(/PAIDAN_DATA：数据目录正由另一个派单进程/);
    expect(await system.isReady()).toBe(true);
    system.signalGroup('SIGINT');
    await system.exited;
  });

  it('without demo accounts lets nobody in with the demo password', async () => {
    const system = new Started(join(folder, 'plain'), port, { PAIDAN_DEMO: '0' });
    running.push(system);
    await system.ready();
    expect(system.output).not.toContain('paidan-demo');
    await expect(call(system, 'GET', '/tickets')).resolves.toMatchObject({ status: 401 });
    system.signalGroup('SIGINT');
    await system.exited;
  });

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'localhost'],
    ['LOG_LEVEL', 'loud'],
    ['PAIDAN_DEMO', 'yes'],
  ])('stops with one line that names a bad %s', async (name, value) => {
    const system = start({ [name]: value });
    expect(await system.exited).not.toBe(0);
    const lines = system.output.split('\n').filter((line) => line.includes(name));
    expect(lines).toHaveLength(1);
    expect(system.output).not.toContain('    at ');
  });
});

it('a port can be claimed only while nobody listens on it', async () => {
  const { claimPort } = await import('@paidan/infra/system/port.ts');
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const number = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await claimPort('127.0.0.1', number)).toBeUndefined();
  await new Promise((resolve) => taken.close(resolve));
  expect(await claimPort('127.0.0.1', number)).toBe(number);
  expect(await claimPort('127.0.0.1', 0)).toBeGreaterThan(0);
});
