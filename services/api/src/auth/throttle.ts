import rateLimit from '@fastify/rate-limit';
import { PaidanError } from '@paidan/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../types.ts';

export interface LoginThrottle {
  /** Errors: `request.rate_limited` after too many failures; `Retry-After` says for how long. */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  failed(request: FastifyRequest): Promise<void>;
}

const usernameOf = (request: FastifyRequest): string => {
  const { body } = request;
  return typeof body === 'object' && body !== null && 'username' in body ? String(body.username) : '';
};

/**
 * Slows down guessing: 10 failures for one account from one address, or 100 from one address, in 5 minutes. Successful
 * logins don't count, so that an office behind one address is not locked out.
 */
export async function loginThrottle(app: App): Promise<LoginThrottle> {
  await app.register(rateLimit, { global: false });
  const timeWindow = 5 * 60_000;
  const limits = [
    app.createRateLimit({
      max: 10,
      timeWindow,
      keyGenerator: (request) => `account ${request.ip} ${usernameOf(request)}`,
    }),
    app.createRateLimit({ max: 100, timeWindow, keyGenerator: (request) => `address ${request.ip}` }),
  ];
  return {
    async admit(request, reply) {
      for (const limit of limits) {
        const answer = await limit(request, { increment: false });
        if (answer.isAllowed || answer.remaining > 0) continue;
        reply.header('retry-after', String(answer.ttlInSeconds));
        throw new PaidanError('request.rate_limited', `登录失败次数过多，请 ${answer.ttlInSeconds} 秒后再试`);
      }
    },
    async failed(request) {
      for (const limit of limits) await limit(request);
    },
  };
}
