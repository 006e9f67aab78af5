import type { LiveDefinitions } from '@paidan/application';
import { ProcedureView } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { type Procedure, toSvg } from '@paidan/procedure';
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
}
