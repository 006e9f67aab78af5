import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbedded } from '../postgres/embedded.ts';

export interface Database {
  /** For migrations and reference data. */
  readonly ownerUrl: string;
  /** For API and worker. */
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** A database that somebody else runs: one address for everything, nothing to stop. */
export const externalDatabase = (url: string): Database => ({
  ownerUrl: url,
  appUrl: url,
  stop: () => Promise.resolve(),
});

/**
 * The embedded PostgreSQL of a data folder. A server that ends on its own is started again on the same port, so that
 * the addresses stay true; a keeper process ends it when we die without stopping it. `settings`: the server's, for throw-away
 * ones.
 */
export async function embeddedDatabase(
  dataDir: string,
  say: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<Database> {
  let server = await startEmbedded({ dataDir, settings });
  const { ownerUrl, appUrl, port } = server;
  const keeper = startKeeper();
  let stopping = false;

  /** Waits for the server's end, and unless that was our stop brings a new one up; ends only by `stop`. */
  const watch = async (): Promise<void> => {
    while (!stopping) {
      keeper.send(server.pid, () => undefined);
      await server.ended;
      if (stopping) return;
      say('数据库意外退出，正在重新启动。 / the database ended unexpectedly; starting it again.');
      await server.stop(); // It has ended: this only gives its lock back.
      server = await restart();
    }
    await server.stop();
  };
  const restart = async (): Promise<EmbeddedPostgres> => {
    for (;;) {
      try {
        return await startEmbedded({ dataDir, port, settings });
      } catch (error) {
        say(`数据库未能启动：${error instanceof Error ? error.message : String(error)}`);
        if (stopping) throw error;
        await sleep(1000);
      }
    }
  };
  const watching = watch().catch(() => undefined); // Rejects only while stopping, when nothing is left to stop.

  return {
    ownerUrl,
    appUrl,
    stop: async () => {
      stopping = true;
      await server.stop();
      await watching;
      if (keeper.connected) keeper.disconnect();
    },
  };
}

function startKeeper(): ChildProcess {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts')], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  keeper.on('error', () => undefined); // Without it the database would outlive a kill -9; the next start clears that up.
  keeper.unref();
  keeper.channel?.unref();
  return keeper;
}
