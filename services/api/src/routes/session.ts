import { DemoAccounts, SessionBody, SessionCreated, SessionView } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { demoAccounts, demoPassword } from '@paidan/workflows/rules/demo-accounts.ts';
import { Type } from 'typebox';
import { COOKIE } from '../auth/plugin.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { LoginThrottle } from '../auth/throttle.ts';
import type { App } from '../types.ts';

const tags = ['会话'];

interface SessionParts {
  readonly sessions: Sessions;
  readonly throttle: LoginThrottle;
  /** Whether the sign-in page may name the demo accounts. */
  readonly demo: boolean;
}

export function sessionRoutes(app: App, { sessions, throttle, demo }: SessionParts): void {
  app.post(
    '/session',
    {
      schema: {
        tags,
        summary: '登录；返回令牌，并为控制台设置 Cookie',
        body: SessionBody,
        response: { 201: SessionCreated },
        security: [],
      },
      config: { access: 'public' },
    },
    async (request, reply) => {
      await throttle.admit(request, reply);
      const opened = await sessions.open(request.body.username, request.body.password);
      if (!opened) {
        await throttle.failed(request);
        throw new PaidanError('session.bad_credentials');
      }
      reply.setCookie(COOKIE, opened.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        expires: opened.expiresAt,
      });
      return reply.code(201).send({ token: opened.token, user: opened.caller });
    },
  );

  app.get(
    '/session',
    {
      schema: { tags, summary: '当前登录的人员；没有登录时 204', response: { 200: SessionView, 204: Type.Null() } },
      config: { access: 'visitor' },
    },
    async (request, reply) =>
      request.sessionToken === null ? reply.code(204).send(null) : reply.code(200).send({ user: request.caller() }),
  );

  app.get(
    '/session/demo',
    {
      schema: { tags, summary: '演示账号（仅演示环境）', response: { 200: DemoAccounts }, security: [] },
      config: { access: 'public' },
    },
    async () => ({
      password: demo ? demoPassword : null,
      accounts: demo ? demoAccounts.map(({ username, name, unit }) => ({ username, name, unit })) : [],
    }),
  );

  app.delete(
    '/session',
    { schema: { tags, summary: '退出登录', response: { 204: Type.Null() } } },
    async (request, reply) => {
      if (request.sessionToken !== null) await sessions.close(request.sessionToken);
      return reply.clearCookie(COOKIE, { path: '/' }).code(204).send(null);
    },
  );
}
