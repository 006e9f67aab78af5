import type { Application } from '@paidan/application';
import { CompleteBody, SignBody, TaskPage, TaskQuery, TicketView } from '@paidan/contracts';
import { PaidanError, unwrap } from '@paidan/kernel';
import { listTasks, ticketOfTask } from '@paidan/store';
import { type Command, taskStatuses } from '@paidan/ticket';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf, type Caller, scopeOf } from '../auth/caller.ts';
import { choices } from '../http/choices.ts';
import { type Once, writeHeaders } from '../http/idempotency.ts';
import { etagOf, expectedVersion } from '../http/precondition.ts';
import { requireAttachments } from '../tickets/attachments.ts';
import { clocksOfTasks, ticketsById } from '../tickets/batch.ts';
import { type Mask, masked, maskOf } from '../tickets/masking.ts';
import { listOf, showTicket, taskId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketSummary } from '../views/summary.ts';
import { taskView } from '../views/task.ts';

const tags = ['任务'];
const params = Type.Object({ id: Type.String({ maxLength: 64, description: '任务 id' }) });

/** A unit's work list, and the two things one does with a task. */
export function taskRoutes(app: App, { application, once }: { application: Application; once: Once }): void {
  const { store, definitions, clock } = application;

  app.get(
    '/tasks',
    {
      schema: {
        tags,
        summary: '任务列表，最紧迫的在前；mine=1 只看本单位，status 默认为未完成的',
        querystring: TaskQuery,
        response: { 200: TaskPage },
      },
    },
    async (request) => {
      const caller = request.caller();
      const { mine, unit, status, cursor, limit } = request.query;
      const filter = {
        unit: mine === 1 ? (caller.unit?.name ?? unit) : unit,
        status: choices(status, taskStatuses, '/status'),
        cursor,
        limit,
      };
      const page = await listTasks(store, filter, scopeOf(caller));
      const ids = page.items.map(({ task }) => task.id);
      const [tickets, deadlines] = await Promise.all([
        ticketsById(
          store,
          page.items.map(({ ticketId }) => ticketId),
          clock.now(),
        ),
        clocksOfTasks(store, ids),
      ]);
      const items = page.items.flatMap(({ task, ticketId }) => {
        const ticket = tickets.get(ticketId);
        if (!ticket) return [];
        const { summary, procedure } = ticket;
        const list = listOf(application, summary.listVersion);
        const around = {
          ticketId,
          list,
          deadlines,
          units: procedure?.units,
          procedure:
            procedure && summary.duty !== null
              ? definitions.procedure(summary.duty, procedure.version)?.procedure
              : undefined,
        };
        return [{ task: taskView(task, around), ticket: ticketSummary(summary, list) }];
      });
      return { items, next: page.next };
    },
  );

  /** One command on the ticket of a task. A foreign task answers `task.not_found`, as one that does not exist. */
  async function act(request: FastifyRequest, id: string, caller: Caller, commandOf: (mask: Mask) => Command) {
    const scope = scopeOf(caller);
    const ticket = await ticketOfTask(store, id, scope);
    if (ticket === undefined) throw new PaidanError('task.not_found');
    const version = expectedVersion(request.headers['if-match']);
    const command = commandOf(await maskOf(store, ticket, scope));
    if (command.type === 'complete') await requireAttachments(store, ticket, command.attachments ?? []);
    await once(request, async (within) => {
      const context = { actor: actorOf(caller), scope, expectedVersion: version, within };
      unwrap(await application.execute(ticket, command, context));
      return ticket;
    });
    return showTicket(application, caller, ticket, scope);
  }

  app.post(
    '/tasks/:id/sign',
    {
      schema: {
        tags,
        summary: '签收任务',
        params,
        headers: writeHeaders,
        body: SignBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const id = taskId(request.params.id);
      const view = await act(request, id, request.caller(), () => ({ type: 'sign', taskId: id }));
      return reply.header('etag', etagOf(view.version)).send(view);
    },
  );

  app.post(
    '/tasks/:id/complete',
    {
      schema: {
        tags,
        summary: '办结任务：主办选择办理结果，协办与答复填写说明',
        params,
        headers: writeHeaders,
        body: CompleteBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const id = taskId(request.params.id);
      const { body } = request;
      const view = await act(request, id, request.caller(), (mask) => ({
        type: 'complete',
        taskId: id,
        ...body,
        ...masked(body, 'note', mask),
      }));
      return reply.header('etag', etagOf(view.version)).send(view);
    },
  );
}
