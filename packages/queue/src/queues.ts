import type { OutboxRow, QueueName } from '@paidan/store';
import { type BulkJob, type JobQueue, openQueue, type QueueConfig } from './backend.ts';

export const queueNames = ['classify', 'route', 'timer', 'notify'] as const satisfies readonly QueueName[];

/** The four queues, from the side that rings. */
export interface Queues {
  readonly backend: 'postgres' | 'redis';
  /** Rings for outbox rows. A row that is ringing already is left alone. Throws when the backend can't be reached. */
  ring(rows: readonly OutboxRow[]): Promise<void>;
  /** Jobs now in each queue, by state. */
  counts(): Promise<Record<QueueName, { waiting: number; active: number; delayed: number }>>;
  /** Resolves when the backend answers; throws after a few seconds when it doesn't. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** A row's job id: what the work is, and which row asks for it. Neither `:` nor a bare number, as BullMQ demands. */
export const jobIdOf = (row: Pick<OutboxRow, 'jobId' | 'id'>): string => `${row.jobId.replaceAll(':', '_')}.${row.id}`;

/** Opens the queues on the configured backend. `onError` hears of broken connections; they mend themselves. */
export function createQueues(config: QueueConfig, onError: (error: Error) => void = () => undefined): Queues {
  const queues: Record<QueueName, JobQueue> = {
    classify: openQueue(config, 'classify'),
    route: openQueue(config, 'route'),
    timer: openQueue(config, 'timer'),
    notify: openQueue(config, 'notify'),
  };
  for (const name of queueNames) queues[name].on('error', onError);
  return {
    backend: config.redisUrl === null ? 'postgres' : 'redis',
    async ring(rows) {
      const jobs = Map.groupBy(rows, (row) => row.queue);
      await inTime(
        Promise.all([...jobs].map(([name, group]) => queues[name].addBulk(group.map((row) => bulkJob(name, row))))),
      );
    },
    async counts() {
      const count = async (name: QueueName) => {
        const found = await queues[name].getJobCounts('waiting', 'active', 'delayed');
        return { waiting: found.waiting ?? 0, active: found.active ?? 0, delayed: found.delayed ?? 0 };
      };
      const [classify, route, timer, notify] = await inTime(
        Promise.all([count('classify'), count('route'), count('timer'), count('notify')]),
      );
      return { classify, route, timer, notify };
    },
    async ready() {
      await inTime(Promise.all(queueNames.map((name) => queues[name].getJobCounts('waiting'))));
    },
    async close() {
      await Promise.all(queueNames.map((name) => closeInTime(queues[name].close())));
    },
  };
}

const bulkJob = (name: QueueName, row: OutboxRow): BulkJob => ({
  name,
  data: { outboxId: row.id, data: row.data },
  opts: { jobId: jobIdOf(row) },
});

/** A backend that is away must not hold a transaction or a health check open. */
async function inTime<T>(work: Promise<T>, milliseconds = 5_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('queue backend timeout')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for a close, but not for ever: a connection that is gone anyway needs no farewell. */
export async function closeInTime(closing: Promise<unknown>, milliseconds = 2_000): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([closing.catch(() => undefined), enough]);
  clearTimeout(timer);
}
