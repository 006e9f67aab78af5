import cookie from '@fastify/cookie';
import { PaidanError } from '@paidan/kernel';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Caller } from './caller.ts';
import type { Sessions } from './sessions.ts';

export const COOKIE = 'paidan_session';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * `public`: no session is looked at. `visitor`: somebody with a session or nobody in particular. Otherwise the roles
     * that may come in; absent means any signed-in person.
     */
    access?: 'public' | 'visitor' | readonly Caller['role'][];
  }
  interface FastifyRequest {
    /** The person behind the request. Errors: `session.required` on a public route without a session. */
    caller(): Caller;
    sessionToken: string | null;
  }
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser adds the cookie by itself, also when another site asks for the write; so such a write must prove its origin. */
function refuseCrossSite(request: FastifyRequest): void {
  if (reads.has(request.method)) return;
  if (request.headers['x-requested-with'] === 'paidan' || request.headers['sec-fetch-site'] === 'same-origin') return;
  throw new PaidanError('session.cross_site');
}

/** Who is calling, from a bearer token or the console's cookie; every route under `/api` needs a session unless it says `public`. */
export const authentication = fastifyPlugin<{ sessions: Sessions }>(async (app, { sessions }) => {
  await app.register(cookie);
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.decorateRequest('sessionToken', null);
  app.decorateRequest('caller', function caller(this: FastifyRequest) {
    const found = callers.get(this);
    if (!found) throw new PaidanError('session.required');
    return found;
  });
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    // Console files, docs, health and metrics are outside the interface and open to all.
    if (access === 'public' || request.is404 || !request.routeOptions.url?.startsWith('/api/')) return;
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? request.cookies[COOKIE];
    if (token === undefined && access === 'visitor') return;
    if (token === undefined) throw new PaidanError('session.required');
    const caller = await sessions.find(token);
    if (!caller) throw new PaidanError('session.required');
    if (bearer === undefined) refuseCrossSite(request);
    if (Array.isArray(access) && !access.includes(caller.role)) throw new PaidanError('role.forbidden');
    callers.set(request, caller);
    request.sessionToken = token;
  });
});
