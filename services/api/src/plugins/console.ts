import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { PaidanError } from '@paidan/kernel';
import fastifyPlugin from 'fastify-plugin';
import { sendProblem } from '../http/errors.ts';

const missing = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>派单</title>
<body><h1>控制台尚未构建</h1><p>请在项目根目录运行 <code>pnpm --filter @paidan/console build</code>，然后刷新本页；
<code>npm start</code> 会自动构建。接口说明见 <a href="/docs">/docs</a>。</p></body></html>`;

/** Paths that belong to the interface: there an unknown address is a problem, not the console. */
const interfacePath = /^\/(?:api|docs|openapi\.json|healthz|readyz|metrics)(?:[/?]|$)/;

/**
 * Serves the built console at `/`. An unknown page address gets the console too (it has its own routes); an unknown
 * file or interface address gets a problem.
 */
export const consoleFiles = fastifyPlugin<{ dir: string }>(async (app, { dir }) => {
  const built = (): boolean => existsSync(join(dir, 'index.html'));
  await app.register(fastifyStatic, {
    root: dir,
    wildcard: false,
    serve: false,
    suppressWarning: true,
    cacheControl: false,
  });
  app.get('/assets/*', { schema: { hide: true }, config: { access: 'public' } }, (request, reply) => {
    const path = new URL(request.url, 'http://local').pathname;
    return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(path);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !interfacePath.test(path);
    if (!wantsPage) {
      return sendProblem(new PaidanError('route.not_found', `${request.method} ${path}`), request, reply);
    }
    reply.header('cache-control', 'no-cache');
    if (!built()) return reply.code(200).type('text/html; charset=utf-8').send(missing);
    return reply.sendFile(/\.[a-z0-9]{2,5}$/i.test(path) ? path : 'index.html');
  });
});
