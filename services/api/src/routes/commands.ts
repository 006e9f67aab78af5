import type { Application } from '@paidan/application';
import { type CommandName, commandBodies, TicketView } from '@paidan/contracts';
import { PaidanError, unwrap } from '@paidan/kernel';
import { mergePair } from '@paidan/store';
import type { Actor, Command } from '@paidan/ticket';
import type { Static } from 'typebox';
import { actorOf, scopeOf } from '../auth/caller.ts';
import { type Once, type Within, writeHeaders } from '../http/idempotency.ts';
import { etagOf, expectedVersion } from '../http/precondition.ts';
import { correctionOf } from '../tickets/correction.ts';
import { type Mask, masked, maskOf } from '../tickets/masking.ts';
import { showTicket, ticketId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketParams } from './tickets.ts';

type Body<N extends CommandName> = Static<(typeof commandBodies)[N]>;

/** What each call asks of the ticket. Free text is masked: notes are read by every unit on the ticket. */
const commands: { readonly [N in CommandName]: (body: Body<N>, mask: Mask) => Command } = {
  dispatch: (body, mask) => ({ type: 'dispatch', ...body, ...masked(body, 'reason', mask) }),
  object: (body, mask) => ({ type: 'object', ...body, ...masked(body, 'basis', mask) }),
  extend: (body, mask) => ({
    type: 'extend',
    ...body,
    ...masked(body, 'plan', mask),
    ...masked(body, 'reason', mask),
  }),
  suspend: (body, mask) => ({ type: 'suspend', ...body, ...masked(body, 'reason', mask) }),
  resume: (body, mask) => ({ type: 'resume', ...body, ...masked(body, 'note', mask) }),
  remind: (body, mask) => ({ type: 'remind', ...body, ...masked(body, 'note', mask) }),
  supervise: (body, mask) => ({ type: 'supervise', ...body, ...masked(body, 'note', mask) }),
  merge: (body, mask) => ({ type: 'merge', ...body, into: body.into.toLowerCase(), ...masked(body, 'reason', mask) }),
  unmerge: (body, mask) => ({ type: 'unmerge', ...body, ...masked(body, 'reason', mask) }),
  assist: (body, mask) => ({ type: 'assist', ...body, ...masked(body, 'reason', mask) }),
  consult: (body, mask) => ({ type: 'consult', ...body, ...masked(body, 'conclusion', mask) }),
  whistle: (body, mask) => ({
    type: 'whistle',
    ...body,
    ...masked(body, 'place', mask),
    ...masked(body, 'reason', mask),
  }),
  inform: (body, mask) => ({
    type: 'inform',
    noticeId: body.noticeId.toLowerCase(),
    ...masked(body, 'note', mask),
  }),
  redirect: (body, mask) => ({ type: 'redirect', ...body, ...masked(body, 'reason', mask) }),
  reply: (body, mask) => ({ type: 'reply', ...body, ...masked(body, 'text', mask) }),
  approve: (body, mask) => ({ type: 'approve', ...body, ...masked(body, 'note', mask) }),
  reject: (body, mask) => ({ type: 'reject', ...body, ...masked(body, 'reason', mask) }),
  callback: (body, mask) => ({ type: 'callback', ...body, ...masked(body, 'note', mask) }),
  redo: (body, mask) => ({ type: 'redo', ...body, ...masked(body, 'reason', mask) }),
  close: (body, mask) => ({ type: 'close', ...body, ...masked(body, 'reason', mask) }),
};

const summaries: Readonly<Record<CommandName, string>> = {
  dispatch: '派单',
  object: '提出派单异议（退单）',
  extend: '申请延期',
  suspend: '挂起',
  resume: '恢复办理',
  remind: '催办',
  supervise: '督办',
  merge: '并单',
  unmerge: '恢复单独办理（并单有误）',
  redirect: '转出或不予受理',
  assist: '增加或退出协办单位',
  consult: '记录会商',
  whistle: '吹哨：乡镇召集部门到场',
  inform: '登记已告知诉求人',
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
        const command = commands[name](request.body as Body<N>, await maskOf(application.store, id, scope));
        await once(request, async (keep) => {
          const actor = actorOf(caller);
          const also = alongWith(command, actor);
          const within = bothOf(keep, also);
          unwrap(await application.execute(id, command, { actor, scope, expectedVersion: version, within }));
          return id;
        });
        const body = await showTicket(application, caller, id, scope);
        return reply.header('etag', etagOf(body.version)).send(body);
      },
    );
  }
  /** What has to be checked or written in the command's own transaction. */
  function alongWith(command: Command, actor: Actor): Within | undefined {
    if (command.type === 'dispatch' || command.type === 'redirect') {
      return correctionOf(actor, command, application.clock.now());
    }
    if (command.type === 'merge') return (client, { id }) => requireTarget(client, id, command);
    return undefined;
  }
  for (const name of Object.keys(commandBodies) as CommandName[]) register(name);
}

/** The writes of both, in order; nothing to do when there are none. */
function bothOf(first: Within | undefined, second: Within | undefined): Within | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return async (client, state) => {
    await first(client, state);
    await second(client, state);
  };
}

/** Statuses in which a ticket's citizen gets no answer of its own. */
const without: ReadonlySet<string> = new Set(['已并单', '转出', '不予受理']);

/**
 * The other ticket must be one whose citizen is answered, at the same place and about the same matter as far as that is known;
 * where they differ, whoever merges says why it is one matter all the same.
 */
async function requireTarget(
  client: Parameters<Within>[0],
  id: string,
  { into, reason }: Extract<Command, { readonly type: 'merge' }>,
): Promise<void> {
  const { own, target } = await mergePair(client, { id, into });
  if (target === undefined) throw new PaidanError('ticket.not_found', '要并入的工单不存在', { field: '/into' });
  if (without.has(target.status))
    throw new PaidanError('merge.ended', `要并入的工单${target.status}`, { field: '/into' });
  const differs = (a?: string | null, b?: string | null): boolean => a != null && b != null && a !== b;
  const unlike = [
    ...(differs(own?.village, target.village) ? [`地点不同：${own?.village}、${target.village}`] : []),
    ...(differs(own?.duty, target.duty) ? [`事项不同：${own?.duty}、${target.duty}`] : []),
  ];
  if (unlike.length === 0 || (reason ?? '').trim() !== '') return;
  throw new PaidanError('merge.differs', unlike.join('；'), { field: '/reason' });
}
