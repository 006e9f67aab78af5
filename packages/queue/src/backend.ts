import {
  createPostgresBackend,
  type JobProgress,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq';
import pg from 'pg';

/** Where the bells hang: Redis when an address is given, else the database itself. */
export interface QueueConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

/** A job as it travels: which outbox row rings, and where to look. */
export interface Payload {
  readonly outboxId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface BulkJob {
  readonly name: string;
  readonly data: Payload;
  readonly opts: { readonly jobId: string };
}

/** The part of a BullMQ queue that we use, the same on both backends. */
export interface JobQueue {
  addBulk(jobs: BulkJob[]): Promise<unknown>;
  getJobCounts(...types: ('waiting' | 'active' | 'delayed')[]): Promise<{ [type: string]: number }>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** The part of a BullMQ worker that we use, the same on both backends. */
export interface JobWorker {
  waitUntilReady(): Promise<unknown>;
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface RunningJob {
  readonly id?: string | undefined;
  readonly data: Payload;
  readonly attemptsMade: number;
}

/**
 * A finished job leaves the queue at once, done or failed: what became of it is told by its outbox row, and its id is
 * free to ring again.
 */
const jobOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** Attempts at one ring; the pauses between them double from half a second, with jitter. */
export const maxAttempts = jobOptions.attempts;

/** Ten seconds without a sign of life, and another worker takes the job over. */
const patience = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 } as const;

const postgres = (config: QueueConfig, connections: number) => ({
  connectionString: config.databaseUrl,
  max: connections,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
});

export function openQueue(config: QueueConfig, name: string): JobQueue {
  if (config.redisUrl === null) {
    const queue = new Queue(
      name,
      { connection: postgres(config, 2), defaultJobOptions: jobOptions },
      createPostgresBackend,
    );
    return fewOneByOne(queue);
  }
  // The producer gives up at once when Redis is away (the row then waits in the outbox) instead of queueing in memory.
  const connection = {
    url: config.redisUrl,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 3_000,
  };
  return new Queue(name, { connection, prefix: 'paidan', defaultJobOptions: jobOptions });
}

/** On PostgreSQL BullMQ makes two temporary tables for a batch, which costs as much as adding this many jobs singly. */
const few = 16;

function fewOneByOne(
  queue: JobQueue & { add(name: string, data: Payload, opts: BulkJob['opts']): Promise<unknown> },
): JobQueue {
  return {
    addBulk: (jobs) =>
      jobs.length > few
        ? queue.addBulk(jobs)
        : Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts))),
    getJobCounts: (...types) => queue.getJobCounts(...types),
    waitUntilReady: () => queue.waitUntilReady(),
    close: () => queue.close(),
    on: (event, listener) => queue.on(event, listener),
  };
}

export function openWorker(
  config: QueueConfig,
  name: string,
  process: (job: RunningJob) => Promise<void>,
  concurrency: number,
): JobWorker {
  if (config.redisUrl === null) {
    const connection = postgres(config, Math.min(concurrency, 4) + 1);
    return new Worker<Payload, void, string, PostgresQueueBackend, JobProgress, PostgresConnectionOptions>(
      name,
      process,
      { connection, concurrency, ...patience },
      createPostgresBackend,
    );
  }
  const connection = { url: config.redisUrl, maxRetriesPerRequest: null };
  return new Worker<Payload, void>(name, process, { connection, prefix: 'paidan', concurrency, ...patience });
}

/**
 * Makes or upgrades BullMQ's own schema `bullmq`, as the owner. Safe in two processes at once; nothing to do on Redis.
 * Where the least-privilege role exists it gets the use of that schema and what BullMQ does at run time: one sequence for
 * each queue when its first job is added, and a temporary table for each batch of jobs.
 */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'paidan-migrate' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    const role = await client.query("select 1 from pg_roles where rolname = 'paidan_app'");
    if (role.rowCount === 0) return;
    await client.query(`
      grant usage, create on schema bullmq to paidan_app;
      grant select, insert, update, delete on all tables in schema bullmq to paidan_app;
      grant execute on all functions in schema bullmq to paidan_app;
      do $$ declare sequence regclass; begin
        -- Its own sequences the role owns already, and only their owner could grant them.
        for sequence in select oid from pg_class where relkind = 'S' and relnamespace = 'bullmq'::regnamespace
            and relowner = current_user::regrole loop
          execute format('grant usage, select, update on sequence %s to paidan_app', sequence);
        end loop;
        execute format('grant temporary on database %I to paidan_app', current_database());
      end $$;
    `);
  } finally {
    await client.end();
  }
}
