import { type Registry, secondsHistogram } from '@paidan/service-kit';
import fastifyPlugin from 'fastify-plugin';

/** Answer times by route pattern (never the address itself: it holds ids), method and status class. */
export const timing = fastifyPlugin<{ metrics: Registry }>(async (app, { metrics }) => {
  const histogram = secondsHistogram(metrics, 'paidan_http_seconds', 'Time to answer a request', [
    'route',
    'method',
    'status',
  ]);
  app.addHook('onResponse', async (request, reply) => {
    histogram.observe(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: `${Math.floor(reply.statusCode / 100)}xx`,
      },
      reply.elapsedTime / 1000,
    );
  });
});
