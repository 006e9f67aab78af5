import { type JobData, jobSchemas } from '@paidan/contracts';
import type { Clock } from '@paidan/kernel';
import { failOutbox, finishOutbox, isRetryable, type QueueName, type Store } from '@paidan/store';
import { UnrecoverableError } from 'bullmq';
import { Value } from 'typebox/value';
import { maxAttempts, openWorker, type QueueConfig, type RunningJob } from './backend.ts';
import { asError, isTerminal, TerminalError } from './errors.ts';
import { closeInTime } from './queues.ts';

/**
 * Does the work that a job points at: re-reads the database, so that running twice is safe. What it throws is tried
 * again with growing pauses, unless it is a refusal of the domain or a `TerminalError`.
 */
export type Handler<Q extends QueueName> = (data: JobData<Q>, context: JobContext) => Promise<void>;

export interface JobContext {
  readonly jobId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

export type Outcome = 'done' | 'retry' | 'failed';

export interface WorkerOptions {
  readonly config: QueueConfig;
  readonly store: Store;
  readonly clock: Clock;
  /** Jobs at once. Default 4. */
  readonly concurrency?: number;
  /** Hears of every finished attempt, for logs and metrics. */
  readonly onOutcome?: (queue: QueueName, outcome: Outcome, seconds: number, error?: Error) => void;
  /** Hears of broken connections; they mend themselves. */
  readonly onError?: (error: Error) => void;
}

export interface RunningWorker {
  ready(): Promise<void>;
  /** Lets running jobs finish for up to 3 s, then leaves them to whoever runs next; under 5 s in all. */
  close(): Promise<void>;
}

/** Starts working off one queue. The outbox row goes away when the handler has finished, not before. */
export function createWorker<Q extends QueueName>(name: Q, handler: Handler<Q>, options: WorkerOptions): RunningWorker {
  const worker = openWorker(options.config, name, (job) => run(name, handler, options, job), options.concurrency ?? 4);
  worker.on('error', options.onError ?? (() => undefined));
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    close: async () => {
      await closeInTime(worker.close(), 3_000);
      await closeInTime(worker.close(true), 1_500);
    },
  };
}

async function run<Q extends QueueName>(
  name: Q,
  handler: Handler<Q>,
  { store, clock, onOutcome }: WorkerOptions,
  job: RunningJob,
): Promise<void> {
  const { outboxId, data } = job.data;
  const started = performance.now();
  const tell = (outcome: Outcome, error?: Error) =>
    onOutcome?.(name, outcome, (performance.now() - started) / 1000, error);
  try {
    await handler(checked(name, data), { jobId: job.id ?? '', attempt: job.attemptsMade + 1 });
    await finishOutbox(store, outboxId);
    tell('done');
  } catch (thrown) {
    const error = asError(thrown);
    const terminal = isTerminal(error);
    if (!terminal && job.attemptsMade + 1 < maxAttempts) {
      tell('retry', error);
      throw error;
    }
    tell('failed', error);
    // Should this fail too (the database is away), the row stays as handed over and the sweep rings it again.
    await failOutbox(store, outboxId, `${error.name}: ${error.message}`, !terminal && isRetryable(error), clock.now());
    throw terminal ? new UnrecoverableError(error.message) : error;
  }
}

/** The payload, checked against its schema. */
function checked<Q extends QueueName>(name: Q, data: unknown): JobData<Q> {
  const schema = jobSchemas[name];
  if (Value.Check(schema, data)) return data as JobData<Q>;
  const faults = [...Value.Errors(schema, data)]
    .slice(0, 3)
    .map((fault) => `${fault.instancePath} ${fault.message}`.trim());
  throw new TerminalError(`job of queue ${name}: ${faults.join('; ')}`);
}
