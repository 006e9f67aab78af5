import type { Application } from '@paidan/application';
import { AlikeTickets, RelatedTickets, SplitBody, TicketView } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { getTicket, readPrivate, relatedTickets } from '@paidan/store';
import { actorOf, scopeOf } from '../auth/caller.ts';
import { type Once, writeHeaders } from '../http/idempotency.ts';
import { etagOf } from '../http/precondition.ts';
import { ticketsAlike } from '../tickets/alike.ts';
import { showTicket, ticketId } from '../tickets/show.ts';
import type { App } from '../types.ts';
import { ticketParams } from './tickets.ts';

const tags = ['工单'];

/** One matter in several tickets, and several matters in one: what may be merged, and the cut. */
export function repeatRoutes(app: App, { application, once }: { application: Application; once: Once }): void {
  const { store } = application;

  app.get(
    '/tickets/:id/alike',
    {
      config: { access: ['operator', 'supervisor', 'leader', 'admin'] },
      schema: {
        tags,
        summary: '可能重复的未办结工单：内容相近、同一村或同一来电人；供人并单，不自动合并',
        params: ticketParams,
        response: { 200: AlikeTickets },
      },
    },
    async (request) => {
      const ticket = await getTicket(store, ticketId(request.params.id), scopeOf(request.caller()));
      return { items: await ticketsAlike(application, ticket) };
    },
  );

  app.get(
    '/tickets/:id/related',
    {
      config: { access: ['operator', 'supervisor', 'leader', 'admin'] },
      schema: {
        tags,
        summary: '有关联的工单：并入本单的、本单并入的、拆出的、拆自的',
        params: ticketParams,
        response: { 200: RelatedTickets },
      },
    },
    async (request) => {
      const { state, externalId } = await getTicket(store, ticketId(request.params.id), scopeOf(request.caller()));
      const { id, mergedInto } = state;
      const items = await relatedTickets(store, { id, mergedInto, cutFrom: wholeOf(externalId) });
      return { items: [...items] };
    },
  );

  app.post(
    '/tickets/:id/split',
    {
      config: { access: ['operator', 'admin'] },
      schema: {
        tags,
        summary: '拆单：原文中的一段另立一件，诉求人和地点相同；同一段再次提交，返回第一次的工单',
        params: ticketParams,
        headers: writeHeaders,
        body: SplitBody,
        response: { 201: TicketView },
      },
    },
    async (request, reply) => {
      const caller = request.caller();
      const scope = scopeOf(caller);
      const id = ticketId(request.params.id);
      const { ticketId: made } = await once(request, async (keep) => {
        const from = await getTicket(store, id, scope);
        const part = partOf(from.text, request.body.text);
        const sealed = await readPrivate(store, id, scope);
        const { state, location } = from;
        const matter = {
          channel: state.channel,
          externalId: partId(state.number, part),
          title: request.body.title,
          text: part.text,
          occurredAt: from.occurredAt ?? undefined,
          location,
          ...(sealed !== null && {
            reporter: {
              name: sealed.name ?? undefined,
              phone: sealed.phone ?? undefined,
              confidential: sealed.confidential,
            },
          }),
        };
        return (await application.split(id, matter, { actor: actorOf(caller), scope, within: keep })).id;
      });
      const body = await showTicket(application, caller, made, scope);
      reply.header('etag', etagOf(body.version)).header('location', `/api/v1/tickets/${body.id}`);
      return reply.code(201).send(body);
    },
  );
}

/** The same part again is the same ticket, also when the first answer was lost. */
const partId = (number: string, { at, text }: { readonly at: number; readonly text: string }): string =>
  `${number}#${at}-${at + text.length}`;

/** The number of the ticket that a part was cut from; null for what is no part. */
const wholeOf = (externalId: string | null): string | null => /^(.+)#\d+-\d+$/.exec(externalId ?? '')?.[1] ?? null;

/** The part as it stands in the text, less than the whole of it. */
function partOf(whole: string, given: string): { readonly text: string; readonly at: number } {
  const text = given.trim();
  const at = whole.indexOf(text);
  if (at === -1) throw new PaidanError('split.foreign', '拆出的文字须与原文一致', { field: '/text' });
  if (text.length === whole.trim().length) throw new PaidanError('split.whole', undefined, { field: '/text' });
  return { text, at };
}
