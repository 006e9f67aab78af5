import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventPage, type NewTicket, SessionCreated, TicketPage, TicketView } from '@paidan/contracts';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** What the system says when it answers at all. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A caller who keeps trying while the system is down: network errors and 5xx are repeated until `patience` ms are over. */
export class StubbornClient {
  readonly #url: string;
  #token = '';

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(): Promise<this> {
    const answer = await this.ask('POST', '/session', { username: 'operator', password: 'paidan-demo' });
    this.#token = Value.Parse(SessionCreated, answer.body).token;
    return this;
  }

  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
    patience = 60_000,
  ): Promise<Answer> {
    for (const end = performance.now() + patience; ; await sleep(200)) {
      try {
        const response = await fetch(`${this.#url}/api/v1${path}`, {
          method,
          headers: {
            ...(this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(10_000),
        });
        const answer = { status: response.status, body: await response.json() };
        if (answer.status < 500 && answer.status !== 429) return answer;
        if (performance.now() > end) throw new Error(`still ${answer.status}: ${JSON.stringify(answer.body)}`);
      } catch (error) {
        if (performance.now() > end) throw error;
      }
    }
  }

  async get<T extends TSchema>(path: string, schema: T): Promise<Static<T>> {
    return Value.Parse(schema, (await this.ask('GET', path)).body);
  }

  /** Registers a matter; the second and later tries of the same call find what the first made. */
  async post(matter: NewTicket): Promise<TicketView> {
    const answer = await this.ask('POST', '/tickets', matter);
    if (answer.status !== 200 && answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return Value.Parse(TicketView, answer.body);
  }

  /** Asks until the ticket has left 登记; the last view in any case, so that a stuck one shows. */
  async settled(id: string, patience = 60_000): Promise<TicketView> {
    for (const end = performance.now() + patience; ; await sleep(200)) {
      const ticket = await this.get(`/tickets/${id}`, TicketView);
      const underWay = ticket.status === '登记';
      if (!underWay || performance.now() > end) return ticket;
    }
  }

  async eventTypes(id: string): Promise<{ readonly types: string[]; readonly seqs: number[] }> {
    const page = await this.get(`/tickets/${id}/events?limit=100`, EventPage);
    return { types: page.items.map((event) => event.type), seqs: page.items.map((event) => event.seq) };
  }

  /** Ids of every ticket of one channel. */
  async idsOf(channel: string): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: TicketPage = await this.get(
        `/tickets?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
        TicketPage,
      );
      ids.push(...page.items.filter((ticket) => ticket.channel === channel).map((ticket) => ticket.id));
      cursor = page.next;
    }
    return ids;
  }
}

const samples = readFileSync(join(import.meta.dirname, '..', '..', 'services', 'cli', 'samples', 'demo.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): { text: string } => JSON.parse(line));

/** `count` matters of one channel, each with an external number of its own. */
export const matters = (channel: string, count: number): NewTicket[] =>
  Array.from({ length: count }, (_, index) => ({
    channel,
    externalId: `${channel}-${index}`,
    text: samples[index % samples.length]?.text ?? '',
  }));
