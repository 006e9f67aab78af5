import type { Problem, SessionView, TicketView } from '@paidan/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { TestApi, Username } from './api.ts';

export const matter = { channel: '12345热线', text: '3组饮水管漏水三天' } as const;

/** Takes a matter in as the hotline. */
export async function open(api: TestApi, part: object = {}): Promise<TicketView> {
  const response = await api.as('operator')('POST', 'tickets', { ...matter, ...part });
  expect(response.statusCode, response.body).toBe(201);
  return response.json<TicketView>();
}

/** One command that must succeed; answers the ticket after it. */
export async function act(api: TestApi, who: Username, path: string, body: object = {}): Promise<TicketView> {
  const response = await api.as(who)('POST', path, body);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<TicketView>();
}

/** A new ticket, sent out for this duty. */
export async function dispatched(api: TestApi, duty = 'coop-035', part: object = {}): Promise<TicketView> {
  const { id } = await open(api, part);
  return act(api, 'operator', `tickets/${id}/dispatch`, { duty });
}

/** The id of the open task that this person's unit has on the ticket. */
export async function taskOf(api: TestApi, who: Username, ticketId: string): Promise<string> {
  const { user } = (await api.as(who)('GET', 'session')).json<SessionView>();
  const { tasks } = (await api.as(who)('GET', `tickets/${ticketId}`)).json<TicketView>();
  const found = tasks.find(
    ({ unit, status }) => unit === user.unit?.name && (status === '待签收' || status === '办理中'),
  );
  if (!found) throw new Error(`${who} has no open task on ${ticketId}`);
  return found.id;
}

/** Status and code of a refusal, which must be a problem document with a way out in Chinese. */
export function refusal(response: LightMyRequestResponse): [number, string] {
  expect(response.headers['content-type'], response.body).toBe('application/problem+json; charset=utf-8');
  const problem = response.json<Problem>();
  expect(problem.status).toBe(response.statusCode);
  expect(problem.type).toBe(`/docs/errors#${problem.code}`);
  expect(problem.title).toMatch(/\p{Script=Han}/u);
  expect(problem.advice).toMatch(/\p{Script=Han}/u);
  expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  return [response.statusCode, problem.code];
}

export const fieldsOf = (response: LightMyRequestResponse): string[] =>
  (response.json<Problem>().errors ?? []).map(({ field }) => field);
