import { join } from 'node:path';
import { connectApplication, requireDatabaseUrl } from '@paidan/application';
import { createQueues } from '@paidan/queue';
import {
  type Config,
  ConfigError,
  createHealth,
  createLogger,
  createMetrics,
  gracefulStop,
  loadConfig,
} from '@paidan/service-kit';
import { shippedVersion } from '@paidan/workflows/classification/index.ts';
import { buildApp } from './app.ts';
import { createFeed } from './tickets/feed.ts';

const consoleDir = join(import.meta.dirname, '../../console/dist');

/** Reads the environment, connects, listens; SIGTERM, SIGINT or the end of the parent close it in order. */
async function serve(config: Config): Promise<void> {
  const databaseUrl = requireDatabaseUrl(config);
  const logger = createLogger('api', config.logLevel);
  const stop = gracefulStop(logger, { limitMs: 5000 });
  const application = await connectApplication(config, logger, { poolSize: 16 });
  const { store } = application;
  stop.onStop('database', () => store.close());

  const onError = (error: Error): void => logger.warn({ err: error }, 'queue connection');
  const queues = createQueues({ databaseUrl, redisUrl: config.redisUrl }, onError);
  stop.onStop('queues', () => queues.close());
  const feed = createFeed(databaseUrl, logger);
  stop.onStop('feed', () => feed.close());

  const health = createHealth();
  health.add('database', () => store.pool.query('select 1'));
  health.add('migrations', () => store.pool.query('select name from paidan.migrations limit 1'));
  health.add('queue', () => queues.ready());

  const metrics = createMetrics('api');
  const app = await buildApp({
    application,
    feed,
    queues,
    health,
    metrics,
    logger,
    shippedModel: shippedVersion(),
    demo: config.demo,
    consoleDir,
  });
  stop.onStop('http', () => app.close());
  await app.listen({ port: config.port, host: config.host });
}

try {
  await serve(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `api: ${String(error)}`}\n`);
  process.exit(1);
}
