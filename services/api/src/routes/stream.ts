import type { Scope } from '@paidan/store';
import { Type } from 'typebox';
import { scopeOf } from '../auth/caller.ts';
import type { Feed } from '../tickets/feed.ts';
import type { App } from '../types.ts';

const HEARTBEAT_MS = 20_000;
/** A reader that is this far behind is cut off; it reconnects and reads again. */
const MOST_UNSENT = 256 * 1024;

const concerns = (scope: Scope, units: readonly string[]): boolean =>
  scope.kind === 'all' || units.includes(scope.unit);

/** `GET /stream`: a line for every change of a ticket that the caller may see, so that screens know to read again. */
export function streamRoutes(app: App, { feed }: { feed: Feed }): void {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });

  app.get(
    '/stream',
    {
      schema: {
        tags: ['统计与通知'],
        summary: '服务器推送：event: ticket（工单有变化）、event: reload（断线期间可能有变化，请重新读取）',
        response: {
          200: { description: 'text/event-stream', content: { 'text/event-stream': { schema: Type.String() } } },
        },
      },
    },
    async (request, reply) => {
      const scope = scopeOf(request.caller());
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const send = (text: string): void => {
        raw.write(text);
        if (raw.writableLength > MOST_UNSENT) raw.destroy();
      };
      send('retry: 3000\n\n');
      const stop = feed.subscribe((announcement) => {
        if (announcement === 'reconnected') return send('event: reload\ndata: {}\n\n');
        const { units, ...event } = announcement;
        if (concerns(scope, units)) send(`event: ticket\ndata: ${JSON.stringify(event)}\n\n`);
      });
      const heartbeat = setInterval(() => send(': ping\n\n'), HEARTBEAT_MS);
      const end = (): void => {
        raw.end();
      };
      open.add(end);
      raw.on('close', () => {
        clearInterval(heartbeat);
        stop();
        open.delete(end);
      });
    },
  );
}
