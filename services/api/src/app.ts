import type { Application } from '@paidan/application';
import { newId } from '@paidan/kernel';
import type { Queues } from '@paidan/queue';
import type { Health, Registry } from '@paidan/service-kit';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { authentication } from './auth/plugin.ts';
import { createSessions } from './auth/sessions.ts';
import { loginThrottle } from './auth/throttle.ts';
import { problems, sendProblem } from './http/errors.ts';
import { createOnce } from './http/idempotency.ts';
import { jsonBodies } from './http/json.ts';
import { readQuery } from './http/query.ts';
import { schemaCompiler } from './http/validation.ts';
import { consoleFiles } from './plugins/console.ts';
import { depthMetrics } from './plugins/depth.ts';
import { docs } from './plugins/docs.ts';
import { security } from './plugins/security.ts';
import { timing } from './plugins/timing.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { commandRoutes } from './routes/commands.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { dutyRoutes } from './routes/duties.ts';
import { modelRoutes } from './routes/models.ts';
import { operationRoutes } from './routes/operations.ts';
import { procedureRoutes } from './routes/procedures.ts';
import { redirectionRoutes } from './routes/redirections.ts';
import { repeatRoutes } from './routes/repeats.ts';
import { reportRoutes } from './routes/reports.ts';
import { sessionRoutes } from './routes/session.ts';
import { statsRoutes } from './routes/stats.ts';
import { streamRoutes } from './routes/stream.ts';
import { taskRoutes } from './routes/tasks.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { watchRoutes } from './routes/watch.ts';
import type { Feed } from './tickets/feed.ts';
import type { App } from './types.ts';

export interface AppParts {
  readonly application: Application;
  readonly feed: Feed;
  readonly queues: Pick<Queues, 'counts'>;
  readonly health: Health;
  readonly metrics: Registry;
  readonly logger: FastifyBaseLogger;
  /** The version of the classifier that the program ships. */
  readonly shippedModel: string;
  /** Whether demo accounts exist, so that the sign-in page may offer them. */
  readonly demo: boolean;
  /** Folder of the built console. */
  readonly consoleDir: string;
}

const BODY_LIMIT = 1024 * 1024;

/** Puts the server together; it does not listen yet. Everything that touches the outside comes in as a part. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { application, feed, queues, health, metrics, logger, shippedModel, demo, consoleDir } = parts;
  const app: App = Fastify({
    loggerInstance: logger,
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200, querystringParser: readQuery },
    requestTimeout: 60_000,
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.setValidatorCompiler(schemaCompiler());
  await app.register(problems);
  await app.register(timing, { metrics });
  await app.register(security);
  await app.register(jsonBodies);
  const sessions = createSessions(application.store, application.clock);
  await app.register(authentication, { sessions });
  await app.register(docs);
  operationRoutes(app, { health, metrics, measure: depthMetrics(metrics, { ...application, queues }) });
  await app.register(consoleFiles, { dir: consoleDir });

  await app.register(
    async (api: App) => {
      const { definitions, store, clock } = application;
      const throttle = await loginThrottle(api);
      const once = createOnce(store, clock);
      sessionRoutes(api, { sessions, throttle, demo });
      ticketRoutes(api, { application, once });
      commandRoutes(api, { application, once });
      repeatRoutes(api, { application, once });
      taskRoutes(api, { application, once });
      await attachmentRoutes(api, { application });
      dutyRoutes(api, { definitions });
      procedureRoutes(api, { definitions });
      redirectionRoutes(api);
      correctionRoutes(api, { application });
      deadlineRoutes(api, { application });
      modelRoutes(api, { application, shipped: shippedModel });
      statsRoutes(api, { application });
      reportRoutes(api, { application });
      watchRoutes(api, { application });
      streamRoutes(api, { feed });
    },
    { prefix: '/api/v1' },
  );
  return app;
}
