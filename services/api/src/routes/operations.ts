import type { Health, Registry } from '@paidan/service-kit';
import { Type } from 'typebox';
import type { App } from '../types.ts';

const tags = ['运行'];
const Check = Type.Object({ name: Type.String(), ok: Type.Boolean() });
const Readiness = Type.Object({ ok: Type.Boolean(), checks: Type.Array(Check) });

interface OperationParts {
  readonly health: Health;
  readonly metrics: Registry;
  /** Brings counted metrics up to date before they are read. */
  readonly measure: () => Promise<void>;
}

/** What a supervisor of processes asks; at the root, outside `/api/v1`. */
export function operationRoutes(app: App, { health, metrics, measure }: OperationParts): void {
  app.get(
    '/healthz',
    {
      logLevel: 'warn',
      schema: {
        tags,
        summary: '进程存活',
        response: { 200: Type.Object({ ok: Type.Boolean() }) },
        security: [],
      },
    },
    async () => ({ ok: true }),
  );

  app.get(
    '/readyz',
    {
      logLevel: 'warn',
      schema: {
        tags,
        summary: '可以接收请求：数据库、结构版本、队列',
        response: { 200: Readiness, 503: Readiness },
        security: [],
      },
    },
    async (request, reply) => {
      const { ok, checks } = await health.ready();
      for (const check of checks)
        if (!check.ok) request.log.warn({ check: check.name, detail: check.detail }, 'not ready');
      return reply.code(ok ? 200 : 503).send({ ok, checks: checks.map(({ name, ok }) => ({ name, ok })) });
    },
  );

  app.get(
    '/metrics',
    {
      logLevel: 'warn',
      schema: {
        tags,
        summary: 'Prometheus 指标（不含个人信息）',
        response: { 200: { description: 'text', content: { 'text/plain': { schema: Type.String() } } } },
        security: [],
      },
    },
    async (_request, reply) => {
      await measure();
      return reply.type(metrics.contentType).send(await metrics.metrics());
    },
  );

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
