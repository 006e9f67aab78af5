import { type Application, maskText } from '@paidan/application';
import {
  EventPage,
  NewTicket,
  PageQuery,
  TicketPage,
  TicketQuery,
  TicketView,
  UnmaskBody,
  Unmasked,
} from '@paidan/contracts';
import { PaidanError, unwrap } from '@paidan/kernel';
import { getTicket, listEvents, listTickets, readPrivate } from '@paidan/store';
import { ticketStatuses } from '@paidan/ticket';
import { Type } from 'typebox';
import { actorOf, scopeOf } from '../auth/caller.ts';
import { choices } from '../http/choices.ts';
import { idempotencyHeader, type Once } from '../http/idempotency.ts';
import { etagOf } from '../http/precondition.ts';
import { listOf, showTicket, ticketId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketSummary } from '../views/summary.ts';

const tags = ['工单'];
export const ticketParams = Type.Object({ id: Type.String({ maxLength: 64, description: '工单 id' }) });

/** Intake, lists, one ticket, its history, and the recorded look at sealed data. */
export function ticketRoutes(app: App, { application, once }: { application: Application; once: Once }): void {
  const { store, clock } = application;

  app.post(
    '/tickets',
    {
      config: { access: ['operator', 'dispatcher', 'staff', 'supervisor', 'admin'] },
      schema: {
        tags,
        summary: '登记工单；同一渠道与外部编号再次提交，返回第一次的工单（200）',
        headers: idempotencyHeader,
        body: NewTicket,
        response: { 200: TicketView, 201: TicketView },
      },
    },
    async (request, reply) => {
      const caller = request.caller();
      if (caller.role === 'dispatcher' || caller.role === 'staff') {
        if (caller.unit?.kind !== 'township')
          throw new PaidanError('role.forbidden', '只有热线、乡镇和督查可以登记工单');
      }
      let known = false;
      const { ticketId } = await once(request, async (keep) => {
        const { id, created } = await application.open(request.body, actorOf(caller), keep);
        known = !created;
        return id;
      });
      // A ticket that came in before may be another unit's: then it is not for this one to see.
      const body = await showTicket(application, caller, ticketId, scopeOf(caller));
      reply.header('etag', etagOf(body.version)).header('location', `/api/v1/tickets/${body.id}`);
      return reply.code(known ? 200 : 201).send(body);
    },
  );

  app.get(
    '/tickets',
    {
      schema: {
        tags,
        summary: '工单列表，新的在前；overdue=true 时最迟的在前，sort=due 时最紧迫的在前',
        querystring: TicketQuery,
        response: { 200: TicketPage },
      },
    },
    async (request) => {
      const { status, unit, duty, q, overdue, sort, cursor, limit = 30 } = request.query;
      const page = await listTickets(
        store,
        {
          status: choices(status, ticketStatuses, '/status'),
          unit,
          duty,
          q,
          overdue,
          sort,
          cursor,
          limit,
        },
        scopeOf(request.caller()),
        clock.now(),
      );
      return {
        next: page.next,
        items: page.items.map((row) => ticketSummary(row, listOf(application, row.listVersion))),
      };
    },
  );

  app.get(
    '/tickets/:id',
    { schema: { tags, summary: '一件工单', params: ticketParams, response: { 200: TicketView } } },
    async (request, reply) => {
      const caller = request.caller();
      const view = await showTicket(application, caller, ticketId(request.params.id), scopeOf(caller));
      return reply.header('etag', etagOf(view.version)).send(view);
    },
  );

  app.get(
    '/tickets/:id/events',
    {
      schema: {
        tags,
        summary: '办理记录，最早的在前，只增不改',
        params: ticketParams,
        querystring: Type.Object(PageQuery),
        response: { 200: EventPage },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const id = ticketId(request.params.id);
      const page = await listEvents(store, id, scope, request.query);
      // Every ticket has at least the event that opened it.
      if (page.items.length === 0 && request.query.cursor === undefined) throw new PaidanError('ticket.not_found');
      return {
        next: page.next,
        items: page.items.map(({ seq, type, at, actor, data }) => ({
          seq,
          type,
          at,
          actor: { name: actor.name, unit: actor.unit, role: actor.role },
          data: { ...data },
        })),
      };
    },
  );

  app.post(
    '/tickets/:id/unmask',
    {
      config: { access: ['operator'] },
      schema: {
        tags,
        summary: '说明理由后查看诉求人与原文；查看本身记入办理记录',
        params: ticketParams,
        body: UnmaskBody,
        response: { 200: Unmasked },
      },
    },
    async (request) => {
      const caller = request.caller();
      if (caller.unit?.kind !== 'hotline') throw new PaidanError('reporter.sealed');
      const id = ticketId(request.params.id);
      const scope = scopeOf(caller);
      const { text } = await getTicket(store, id, scope);
      const sealed = await readPrivate(store, id, scope);
      // The look is on record before anything is shown, in words that every unit on the ticket may read.
      const reason = maskText(request.body.reason, sealed);
      const event = { type: 'reporter.unmasked', data: { reason } };
      unwrap(await application.record(id, event, { actor: actorOf(caller), scope }));
      return { name: sealed?.name ?? null, phone: sealed?.phone ?? null, text: sealed?.text ?? text };
    },
  );
}
