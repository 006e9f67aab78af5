import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TicketView } from '@paidan/contracts';
import type { ClassificationFact } from '@paidan/ticket';
import { classifyHandler, createSecondOpinion, type Outcome } from '@paidan/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shipped } from '../classification/shipped.ts';
import { startApi, type TestApi } from './support/api.ts';
import { open } from './support/flow.ts';

type Answer = (body: string, response: ServerResponse) => void;

let api: TestApi;
let server: Server;
let answer: Answer;
let asked: { readonly body: string; readonly headers: IncomingMessage['headers'] }[] = [];
let outcomes: Outcome[] = [];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

/** A stand-in for the county's language model. */
beforeEach(async () => {
  asked = [];
  outcomes = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      asked.push({ body, headers: request.headers });
      answer(body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const says =
  (content: string): Answer =>
  (_body, response) =>
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));

const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const opinion = (timeoutMs = 2_000, address = url()) =>
  createSecondOpinion({
    config: { url: address, model: 'county-7b', key: 'secret', timeoutMs },
    list: () => api.application.definitions.list(),
    clock: api.clock,
    onOutcome: (outcome) => void outcomes.push(outcome),
  });

const unsure = '巷子里一直有股怪味，找谁都说不归他管';
const own = (): ClassificationFact => shipped().classify({ text: unsure });
const ask = (text = unsure, title: string | null = null) => opinion()({ title, text }, own());

describe('a second opinion', () => {
  it('puts another candidate first, says who said so, and leaves the decision to a person', async () => {
    expect(own().decision).toBe('review');
    answer = says('{"order":[3]}');
    const result = await ask();
    const before = own();
    const choices = [...before.candidates, { duty: null, p: before.none }].sort((a, b) => b.p - a.p);
    const chosen = choices[2]?.duty ?? null;
    expect(result).toMatchObject({ decision: 'review', opinion: 'county-7b', model: before.model });
    expect(chosen === null ? result.none : result.candidates[0]?.p).toBe(choices[0]?.p);
    if (chosen !== null) expect(result.candidates[0]?.duty).toBe(chosen);
    expect(outcomes).toEqual(['answered']);
  });

  it('sends the masked words and the candidates, and nothing else', async () => {
    answer = says('{"order":[1]}');
    await ask('我是买买提，电话１３８９９９９0001，身份证653129199001011234，巷子里有怪味', '找阿依 13899990001');
    const [sent] = asked;
    const body = JSON.parse(sent?.body ?? '{}');
    expect(Object.keys(body).sort()).toEqual(['max_tokens', 'messages', 'model', 'temperature']);
    expect(sent?.headers.authorization).toBe('Bearer secret');
    expect(sent?.body).toContain('怪味');
    expect(sent?.body).toContain('不在清单');
    expect(sent?.body.normalize('NFKC')).not.toMatch(/13899990001|653129199001011234|coop-|basic-|电话"|channel/);
  });

  it('is not asked where the classifier is sure', async () => {
    answer = says('{"order":[2]}');
    const sure = { ...own(), decision: 'auto' as const };
    expect(await opinion()({ title: null, text: unsure }, sure)).toBe(sure);
    expect([asked.length, outcomes.length]).toEqual([0, 0]);
  });

  it('is not asked about what operators taught', async () => {
    answer = says('{"order":[2]}');
    const text = '红嘴栓又不出了，麻烦来人修';
    const lessons = ['a', 'b', 'a', 'b'].map((teacher) => ({ text, duty: 'coop-035', teacher }));
    const { id } = await open(api, { text });
    const handle = classifyHandler(api.application, async () => shipped().taught(lessons), opinion());
    await handle({ ticketId: id }, { jobId: 'test', attempt: 1 });
    const ticket = (await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
    expect(ticket.classification).toMatchObject({ opinion: null });
    expect(asked).toEqual([]);
  });

  const faults: Readonly<Record<string, Answer>> = {
    'an error': (_body, response) => response.writeHead(500).end('{}'),
    nonsense: says('我觉得应该派给住建局'),
    'a duty that was not offered': says('{"order":["coop-001"]}'),
    'a number that was not offered': says('{"order":[99]}'),
    'no JSON': (_body, response) => response.end('<html>'),
    'another shape': (_body, response) => response.end('{"choices":[]}'),
    'an endless body': (_body, response) => {
      const more = setInterval(() => response.write('x'.repeat(16_384)), 1);
      response.on('close', () => clearInterval(more));
    },
    'silence beyond the limit': () => undefined,
    'a hang-up': (_body, response) => response.destroy(),
    'a redirection': (_body, response) => response.writeHead(302, { location: 'http://example.invalid/' }).end(),
  };
  it.each(Object.entries(faults))('leaves no trace after %s', async (_name, fault) => {
    answer = fault;
    expect(await opinion(300)({ title: null, text: unsure }, own())).toEqual(own());
    expect(outcomes).toEqual(['failed']);
  });

  it('is not asked for a minute after five failures, then again', async () => {
    answer = (_body, response) => response.destroy();
    const failing = opinion();
    for (let turn = 0; turn < 7; turn++) {
      expect(await failing({ title: null, text: unsure }, own())).toEqual(own());
    }
    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'failed', 'failed', 'paused', 'paused']);
    answer = says('{"order":[2]}');
    api.clock.advance(60_000);
    expect((await failing({ title: null, text: unsure }, own())).opinion).toBe('county-7b');
  });

  it('is stored with the ticket; with the endpoint gone, the ticket is that of a county without one', async () => {
    answer = says('{"order":[2]}');
    const stored = async (second: Parameters<typeof classifyHandler>[2]): Promise<TicketView> => {
      const { id } = await open(api, { text: unsure });
      await classifyHandler(
        api.application,
        async () => shipped(),
        second,
      )({ ticketId: id }, { jobId: 'test', attempt: 1 });
      return (await api.as('operator')('GET', `tickets/${id}`)).json();
    };
    const with2 = await stored(opinion());
    const without = await stored(null);
    const gone = await stored(opinion(300, 'http://127.0.0.1:9/v1'));
    expect(with2.classification?.opinion).toBe('county-7b');
    expect(with2.classification?.candidates.map(({ duty }) => duty)).not.toEqual(
      without.classification?.candidates.map(({ duty }) => duty),
    );
    expect(with2.status).toBe('待派');
    expect(gone.classification).toEqual(without.classification);
    expect(without.classification?.opinion).toBeNull();
  });
});
