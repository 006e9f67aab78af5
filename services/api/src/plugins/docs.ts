import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Problem } from '@paidan/contracts';
import fastifyPlugin from 'fastify-plugin';
import { errorsPage } from './errors-page.ts';

const problem = {
  description: '拒绝或失败（RFC 9457），code 稳定，advice 说明下一步',
  content: { 'application/problem+json': { schema: Problem } },
};

/**
 * OpenAPI from the routes' own schemas, at `/openapi.json` and, for reading, at `/docs`; all assets are local.
 * Must be registered before the routes.
 */
export const docs = fastifyPlugin(async (app) => {
  app.addHook('onRoute', (route) => {
    if (!route.schema || route.schema.hide) return;
    const response = typeof route.schema.response === 'object' ? route.schema.response : {};
    route.schema.response = { ...response, default: problem };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '派单 Paidan',
        description: '按履职事项清单分派、流转和督办 12345 工单。',
        version: '1.0.0',
      },
      tags: [
        { name: '会话' },
        { name: '工单' },
        { name: '任务' },
        { name: '事项与流程' },
        { name: '分类与学习' },
        { name: '统计与通知' },
        { name: '运行' },
      ],
      security: [{ bearer: [] }, { cookie: [] }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'paidan_session' },
        },
      },
    },
  });
  app.get('/docs/errors', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(errorsPage()),
  );
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', deepLinking: true } });
});
