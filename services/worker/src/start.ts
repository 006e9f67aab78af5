import type { Application } from '@paidan/application';
import type { Classifier } from '@paidan/classification';
import {
  createQueues,
  createWorker,
  type QueueConfig,
  type Running,
  startRelay,
  startSweep,
  type WorkerOptions,
} from '@paidan/queue';
import { Counter, type Logger, type Registry, type SecondOpinionConfig, secondsHistogram } from '@paidan/service-kit';
import { classifyHandler } from './classify/handler.ts';
import { createSecondOpinion } from './classify/second-opinion.ts';
import { notifyHandler } from './notify/handler.ts';
import { routeHandler } from './route/handler.ts';
import { timerHandler } from './timer/handler.ts';

export interface WorkerParts {
  readonly application: Application;
  readonly classifier: () => Promise<Classifier>;
  /** The language model to ask for a second opinion; null: none. */
  readonly secondOpinion?: SecondOpinionConfig | null;
  readonly config: QueueConfig;
  readonly logger: Logger;
  readonly metrics: Registry;
}

/** Starts the four workers, the relay and the sweep; resolves when the queues answer. `close` stops all within 5 s. */
export async function startWork(parts: WorkerParts): Promise<Running> {
  const { application, classifier, config, logger, metrics } = parts;
  const { store, clock } = application;
  const seconds = secondsHistogram(metrics, 'paidan_job_seconds', 'Time of one attempt at a job', ['queue', 'outcome']);
  const relayed = new Counter({ name: 'paidan_relayed_total', help: 'Outbox rows handed over', registers: [metrics] });
  const opinions = new Counter({
    name: 'paidan_second_opinions_total',
    help: 'Matters on which a language model was or could have been asked',
    labelNames: ['outcome'],
    registers: [metrics],
  });
  const opinion =
    parts.secondOpinion == null
      ? null
      : createSecondOpinion({
          config: parts.secondOpinion,
          list: () => application.definitions.list(),
          clock,
          onOutcome: (outcome, why) => {
            opinions.inc({ outcome });
            if (outcome === 'failed') logger.warn({ why }, 'no second opinion; the classifier’s own answer stands');
          },
        });
  const onError = (part: string) => (error: Error) => logger.warn({ err: error, part }, 'connection trouble');
  const options: WorkerOptions = {
    config,
    store,
    clock,
    onError: onError('queue'),
    onOutcome: (queue, outcome, took, error) => {
      seconds.observe({ queue, outcome }, took);
      if (outcome === 'retry') logger.warn({ err: error, queue }, 'job will be tried again');
      if (outcome === 'failed') logger.error({ err: error, queue }, 'job failed');
    },
  };
  const workers = [
    createWorker('classify', classifyHandler(application, classifier, opinion), options),
    createWorker('route', routeHandler(application), options),
    createWorker('timer', timerHandler(application), options),
    createWorker('notify', notifyHandler(application), options),
  ];
  const queues = createQueues(config, onError('ring'));
  const relay = startRelay({
    store,
    databaseUrl: config.databaseUrl,
    queues,
    clock,
    onError: onError('relay'),
    onRelayed: (rows) => relayed.inc(rows),
  });
  const sweep = startSweep({
    store,
    clock,
    onError: onError('sweep'),
    onSwept: (counts) => logger.info(counts, 'bells put by the sweep'),
  });
  await Promise.all(workers.map((worker) => worker.ready()));
  return {
    close: async () => {
      await Promise.all([relay.close(), sweep.close()]);
      await Promise.all(workers.map((worker) => worker.close()));
      await queues.close();
    },
  };
}
