import { join } from 'node:path';
import { root } from '@paidan/infra/root.ts';
import { claimPort } from '@paidan/infra/system/port.ts';
import { answers } from '@paidan/infra/system/readiness.ts';
import { Service } from '@paidan/infra/system/service.ts';
import type { Place } from './place.ts';

const entries = {
  api: join(root, 'services/api/src/server.ts'),
  worker: join(root, 'services/worker/src/main.ts'),
};

export interface RunningSystem {
  readonly url: string;
  /** Throws when a service has crashed: what was measured then is no measure. */
  mustBeWhole(): void;
  close(): Promise<void>;
}

/** API and worker as processes of their own, as `npm start` runs them, with the queues in the same PostgreSQL. */
export async function startSystem(place: Place, say: (line: string) => void): Promise<RunningSystem> {
  const port = await claimPort('127.0.0.1', 0);
  if (port === undefined) throw new Error('no free port');
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: place.database.appUrl,
    REDIS_URL: '',
    PAIDAN_DATA: place.dataDir,
    PAIDAN_DEMO: '1',
    PAIDAN_KEY: '',
    LOG_LEVEL: 'warn',
  };
  const services = Object.entries(entries).map(([name, entry]) => new Service({ name, entry, env, say }));
  const crashed = (): boolean => services.some((service) => service.crashes > 0);
  const close = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.stop(6000)));
  };
  const url = `http://127.0.0.1:${port}`;
  if (!(await answers(`${url}/readyz`, 60, crashed))) {
    await close();
    throw new Error('API and worker did not become ready; their log is above');
  }
  return {
    url,
    mustBeWhole: () => {
      if (crashed()) throw new Error('API or worker crashed under load; its log is above');
    },
    close,
  };
}
