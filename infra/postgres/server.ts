import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ServerPrograms } from './binaries.ts';
import type { ClusterSecret } from './cluster.ts';
import { isAlive } from './lock.ts';

/** For two cores: enough connections for API, worker and queue, and every commit on disk before it is answered. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '2GB',
  fsync: 'on',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_duration_statement: '2000',
};

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/**
 * Clears what an earlier start left behind when it was killed: a server still running on this folder is shut down,
 * children of a killed server are waited for (then ended), and a `postmaster.pid` whose process is gone, unreaped or
 * somebody else's by now is removed. Call only while holding the folder's lock.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (workingIn(folder).includes(pid)) await endProcess(pid);
  for (let waited = 0; workingIn(folder).length > 0 && waited < 5000; waited += 50) await sleep(50);
  for (const left of workingIn(folder)) await endProcess(left);
  rmSync(pidFile, { force: true });
}

/** Live processes whose working folder is the cluster: the server and its children go there, and nobody else does. */
function workingIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  const real = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === real && isAlive(pid);
      } catch {
        return false;
      }
    });
}

/** Fast shutdown (sessions are cut, a checkpoint is written); after 6 s an immediate one, which recovery repairs. */
export async function endProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 6000],
    ['SIGQUIT', 3000],
    ['SIGKILL', 1000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/** Starts the server in a session of its own, so that Ctrl-C in a terminal reaches our orderly stop first. */
export function launch(
  secret: ClusterSecret,
  programs: ServerPrograms,
  port: number,
  logFile: string,
  extra: Readonly<Record<string, string>>,
): ChildProcess {
  const flags = Object.entries({ ...settings, ...extra, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(programs.postgres, ['-D', secret.folder, ...flags], {
      ...programs.runAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    });
  } finally {
    closeSync(log);
  }
}

/** Waits until the server answers with our password and serves our folder. Throws when the process ends before. */
export async function awaitReady(child: ChildProcess, url: string, folder: string, logFile: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const answer = await client.query<{ data_directory: string }>('show data_directory');
      const serves = answer.rows[0]?.data_directory ?? '';
      if (realpathSync(serves) !== realpathSync(folder)) throw new Error(`port is served by ${serves}`);
      return;
    } catch {
      await sleep(30);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`PostgreSQL did not start; last lines of ${logFile}:\n${lastLines(logFile)}`);
}

export function lastLines(file: string, count = 8): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
