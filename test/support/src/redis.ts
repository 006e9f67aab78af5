import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@paidan/infra/postgres/server.ts';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly url: string;
  /** FLUSHALL: everything in it is gone. */
  flush(): Promise<void>;
  /** Ends the server (SIGKILL); `start` brings an empty one up on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether this machine has a `redis-server`; tests that need one are skipped where it is missing. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A private redis-server on a free port, without persistence. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'paidan-redis-'));
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const withClient = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true });
    client.on('error', () => undefined); // The failed command reports it.
    try {
      await client.connect();
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  const start = async (): Promise<void> => {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      cwd: folder,
      stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 200; attempt++) {
      const answer = await withClient((client) => client.ping()).catch(() => undefined);
      if (answer === 'PONG') return;
      await sleep(25);
    }
    throw new Error('redis-server did not start');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    start,
    flush: async () => {
      await withClient((client) => client.flushall());
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
