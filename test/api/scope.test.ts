import type { StreamEvent, TicketView } from '@paidan/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, startApi, type TestApi, type Username } from './support/api.ts';
import { bodies } from './support/bodies.ts';
import { act, dispatched, open, refusal, taskOf } from './support/flow.ts';
import { type Operation, operations, registered } from './support/openapi.ts';
import { upload } from './support/upload.ts';

const secret = '只有水利局和乡镇知道的一段话';

let api: TestApi;
let all: Operation[];
/** A ticket that 水利局 and the township work on, with one of everything. */
let theirs: { ticket: TicketView; task: string; attachment: string };
beforeAll(async () => {
  api = await startApi();
  all = await operations(api);
  const ticket = await dispatched(api, 'coop-035', { text: secret, externalId: '外部-7' });
  const attachment = await upload(api, await tokenOf('operator'), ticket.id, '现场.txt', secret);
  theirs = { ticket, task: await taskOf(api, 'township', ticket.id), attachment: attachment.json<{ id: string }>().id };
});
afterAll(() => api?.stop());

async function tokenOf(username: Username): Promise<string> {
  return (await api.anonymous('POST', 'session', { username, password })).json<{ token: string }>().token;
}

const inner = (operation: Operation): boolean => operation.path.startsWith('/api/');

/** The address with ids in it, of the ticket that the caller has no business with. */
function addressed({ path }: Operation): string {
  const id = path.includes('/tasks/')
    ? theirs.task
    : path.includes('/attachments/{')
      ? theirs.attachment
      : theirs.ticket.id;
  return path.replace('{id}', path.includes('/duties/') ? 'coop-035' : id).replace('{duty}', 'coop-035');
}

const bodyOf = ({ path }: Operation): object | undefined => bodies[path.replace('/api/v1', '')];

describe('the published interface', () => {
  it('has every address that the server listens on, and no other', () => {
    const own = registered(api).filter((route) => !/ (\/docs|\/openapi\.json|\*|\/assets)/.test(route));
    expect(own.length).toBeGreaterThan(35);
    expect(all.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(own.toSorted());
  });

  it('asks for a session by token or cookie wherever it does not say otherwise', async () => {
    const document = (await api.anonymous('GET', '/openapi.json')).json();
    expect(document.security).toEqual([{ bearer: [] }, { cookie: [] }]);
  });

  it('is open to anybody only where these addresses say so', () => {
    expect(all.filter((each) => each.open).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /healthz',
      'GET /readyz',
      'GET /metrics',
      'POST /api/v1/session',
      'GET /api/v1/session/demo',
      'GET /api/v1/duties',
      'GET /api/v1/duties/{id}',
      'GET /api/v1/units',
      'GET /api/v1/procedures/{duty}',
      'GET /api/v1/procedures/{duty}.svg',
      'GET /api/v1/procedures/{duty}/sheet.svg',
      'GET /api/v1/procedures/{duty}.html',
      'GET /api/v1/redirections',
    ]);
  });
});

describe('nobody signed in', () => {
  const bearers = {
    none: {},
    forged: { authorization: `Bearer ${'A'.repeat(43)}` },
    cookie: { cookie: 'paidan_session=x' },
  };

  it.each(Object.entries(bearers))('with %s: 401 at every address that is not open', async (name, headers) => {
    for (const operation of all.filter((each) => !each.open)) {
      const { method, path } = operation;
      const answer = await api.anonymous(method, addressed(operation), bodyOf(operation), headers);
      // Whoever has no session at all may ask who they are: nobody.
      if (path === '/api/v1/session' && method === 'GET' && name === 'none') expect(answer.statusCode).toBe(204);
      else expect(refusal(answer), `${method} ${path}`).toEqual([401, 'session.required']);
      expect(answer.body).not.toContain(theirs.ticket.number);
    }
  });

  it('reads what is open, without a word of any ticket', async () => {
    for (const operation of all.filter((each) => each.open && each.method === 'GET')) {
      const answer = await api.anonymous('GET', addressed(operation));
      expect(answer.statusCode, operation.path).toBe(200);
      for (const word of [secret, theirs.ticket.id, theirs.ticket.number]) expect(answer.body).not.toContain(word);
    }
  });

  it('is the same for HEAD', async () => {
    const answer = await api.app.inject({ method: 'HEAD', url: `/api/v1/tickets/${theirs.ticket.id}` });
    expect(answer.statusCode).toBe(401);
  });
});

describe('a department with the ids of others', () => {
  const words = (): string[] => [secret, theirs.ticket.number, '外部-7', '现场.txt'];

  it('is told at every address with an id that there is no such thing, and changes nothing', async () => {
    const withId = all.filter((each) => inner(each) && !each.open && each.path.includes('{id}'));
    expect(withId.length).toBeGreaterThan(20);
    for (const operation of withId) {
      const { method, path } = operation;
      const answer = path.endsWith('/attachments')
        ? await upload(api, await tokenOf('housing'), theirs.ticket.id, 'a.txt', 'x')
        : await api.as('housing')(method, addressed(operation), bodyOf(operation));
      expect(refusal(answer)[0], `${method} ${path} ${answer.body}`).toBe(
        /\/(alike|related|split|undo|unmask)$/.test(path) ? 403 : 404,
      );
      for (const word of words()) expect(answer.body, path).not.toContain(word);
    }
    const after = (await api.as('operator')('GET', `tickets/${theirs.ticket.id}`)).json<TicketView>();
    expect([after.version, after.attachments.length]).toEqual([theirs.ticket.version, 1]);
  });

  it('finds nothing of it in any list, search or count', async () => {
    const withoutId = all.filter((each) => inner(each) && each.method === 'GET' && !each.path.includes('{'));
    const lists = withoutId.map(({ path }) => path).filter((path) => !path.endsWith('/stream'));
    const asked = [
      ...lists,
      'tickets?unit=伽师县水利局',
      `tickets?q=${secret.slice(0, 5)}`,
      `tickets?q=${theirs.ticket.number}`,
      'tickets?duty=coop-035&sort=due',
      'tasks?unit=伽师县水利局',
      'tasks?unit=克孜勒苏乡&status=待签收',
    ];
    for (const path of asked) {
      const answer = await api.as('housing')('GET', encodeURI(path));
      // What the hotline corrected, what was learned of it, and everybody's clocks are no department's to read.
      expect(answer.statusCode, path).toBe(/\/(corrections|models|recalculation)$/.test(path) ? 403 : 200);
      for (const word of words()) expect(answer.body, path).not.toContain(word);
    }
    const stats = await api.as('housing')('GET', 'stats?by=unit');
    expect(stats.json()).toMatchObject({ total: 0, groups: [] });
    const own = await api.as('township')('GET', encodeURI(`tickets?q=${secret.slice(0, 5)}`));
    expect(own.json<{ items: unknown[] }>().items).toHaveLength(1);
  });

  it('hears nothing of it on the stream, while those at work on it do', async () => {
    const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const away = new AbortController();
    const listen = async (username: Username) => {
      const headers = { authorization: `Bearer ${await tokenOf(username)}` };
      const { body } = await fetch(`${url}/api/v1/stream`, { headers, signal: away.signal });
      const heard: StreamEvent[] = [];
      const read = async (): Promise<void> => {
        let text = '';
        for await (const bytes of body ?? []) {
          text += Buffer.from(bytes).toString();
          const lines = text.split('\n');
          text = lines.pop() ?? '';
          for (const line of lines) if (line.startsWith('data: {"')) heard.push(JSON.parse(line.slice(6)));
        }
      };
      read().catch((error: unknown) => {
        if (!away.signal.aborted) throw error;
      });
      return heard;
    };
    const [township, housing] = [await listen('township'), await listen('housing')];
    await act(api, 'operator', `tickets/${theirs.ticket.id}/remind`);
    const other = await dispatched(api, 'coop-035');
    await act(api, 'township', `tasks/${await taskOf(api, 'township', other.id)}/complete`, {
      outcome: '需会办',
      units: ['伽师县住房和城乡建设局'],
    });
    await expect.poll(() => housing.map(({ ticketId }) => ticketId)).toContain(other.id);
    await expect.poll(() => township.map(({ ticketId }) => ticketId)).toContain(theirs.ticket.id);
    expect(housing.map(({ ticketId }) => ticketId)).not.toContain(theirs.ticket.id);
    away.abort();
  });

  it('cannot merge, attach or read through a ticket of its own', async () => {
    const own = await dispatched(api, 'coop-035');
    await act(api, 'township', `tasks/${await taskOf(api, 'township', own.id)}/complete`, {
      outcome: '需会办',
      units: ['伽师县住房和城乡建设局'],
    });
    const task = await taskOf(api, 'housing', own.id);
    const borrowed = await api.as('housing')('POST', `tasks/${task}/complete`, { attachments: [theirs.attachment] });
    expect(refusal(borrowed)).toEqual([404, 'attachment.not_found']);
  });

  it('sees a ticket no more once it was taken off it without having done anything', async () => {
    const { id } = await open(api);
    await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'coop-035', lead: ['伽师县住房和城乡建设局'] });
    expect((await api.as('housing')('GET', `tickets/${id}`)).statusCode).toBe(200);
    await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'basic-001' });
    expect(refusal(await api.as('housing')('GET', `tickets/${id}`))).toEqual([404, 'ticket.not_found']);
  });
});
