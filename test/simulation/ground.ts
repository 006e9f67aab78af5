import { migrateQueues } from '@paidan/queue';
import pg from 'pg';

/** Where a simulation runs: a prepared database of its own, and where its queues hang. */
export interface Ground {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly redisUrl: string | null;
  /** Loses the queue with all that hangs in it. */
  loseQueue(): Promise<void>;
}

/** A ground with the queues in the same PostgreSQL. */
export const postgresGround = (ownerUrl: string, appUrl: string): Ground => ({
  ownerUrl,
  appUrl,
  redisUrl: null,
  loseQueue: async () => {
    await dropQueues(ownerUrl);
    await migrateQueues(ownerUrl);
  },
});

/** Drops the schema under running workers; where its locks and theirs cross, PostgreSQL ends one of the two: again. */
async function dropQueues(ownerUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asOwner(ownerUrl, 'drop schema bullmq cascade');
    } catch (error) {
      if (attempt === 20 || !(error instanceof pg.DatabaseError) || error.code !== '40P01') throw error;
    }
  }
}

/** A ground with the queues on a Redis that is the simulation's own. */
export const redisGround = (
  ownerUrl: string,
  appUrl: string,
  redis: { readonly url: string; flush(): Promise<void> },
): Ground => ({ ownerUrl, appUrl, redisUrl: redis.url, loseQueue: () => redis.flush() });

/** Makes the database fit for a season in minutes: commits do not wait for the disk. Processes are killed here, the database is not. */
export async function prepareGround(ownerUrl: string): Promise<void> {
  await asOwner(
    ownerUrl,
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  );
}

async function asOwner(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
