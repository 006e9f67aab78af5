import type { LiveDefinitions } from '@paidan/application';
import { ProcedureView } from '@paidan/contracts';
import { findDuty } from '@paidan/duty-list';
import { PaidanError } from '@paidan/kernel';
import { type Procedure, readingOf, toPage, toSheet, toSvg } from '@paidan/procedure';
import { Type } from 'typebox';
import type { App } from '../types.ts';
import { procedureView } from '../views/duty.ts';

const tags = ['事项与流程'];
const config = { access: 'public' } as const;
const version = Type.Optional(Type.String({ maxLength: 100, description: '流程版本；省略为现行' }));

/** The step sequence of a duty, as data and as a drawing. */
export function procedureRoutes(app: App, { definitions }: { definitions: LiveDefinitions }): void {
  async function find(duty: string, pinned: string | undefined): Promise<Procedure> {
    if (pinned !== undefined) await definitions.ensure({ listVersion: null, duty, procedureVersion: pinned });
    const found = definitions.procedure(duty, pinned);
    if (!found) throw new PaidanError('procedure.not_found', [duty, pinned].filter(Boolean).join('@'));
    return found.procedure;
  }

  app.get(
    '/procedures/:duty',
    {
      config,
      schema: {
        tags,
        summary: '事项的办理流程',
        params: Type.Object({ duty: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version }),
        response: { 200: ProcedureView },
        security: [],
      },
    },
    async (request) => procedureView(await find(request.params.duty, request.query.version)),
  );

  app.get(
    '/procedures/:duty.svg',
    {
      config,
      schema: {
        tags,
        summary: '流程图；active 为正在办理的环节（逗号分隔）',
        params: Type.Object({ duty: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version, active: Type.Optional(Type.String({ maxLength: 2000 })) }),
        response: { 200: { description: 'SVG', content: { 'image/svg+xml': { schema: Type.String() } } } },
        security: [],
      },
    },
    async (request, reply) => {
      const procedure = await find(request.params.duty, request.query.version);
      const active = request.query.active?.split(/[,，]/).filter(Boolean) ?? [];
      return reply
        .type('image/svg+xml; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(toSvg(procedure, { active }));
    },
  );

  /** A procedure with the text that it was read from: that of the current list. */
  async function findRead(duty: string, pinned: string | undefined) {
    const list = definitions.list();
    const found = findDuty(list, duty);
    if (found === undefined) throw new PaidanError('duty.not_found', duty);
    return { procedure: await find(duty, pinned), duty: found, list };
  }

  app.get(
    '/procedures/:duty/sheet.svg',
    {
      config,
      schema: {
        tags,
        summary: '条款与环节对照图：左边原文，右边环节，连线为依据',
        params: Type.Object({ duty: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version }),
        response: { 200: { description: 'SVG', content: { 'image/svg+xml': { schema: Type.String() } } } },
        security: [],
      },
    },
    async (request, reply) => {
      const { procedure, duty } = await findRead(request.params.duty, request.query.version);
      return reply
        .type('image/svg+xml; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(toSheet(readingOf(procedure, duty)));
    },
  );

  app.get(
    '/procedures/:duty.html',
    {
      config,
      schema: {
        tags,
        summary: '给工作人员看的阅读本，可打印：条款、环节、流程图、常设职责',
        params: Type.Object({ duty: Type.String({ maxLength: 40 }) }),
        querystring: Type.Object({ version }),
        response: { 200: { description: 'HTML', content: { 'text/html': { schema: Type.String() } } } },
        security: [],
      },
    },
    async (request, reply) => {
      const { procedure, duty, list } = await findRead(request.params.duty, request.query.version);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(toPage(procedure, duty, list));
    },
  );
}
