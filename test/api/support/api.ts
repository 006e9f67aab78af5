import { randomBytes } from 'node:crypto';
import { type App, buildApp, createFeed, hashPassword } from '@paidan/api';
import { type Application, createApplication, loadDefinitions, placeRules } from '@paidan/application';
import { fixedClock } from '@paidan/kernel';
import { createQueues, type Queues } from '@paidan/queue';
import { createHealth, createLogger, createMetrics } from '@paidan/service-kit';
import { createVault, ensureUsers, loadCatalogue, openDatabase, seedCatalogue } from '@paidan/store';
import { createDatabase, type TestDatabase } from '@paidan/test-support';
import type { LightMyRequestResponse } from 'fastify';
import { seed, units } from './place.ts';

export const password = 'paidan-demo';

const people = [
  { username: 'operator', name: '热线话务员', role: 'operator', unit: units.hotline },
  { username: 'township', name: '乡镇调度员', role: 'dispatcher', unit: units.township },
  { username: 'staff', name: '乡镇工作人员', role: 'staff', unit: units.township },
  { username: 'water', name: '水利局经办人', role: 'handler', unit: units.water },
  { username: 'housing', name: '住建局经办人', role: 'handler', unit: units.housing },
  { username: 'supervisor', name: '督查员', role: 'supervisor', unit: units.supervision },
  { username: 'leader', name: '分管领导', role: 'leader', unit: units.leadership },
  { username: 'admin', name: '管理员', role: 'admin', unit: null },
] as const;
export type Username = (typeof people)[number]['username'];

export type Call = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>;

export interface TestApi {
  readonly app: App;
  readonly application: Application;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Everything that was logged so far. */
  readonly logs: string[];
  /** Calls as this person, by bearer token. */
  as(username: Username): Call;
  anonymous: Call;
  stop(): Promise<void>;
}

/** The whole API over its own copy of a real PostgreSQL, as the services' least-privilege role. No queue runs. `shippedModel`: a model's version. */
export async function startApi(shippedModel = 'shipped-model'): Promise<TestApi> {
  const database = await createDatabase({ vault: createVault(randomBytes(32)) });
  const owner = await openDatabase({ url: database.url, poolSize: 1, role: 'owner' });
  await seedCatalogue(owner, seed);
  const passwordHash = await hashPassword(password);
  await ensureUsers(
    owner,
    people.map((person) => ({ ...person, passwordHash })),
  );
  await owner.close();

  const clock = fixedClock('2026-11-24T12:00:00+08:00');
  const logs: string[] = [];
  const logger = createLogger('api', 'debug', { write: (line) => void logs.push(line) });
  const { store } = database;
  const definitions = await loadDefinitions(() => loadCatalogue(store), placeRules());
  const application = createApplication(store, definitions, clock);
  const feed = createFeed(database.appUrl, logger);
  // Opened when they are first asked for: most tests never do.
  let queues: Queues | undefined;
  const open = (): Queues => (queues ??= createQueues({ databaseUrl: database.appUrl, redisUrl: null }));
  const app = await buildApp({
    demo: false,
    shippedModel,
    application,
    feed,
    queues: { counts: () => open().counts() },
    logger,
    health: createHealth(),
    metrics: createMetrics('api'),
    consoleDir: '/nonexistent',
  });

  const call =
    (authorization?: string): Call =>
    async (method, path, body, headers = {}) => {
      const response = await app.inject({
        method,
        url: path.startsWith('/') ? path : `/api/v1/${path}`,
        headers: {
          ...(authorization && { authorization }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      });
      return response;
    };
  const tokens = new Map<string, string>();
  for (const { username } of people) {
    const response = await call()('POST', 'session', { username, password });
    tokens.set(username, response.json().token);
  }
  return {
    app,
    application,
    database,
    clock,
    logs,
    as: (username) => call(`Bearer ${tokens.get(username)}`),
    anonymous: call(),
    async stop() {
      await app.close();
      await feed.close();
      await queues?.close();
      await database.drop();
    },
  };
}
