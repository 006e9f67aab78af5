import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from '@paidan/infra/postgres/cluster.ts';
import { type Database, embeddedDatabase } from '@paidan/infra/system/database.ts';
import { prepareDatabase } from '@paidan/infra/system/prepare.ts';

export interface Place {
  readonly dataDir: string;
  readonly database: Database;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
}

/**
 * An embedded PostgreSQL of its own in a temporary folder, as `npm start` prepares one: same settings, nothing relaxed unless
 * `settings` say so.
 */
export async function createPlace(
  say: (line: string) => void,
  settings?: Readonly<Record<string, string>>,
): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paidan-bench-'));
  chmodSync(dataDir, 0o755); // The server's own user must be able to enter it.
  let database: Database | undefined;
  const close = async (): Promise<void> => {
    await database?.stop();
    removeCluster(dataDir);
  };
  try {
    database = await embeddedDatabase(dataDir, say, settings);
    await prepareDatabase(database.ownerUrl, true);
    return { dataDir, database, close };
  } catch (error) {
    await close();
    throw error;
  }
}
