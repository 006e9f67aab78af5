import { randomUUID } from 'node:crypto';
import { SessionCreated, TicketView } from '@paidan/contracts';
import { type Announcement, ticketChannel } from '@paidan/store';
import { demoPassword } from '@paidan/workflows/rules/demo-accounts.ts';
import pg from 'pg';
import { Value } from 'typebox/value';
import { hammer, quantile, round } from './load.ts';
import type { Sample } from './samples.ts';

/** From the POST being sent to the dispatch being committed and announced. */
export interface DispatchResult {
  readonly ticketsPerSecond: number;
  readonly inFlight: number;
  readonly tickets: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Until the POST itself was answered. */
  readonly postP50Ms: number;
  readonly postP95Ms: number;
}

export interface DispatchLoad {
  /** Keeps so many tickets under way for so long: each lane sends the next when its last is dispatched. */
  run(inFlight: number, seconds: number, signal: AbortSignal): Promise<DispatchResult>;
  close(): Promise<void>;
}

/** A client that signs in as the operator, registers matters of which the classifier is sure, and hears of dispatches. */
export async function createDispatchLoad(
  url: string,
  ownerUrl: string,
  samples: readonly Sample[],
): Promise<DispatchLoad> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await signIn(url)}` };
  const arrivals = await listen(ownerUrl);
  let sent = 0;

  const post = async (): Promise<string> => {
    const sample = samples[sent % samples.length];
    sent += 1;
    const body = JSON.stringify({ ...sample, channel: '压测', externalId: randomUUID() });
    const response = await fetch(`${url}/api/v1/tickets`, { method: 'POST', headers, body });
    const answer: unknown = await response.json();
    if (response.status !== 201) throw new Error(`POST /tickets: ${response.status} ${JSON.stringify(answer)}`);
    return Value.Parse(TicketView, answer).id;
  };
  return {
    async run(inFlight, seconds, signal) {
      const answered: number[] = [];
      const dispatched: number[] = [];
      const load = await hammer({ concurrency: inFlight, seconds, signal }, async () => {
        const start = performance.now();
        const id = await post();
        answered.push(performance.now() - start);
        dispatched.push((await arrivals.of(id)) - start);
        return true;
      });
      return {
        ticketsPerSecond: round(load.operations / load.seconds, 1),
        inFlight,
        tickets: load.operations,
        p50Ms: round(quantile(dispatched, 0.5)),
        p95Ms: round(quantile(dispatched, 0.95)),
        postP50Ms: round(quantile(answered, 0.5)),
        postP95Ms: round(quantile(answered, 0.95)),
      };
    },
    close: () => arrivals.close(),
  };
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'operator', password: demoPassword }),
  });
  return Value.Parse(SessionCreated, await response.json()).token;
}

interface Arrivals {
  /** When (`performance.now()`) that ticket was announced as dispatched. Rejects when it isn't within 30 s. */
  of(id: string): Promise<number>;
  close(): Promise<void>;
}

const patience = 30_000;

/** Hears what every screen hears. A dispatch may be announced before the answer to its POST is read, so both are kept. */
async function listen(ownerUrl: string): Promise<Arrivals> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'paidan-bench-listen' });
  const arrived = new Map<string, number>();
  const awaited = new Map<string, (at: number) => void>();
  client.on('error', () => undefined); // What is not heard then is missed, and reported, by whoever awaits it.
  client.on('notification', ({ payload = '{}' }) => {
    const { ticketId, status }: Announcement = JSON.parse(payload);
    if (status !== '待签收') return;
    const at = performance.now();
    const tell = awaited.get(ticketId);
    if (tell === undefined) arrived.set(ticketId, at);
    else tell(at);
  });
  await client.connect();
  await client.query(`listen ${ticketChannel}`);
  return {
    of(id) {
      const at = arrived.get(id);
      if (at !== undefined) {
        arrived.delete(id);
        return Promise.resolve(at);
      }
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`ticket ${id} was not dispatched in ${patience} ms`)), patience);
        awaited.set(id, (found) => {
          clearTimeout(late);
          awaited.delete(id);
          resolve(found);
        });
      });
    },
    close: () => client.end(),
  };
}
