import { connectApplication, requireDatabaseUrl } from '@paidan/application';
import { type Classifier, createClassifier } from '@paidan/classification';
import { type Config, ConfigError, createLogger, createMetrics, gracefulStop, loadConfig } from '@paidan/service-kit';
import { readModel, readUrgencyRules } from '@paidan/workflows/classification/index.ts';
import { autoRules } from '@paidan/workflows/rules/auto.ts';
import { learningRules } from '@paidan/workflows/rules/learning.ts';
import { createLearner } from './classify/learner.ts';
import { trainApart } from './learn/apart.ts';
import { startNights } from './learn/schedule.ts';
import { startWork } from './start.ts';

/** Reads the environment, connects, works; SIGTERM, SIGINT or the end of the parent stop it in order. */
async function work(config: Config): Promise<void> {
  const databaseUrl = requireDatabaseUrl(config);
  const logger = createLogger('worker', config.logLevel);
  const stop = gracefulStop(logger, { limitMs: 5500 });
  const application = await connectApplication(config, logger, { poolSize: 12 });
  stop.onStop('database', () => application.store.close());
  const load = (bytes: Uint8Array): Classifier =>
    createClassifier(bytes, application.definitions.list(), { urgency: readUrgencyRules(), auto: autoRules });
  const shipped = readModel();
  const classifier = load(shipped);
  const running = await startWork({
    application,
    classifier: createLearner(application.store, classifier, {
      load,
      onUnreadable: (model, error) =>
        logger.error({ err: error, model }, 'trained model unreadable; shipped one in use'),
    }),
    secondOpinion: config.secondOpinion,
    config: { databaseUrl, redisUrl: config.redisUrl },
    logger,
    metrics: createMetrics('worker'),
  });
  stop.onStop('work', () => running.close());
  const nights = startNights({ application, shipped, load, rules: learningRules, train: trainApart, logger });
  stop.onStop('nights', () => nights.close());
  logger.info({ queues: config.redisUrl === null ? 'postgres' : 'redis', model: classifier.version }, 'working');
}

try {
  await work(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `worker: ${String(error)}`}\n`);
  process.exit(1);
}
