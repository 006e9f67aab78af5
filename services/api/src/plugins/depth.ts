import type { Clock } from '@paidan/kernel';
import type { Queues } from '@paidan/queue';
import { Gauge, type Registry } from '@paidan/service-kit';
import { countOutbox, type Store } from '@paidan/store';

interface DepthParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly queues: Pick<Queues, 'counts'>;
}

/**
 * How much work waits: outbox rows by state and the age of the oldest, jobs by queue and state. Numbers only. Answers
 * what counts them anew; a source that does not answer shows `paidan_depth_up 0` and no numbers, never old ones.
 */
export function depthMetrics(registry: Registry, { store, clock, queues }: DepthParts): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  const rows = gauge('paidan_outbox_rows', 'Outbox rows: due and waiting, handed over, failed', ['state']);
  const lag = gauge('paidan_outbox_lag_seconds', 'Age of the oldest outbox row that is due');
  const jobs = gauge('paidan_queue_jobs', 'Jobs in the queues', ['queue', 'state']);
  const up = gauge('paidan_depth_up', 'Whether the source of these numbers answered', ['source']);

  async function countRows(): Promise<void> {
    rows.reset();
    lag.remove();
    const { lag: seconds, ...byState } = await countOutbox(store, clock.now());
    for (const [state, count] of Object.entries(byState)) rows.set({ state }, count);
    lag.set(seconds);
  }
  async function countJobs(): Promise<void> {
    jobs.reset();
    for (const [queue, byState] of Object.entries(await queues.counts())) {
      for (const [state, count] of Object.entries(byState)) jobs.set({ queue, state }, count);
    }
  }
  return async () => {
    const [outbox, queue] = await Promise.allSettled([countRows(), countJobs()]);
    up.set({ source: 'outbox' }, Number(outbox.status === 'fulfilled'));
    up.set({ source: 'queue' }, Number(queue.status === 'fulfilled'));
  };
}
