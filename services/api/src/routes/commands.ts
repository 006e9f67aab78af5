import { type Application, maskText } from '@paidan/application';
import { type CommandName, commandBodies, TicketView } from '@paidan/contracts';
import { PaidanError, unwrap } from '@paidan/kernel';
import { findTicket } from '@paidan/store';
import type { Command } from '@paidan/ticket';
import type { Static } from 'typebox';
import { actorOf, scopeOf } from '../auth/caller.ts';
import { type Once, type Within, writeHeaders } from '../http/idempotency.ts';
import { etagOf, expectedVersion } from '../http/precondition.ts';
import { correctionOf } from '../tickets/correction.ts';
import { showTicket, ticketId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketParams } from './tickets.ts';

type Body<N extends CommandName> = Static<(typeof commandBodies)[N]>;

/** What each call asks of the ticket. Free text is masked: notes are read by every unit on the ticket. */
const commands: { readonly [N in CommandName]: (body: Body<N>) => Command } = {
  dispatch: (body) => ({ type: 'dispatch', ...body, ...masked(body, 'reason') }),
  object: (body) => ({ type: 'object', ...body, ...masked(body, 'basis') }),
  extend: (body) => ({ type: 'extend', ...body, ...masked(body, 'plan') }),
  suspend: (body) => ({ type: 'suspend', ...body, ...masked(body, 'reason') }),
  resume: () => ({ type: 'resume' }),
  remind: (body) => ({ type: 'remind', ...body, ...masked(body, 'note') }),
  supervise: (body) => ({ type: 'supervise', ...body, ...masked(body, 'note') }),
  merge: ({ into }) => ({ type: 'merge', into: into.toLowerCase() }),
  redirect: (body) => ({ type: 'redirect', ...body, ...masked(body, 'reason') }),
  reply: (body) => ({ type: 'reply', ...body, ...masked(body, 'text') }),
  approve: (body) => ({ type: 'approve', ...body, ...masked(body, 'note') }),
  reject: (body) => ({ type: 'reject', ...body, ...masked(body, 'reason') }),
  callback: (body) => ({ type: 'callback', ...body, ...masked(body, 'note') }),
  redo: (body) => ({ type: 'redo', ...body, ...masked(body, 'reason') }),
  close: (body) => ({ type: 'close', ...body, ...masked(body, 'reason') }),
};

/** The one field of free text without phone, identity and card numbers; nothing when it is absent. */
export function masked<K extends string>(body: { readonly [P in K]?: string }, key: K): { [P in K]?: string } {
  const text: string | undefined = body[key];
  if (text === undefined) return {};
  const field: { [P in K]?: string } = {};
  field[key] = maskText(text);
  return field;
}

const summaries: Readonly<Record<CommandName, string>> = {
  dispatch: '派单',
  object: '提出派单异议（退单）',
  extend: '申请延期',
  suspend: '挂起',
  resume: '恢复办理',
  remind: '催办',
  supervise: '督办',
  merge: '并单',
  redirect: '转出或不予受理',
  reply: '答复诉求人',
  approve: '同意（答复、异议或延期）',
  reject: '不同意（答复、异议或延期）',
  callback: '登记回访',
  redo: '重办',
  close: '办结或归档',
};

/** `POST /tickets/:id/<command>` for every command; each answers the ticket as it is then. */
export function commandRoutes(app: App, { application, once }: { application: Application; once: Once }): void {
  function register<N extends CommandName>(name: N): void {
    app.post(
      `/tickets/:id/${name}`,
      {
        schema: {
          tags: ['工单'],
          summary: summaries[name],
          params: ticketParams,
          headers: writeHeaders,
          body: commandBodies[name],
          response: { 200: TicketView },
        },
      },
      async (request, reply) => {
        const caller = request.caller();
        const scope = scopeOf(caller);
        const id = ticketId(request.params.id);
        const version = expectedVersion(request.headers['if-match']);
        // The body was validated against this very schema before the handler ran.
        const command = commands[name](request.body as Body<N>);
        await once(request, async (keep) => {
          if (command.type === 'merge') await requireTarget(command.into);
          const actor = actorOf(caller);
          const correct =
            command.type === 'dispatch' ? correctionOf(actor, command, application.clock.now()) : undefined;
          const within: Within = async (client, state) => {
            await keep?.(client, state);
            await correct?.(client, state);
          };
          unwrap(await application.execute(id, command, { actor, scope, expectedVersion: version, within }));
          return id;
        });
        const body = await showTicket(application, caller, id, scope);
        return reply.header('etag', etagOf(body.version)).send(body);
      },
    );
  }
  async function requireTarget(into: string): Promise<void> {
    const target = await findTicket(application.store, into, { kind: 'all' });
    if (!target) throw new PaidanError('ticket.not_found', '要并入的工单不存在', { field: '/into' });
  }
  for (const name of Object.keys(commandBodies) as CommandName[]) register(name);
}
