import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from '@paidan/infra/postgres/cluster.ts';
import { type EmbeddedPostgres, startEmbedded } from '@paidan/infra/postgres/embedded.ts';

/** A private PostgreSQL server whose data lives until `remove`. */
export interface TestPostgres {
  readonly port: number;
  readonly dataDir: string;
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Process id of the server now running. */
  readonly pid: number;
  /** Orderly stop; the data stays. */
  stop(): Promise<void>;
  /** `kill -9`: what a power cut looks like. */
  kill(): Promise<void>;
  /** Again on the same port with the same data. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts a server of its own for a test that stops, kills or floods it. `settings` as for PostgreSQL's `-c`. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paidan-test-'));
  let server: EmbeddedPostgres = await startEmbedded({ dataDir, settings });
  const { port } = server;
  return {
    port,
    dataDir,
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await server.stop();
    },
    start: async () => {
      server = await startEmbedded({ dataDir, settings, port });
    },
    remove: async () => {
      await server.stop();
      removeCluster(dataDir);
    },
  };
}

/** For throw-away data: a crash of the machine may lose it, and nothing waits for the disk. */
export const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;
