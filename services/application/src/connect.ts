import { join } from 'node:path';
import { type Clock, systemClock } from '@paidan/kernel';
import { type Config, ConfigError, type Logger } from '@paidan/service-kit';
import { createVault, keyFromFile, loadCatalogue, openDatabase } from '@paidan/store';
import { type Application, createApplication } from './application.ts';
import { loadDefinitions } from './definitions.ts';
import { placeRules } from './place.ts';

/** The address that API and worker need; `npm start` gives it to them. Errors: `ConfigError` names the variable. */
export function requireDatabaseUrl({ databaseUrl }: Config): string {
  if (databaseUrl !== null) return databaseUrl;
  throw new ConfigError('DATABASE_URL', '', {
    zh: '单独启动服务时须填写数据库地址（npm start 会自动填写）',
    en: 'a service started by itself needs the database address (npm start sets it)',
  });
}

/**
 * The application over the configured database, as the services and the command line use it. Close its store last.
 * Reporters' data is sealed with `PAIDAN_KEY`, or with the key file of the data folder.
 */
export async function connectApplication(
  config: Config,
  logger: Pick<Logger, 'warn'>,
  options: { readonly poolSize?: number; readonly clock?: Clock } = {},
): Promise<Application> {
  const store = await openDatabase({
    url: requireDatabaseUrl(config),
    poolSize: options.poolSize ?? 10,
    vault: createVault(config.key ?? keyFromFile(join(config.dataDir, 'paidan.key'))),
    onError: (error) => logger.warn({ err: error }, 'lost an idle database connection'),
  });
  try {
    for (const warning of store.warnings) logger.warn({ warning }, 'database role');
    const definitions = await loadDefinitions(() => loadCatalogue(store), placeRules());
    return createApplication(store, definitions, options.clock ?? systemClock);
  } catch (error) {
    await store.close();
    throw error;
  }
}
