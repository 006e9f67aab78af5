import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPrograms } from './binaries.ts';
import { type ClusterSecret, openCluster } from './cluster.ts';
import { takeLock } from './lock.ts';
import { awaitReady, clearLeftovers, endProcess, freePort, lastLines, launch } from './server.ts';

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** Superuser, for the launcher and tests that clone databases. */
  readonly adminUrl: string;
  /** Owner of the schema: migrations and seeding. */
  readonly ownerUrl: string;
  /** Least privilege: what API and worker connect with. */
  readonly appUrl: string;
  /** Resolves when the server process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Orderly stop, under 10 s; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** PAIDAN_DATA: holds the cluster, its passwords (mode 0600), its log and a lock. */
  readonly dataDir: string;
  /** A fixed port, or a free one. */
  readonly port?: number;
  /** Server settings beside ours, e.g. `fsync: 'off'` for throw-away test servers. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the embedded PostgreSQL 18 on the loopback, as root or as an ordinary user. The data folder is kept: a second
 * start reuses it, also after a crash or `kill -9` of the server or of its launcher. Throws in Chinese and English when
 * the folder is in use or of another version.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const release = takeLock(join(dataDir, 'paidan.lock'));
  try {
    return await start(dataDir, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function start(dataDir: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedPostgres> {
  const programs = findPrograms();
  const secret = openCluster(dataDir, programs);
  await clearLeftovers(secret.folder);
  const logFile = join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = launch(secret, programs, port, logFile, options.settings ?? {});
    const ended = once(child, 'exit').then(() => undefined);
    const adminUrl = url(port, 'postgres', secret.superuser, 'postgres');
    try {
      await awaitReady(child, adminUrl, secret.folder, logFile);
      await ensureRoles(adminUrl, secret);
    } catch (error) {
      if (child.pid !== undefined && child.exitCode === null) await endProcess(child.pid);
      // A freshly killed server's children may hold its shared memory a moment longer; a free port may be taken.
      if (attempt < 6 && /in use|shared memory|lock file|bind/.test(lastLines(logFile))) {
        await sleep(300);
        continue;
      }
      throw error;
    }
    const pid = child.pid ?? 0;
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= (async () => {
        if (child.exitCode === null && child.signalCode === null) await Promise.all([endProcess(pid), ended]);
        release();
      })();
      return stopping;
    };
    return {
      port,
      pid,
      adminUrl,
      ownerUrl: url(port, 'paidan_owner', secret.owner, 'paidan'),
      appUrl: url(port, 'paidan_app', secret.app, 'paidan'),
      ended,
      stop,
    };
  }
}

const url = (port: number, user: string, password: string, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the two roles and the database when they are missing, and sets the roles' passwords to the kept ones. */
async function ensureRoles(adminUrl: string, secret: ClusterSecret): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      ['paidan_owner', secret.owner],
      ['paidan_app', secret.app],
    ] as const) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) await client.query(`create role ${role} login`);
      await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
    }
    const found = await client.query("select 1 from pg_database where datname = 'paidan'");
    if (found.rowCount === 0) await client.query('create database paidan owner paidan_owner');
    await client.query('revoke connect, temporary on database paidan from public');
    await client.query('grant connect on database paidan to paidan_owner, paidan_app');
  } finally {
    await client.end();
  }
}
