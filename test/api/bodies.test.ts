import { connect } from 'node:net';
import type { Problem } from '@paidan/contracts';
import { newId } from '@paidan/kernel';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './support/api.ts';
import { bodies } from './support/bodies.ts';
import { faults } from './support/faults.ts';
import { fieldsOf, matter, open, refusal } from './support/flow.ts';
import { operations } from './support/openapi.ts';

let api: TestApi;
let url: string;
let authorization: string;
beforeAll(async () => {
  api = await startApi();
  url = await api.app.listen({ port: 0, host: '127.0.0.1' });
  const session = await api.anonymous('POST', 'session', { username: 'operator', password: 'paidan-demo' });
  authorization = `Bearer ${session.json<{ token: string }>().token}`;
});
afterAll(() => api?.stop());

const post = (payload: string | Buffer, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/tickets',
    headers: { authorization, 'content-type': 'application/json', ...headers },
    payload,
  });

describe('a body that does not fit', () => {
  it('is tried here for every address that takes a body', async () => {
    const found = (await operations(api)).filter(({ body }) => body !== undefined).map(({ path }) => path);
    expect(found.map((path) => path.replace('/api/v1', '')).toSorted()).toEqual(Object.keys(bodies).toSorted());
  });

  it.each(Object.keys(bodies))('%s: names each wrong field, and says in Chinese what it should be', async (path) => {
    const operation = (await operations(api)).find((each) => each.body && each.path === `/api/v1${path}`);
    const cases = faults(operation?.body ?? {}, bodies[path] ?? {});
    for (const { at, why, body } of cases) {
      const who = path.startsWith('/deadlines') ? 'admin' : 'operator';
      const answer = await api.as(who)('POST', path.slice(1).replace('{id}', newId()), body);
      const label = `${at} ${why}: ${answer.body}`;
      expect(answer.statusCode, label).toBe(400);
      expect(refusal(answer), label).toEqual([400, 'request.invalid']);
      expect(fieldsOf(answer), label).toEqual([at]);
      expect(answer.json<Problem>().errors?.[0]?.message, label).toMatch(/\p{Script=Han}/u);
    }
    expect(cases.length).toBeGreaterThan(0);
  });

  it('names all wrong fields at once, in the words of what is asked', async () => {
    const answer = await post(JSON.stringify({ channel: '', text: 5, kind: '闲聊', location: { lat: 91 }, 电话: '1' }));
    expect(answer.json<Problem>().errors?.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: '/channel', message: '不能为空' },
      { field: '/kind', message: '只能是：咨询、求助、投诉、举报、建议、表扬、巡查发现、主动上报、计划任务、其他' },
      { field: '/location/lat', message: '不能大于 90' },
      { field: '/text', message: '应为文字' },
      { field: '/电话', message: '不认识这个字段，请删除或核对字段名' },
    ]);
  });

  it('takes the longest text there may be, and not one character more', async () => {
    const text = '漏'.repeat(20_000);
    expect((await open(api, { text })).text).toHaveLength(20_000);
    const over = await post(JSON.stringify({ ...matter, text: `${text}水` }));
    expect(over.json<Problem>().errors).toEqual([{ field: '/text', message: '不能超过 20000 个字，请缩短' }]);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['broken JSON', '{"channel":'],
    ['a bare word', '漏水'],
    ['two documents', '{}{}'],
    ['single quotes', "{'channel':'网站'}"],
    ['a prototype', '{"channel":"网站","text":"x","__proto__":{"role":"admin"}}'],
  ])('%s: 400', async (_, text) => {
    expect(refusal(await post(text))).toEqual([400, 'request.not_json']);
  });

  it.each([
    ['GBK', [0xcb, 0xae, 0xb9, 0xdc]],
    ['a cut-off character', [0xe6, 0xbc]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a half surrogate', [0xed, 0xa0, 0x80]],
  ])('%s instead of UTF-8: 400, and nothing is guessed', async (_, bytes) => {
    const body = Buffer.concat([Buffer.from('{"channel":"网站","text":"'), Buffer.from(bytes), Buffer.from('"}')]);
    const answer = await post(body);
    expect(refusal(answer)).toEqual([400, 'request.not_json']);
    expect(answer.json<Problem>().detail).toContain('UTF-8');
  });

  it.each(['\\u0000', '\\ud800'])('text with %s, which the database cannot hold: 400 and the field', async (code) => {
    const answer = await post(`{"channel":"网站","text":"漏水${code}"}`);
    expect([refusal(answer), fieldsOf(answer)]).toEqual([[400, 'request.invalid'], ['/text']]);
  });

  it.each([
    ['['.repeat(400_000) + ']'.repeat(400_000)],
    [`{"text":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ])('nested without end: 400, not an exhausted stack', async (text) => {
    expect(refusal(await post(text))).toEqual([400, 'request.invalid']);
  });

  it.each(['[]', 'null', '"text"', '7'])('%s instead of an object: 400', async (text) => {
    expect(refusal(await post(text))).toEqual([400, 'request.invalid']);
  });

  it('in another form than JSON, or announced in another encoding: 415', async () => {
    const form = await post('channel=网站', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(refusal(form)).toEqual([415, 'request.media_type']);
    const gbk = Buffer.concat([
      Buffer.from('{"channel":"web","text":"'),
      Buffer.from([0xc2, 0xa9, 0xcb, 0xae]),
      Buffer.from('"}'),
    ]);
    const other = await post(gbk, { 'content-type': 'application/json; charset=GBK' });
    expect(refusal(other)).toEqual([415, 'request.media_type']);
    const own = await post(JSON.stringify(matter), { 'content-type': 'application/json; charset=utf-8' });
    expect(own.statusCode).toBe(201);
  });
});

describe('a body that is too large', () => {
  const huge = Buffer.alloc(50 * 1024 * 1024, 'a');
  const works = async (): Promise<void> => {
    const answer = await fetch(`${url}/api/v1/tickets`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(matter),
    });
    expect(answer.status).toBe(201);
  };

  it('50 MB, announced: 413 problem, and the server goes on', async () => {
    const answer = await fetch(`${url}/api/v1/tickets`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: huge,
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ code: 'request.too_large', advice: '请缩短内容，或改用附件上传。' });
    await works();
  });

  it('50 MB in pieces of unknown number: 413, and the server goes on', async () => {
    const answer = await fetch(`${url}/api/v1/tickets`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: new Blob([huge]).stream(),
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'request.too_large' });
    await works();
  });

  it('lets a client that sends everything before it reads come to its 413', async () => {
    const { port, hostname } = new URL(url);
    const head = [
      'POST /api/v1/tickets HTTP/1.1',
      `host: ${hostname}`,
      'connection: close',
      `authorization: ${authorization}`,
      'content-type: application/json',
      `content-length: ${huge.length}`,
    ];
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let heard = '';
      socket.on('error', reject);
      socket.on('data', (bytes) => (heard += bytes.toString()));
      socket.on('close', () => resolve(heard));
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.write(huge);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('request.too_large');
    await works();
  });

  it('a file over 20 MB: 413 of its own', async () => {
    const { id } = await open(api);
    const upload = (bytes: Buffer<ArrayBuffer>) => {
      const form = new FormData();
      form.set('file', new Blob([bytes]), '现场.txt');
      return fetch(`${url}/api/v1/tickets/${id}/attachments`, {
        method: 'POST',
        headers: { authorization },
        body: form,
      });
    };
    const refused = await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'attachment.too_large' });
    const taken = await upload(Buffer.from('水管在这里漏'));
    expect(taken.status).toBe(201);
  });
});

describe('an upload that does not fit', () => {
  const part = (headers: string, content: string): string => `--x\r\n${headers}\r\n\r\n${content}\r\n`;
  const file = (name: string) => part(`content-disposition: form-data; name="file"; filename="${name}"`, '漏水');
  const upload = async (payload: string, contentType = 'multipart/form-data; boundary=x') =>
    api.app.inject({
      method: 'POST',
      url: `/api/v1/tickets/${(await open(api)).id}/attachments`,
      headers: { authorization, 'content-type': contentType },
      payload,
    });

  it.each([
    ['nothing', '', undefined],
    ['no part', '--x--\r\n', undefined],
    ['a field and no file', `${part('content-disposition: form-data; name="note"', '现场')}--x--\r\n`, undefined],
    ['no boundary', file('a.txt'), 'multipart/form-data'],
    ['JSON', '{}', 'application/json'],
    ['a part without an end', file('a.txt').slice(0, -4), undefined],
    ['an end that never comes', file('a.txt'), undefined],
  ])('%s: 400', async (_, payload, contentType) => {
    expect(refusal(await upload(payload, contentType))).toEqual([400, 'attachment.missing']);
  });

  it.each(['脚本.html', '图.svg', '没有类型', '假图.png', 'a.txt.exe'])('%s: 415', async (name) => {
    expect(refusal(await upload(`${file(name)}--x--\r\n`))).toEqual([415, 'attachment.type']);
  });

  it('keeps no path and no control characters of a name', async () => {
    const answer = await upload(`${file('../../etc/现\u202e场.txt')}--x--\r\n`);
    expect(answer.json()).toMatchObject({ name: '现场.txt', mime: 'text/plain; charset=utf-8', bytes: 6 });
  });
});

describe('an address that does not fit', () => {
  const id = '00000000-0000-7000-8000-000000000000';
  const cursor = (key: string): string => Buffer.from(key).toString('base64url');

  it.each([
    `tickets?cursor=${cursor('x')}`,
    `tickets?overdue=true&cursor=${cursor(`1\t${id}`)}`,
    `tickets?sort=due&cursor=${cursor(`+275760-09-13T00:00:00.000Z\t${id}`)}`,
    `tickets?sort=due&cursor=${cursor(`2026-02-31T00:00:00.000Z\t${id}`)}`,
    `tasks?cursor=${cursor(`0000-01-01T00:00:00.000Z\t${id}`)}`,
    `tasks?status=已完成&cursor=${cursor(`${id}'`)}`,
    `duties?cursor=${cursor('-1')}`,
  ])('%s: a forged cursor is 400', async (path) => {
    const answer = await api.as('operator')('GET', encodeURI(path));
    expect([refusal(answer), fieldsOf(answer)]).toEqual([[400, 'request.cursor'], ['/cursor']]);
  });

  it.each([
    ['tickets?limit=0', '/limit'],
    ['tickets?limit=101', '/limit'],
    ['tickets?limit=many', '/limit'],
    ['tickets?duty=coop-1', '/duty'],
    ['tickets?status=没有', '/status'],
    ['tickets?overdue=maybe', '/overdue'],
    ['tickets?colour=red', '/colour'],
    ['tickets?unit=甲&unit=乙', '/unit'],
    [`tickets?q=${'长'.repeat(101)}`, '/q'],
    ['tickets?q=%00', '/q'],
    ['tasks?mine=2', '/mine'],
    ['tasks?status=未知', '/status'],
    ['stats?by=weather', '/by'],
    ['stats?from=2016-12-31T23:59:60Z', '/from'],
    ['stats?from=2026-02-30T00:00:00Z', '/from'],
    ['stats?from=2000-01-01T00:00:00Z', '/from'],
  ])('%s: names %s', async (path, field) => {
    const answer = await api.as('operator')('GET', path.includes('%') ? path : encodeURI(path));
    expect([refusal(answer), fieldsOf(answer)]).toEqual([[400, 'request.invalid'], [field]]);
  });

  it('takes fields left empty as not given, as forms send them', async () => {
    const answer = await api.as('operator')('GET', 'tickets?status=&unit=&duty=&q=&overdue=&cursor=&limit=');
    expect(answer.statusCode, answer.body).toBe(200);
  });

  it.each(['/api/v1/nothing', '/api/v1/tickets/%ff', '/api/v2/tickets', '/api/v1/tickets/x/y/z', '/docs/nothing'])(
    '%s: 404',
    async (path) => {
      expect(refusal(await api.as('operator')('GET', path))).toEqual([404, 'route.not_found']);
    },
  );

  it('a problem’s type leads to a page that explains it', async () => {
    const { type, code } = (await post('{')).json<Problem>();
    const page = await api.anonymous('GET', type.split('#')[0] ?? '');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<tr id="${code}">`);
    expect(page.body).toContain('请检查编码与格式后重试。');
  });
});
