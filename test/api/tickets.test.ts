import { type CommandName, commandBodies, type EventView, type TicketView } from '@paidan/contracts';
import { newId } from '@paidan/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi, type Username } from './support/api.ts';
import { act, dispatched, fieldsOf, matter, open, refusal, taskOf } from './support/flow.ts';
import { list, units } from './support/place.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const post = (who: Username, path: string, body?: object, headers?: Record<string, string>) =>
  api.as(who)('POST', path, body, headers);

async function countTickets(): Promise<number> {
  const rows = await api.database.store.pool.query<{ n: number }>('select count(*)::int as n from paidan.tickets');
  return rows.rows[0]?.n ?? 0;
}

describe('a matter that comes in again', () => {
  it('is one ticket: 201, then 200 with the same, whatever else the second request says', async () => {
    const body = { ...matter, externalId: 'EXT-1' };
    const first = await post('operator', 'tickets', body);
    const second = await post('operator', 'tickets', { ...body, text: '又打来了' });
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.json()).toEqual(first.json());
    expect(first.headers.location).toBe(`/api/v1/tickets/${first.json<TicketView>().id}`);
    expect(first.headers.etag).toBe('"1"');
  });

  it('is one ticket also when both requests are under way at once', async () => {
    const body = { ...matter, externalId: 'EXT-2' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('operator', 'tickets', body)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map((answer) => answer.json<TicketView>().id)).size).toBe(1);
  });

  it('is another ticket by another channel, and without an external id', async () => {
    const ids = await Promise.all(
      [{ externalId: 'EXT-3' }, { channel: '网站', externalId: 'EXT-3' }, {}, {}].map(
        async (part) => (await open(api, part)).id,
      ),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('stays with the township that found it, and is not shown to another unit', async () => {
    const body = { channel: '日常巡查', externalId: 'XC-1', text: '渠道边堆了垃圾' };
    const first = await post('staff', 'tickets', body);
    expect(first.statusCode, first.body).toBe(201);
    const ticket = first.json<TicketView>();
    expect(ticket.kind).toBe('巡查发现');
    const again = await post('township', 'tickets', body);
    expect([again.statusCode, again.json<TicketView>().id]).toEqual([200, ticket.id]);
    expect((await api.as('staff')('GET', `tickets/${ticket.id}`)).statusCode).toBe(200);
    expect(refusal(await api.as('water')('GET', `tickets/${ticket.id}`))).toEqual([404, 'ticket.not_found']);
    const foreign = { channel: '12345热线', externalId: 'XC-2' };
    await open(api, foreign);
    expect(refusal(await post('staff', 'tickets', { ...body, ...foreign }))).toEqual([404, 'ticket.not_found']);
  });
});

describe('Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': newId() });

  it('opens one ticket however often and however fast the same request comes', async () => {
    const before = await countTickets();
    const headers = key();
    const answers = await Promise.all([1, 2, 3].map(() => post('operator', 'tickets', matter, headers)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json<TicketView>().id)).size).toBe(1);
    expect(await countTickets()).toBe(before + 1);
  });

  it('does a command once, although the ticket’s version has moved on', async () => {
    const { id } = await dispatched(api);
    const headers = { ...key(), 'if-match': '"2"' };
    const [first, second] = [
      await post('operator', `tickets/${id}/remind`, { note: '请尽快' }, headers),
      await post('operator', `tickets/${id}/remind`, { note: '请尽快' }, headers),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect(second.json<TicketView>().version).toBe(first.json<TicketView>().version);
    const events = (await api.as('operator')('GET', `tickets/${id}/events`)).json<{ items: EventView[] }>().items;
    expect(events.filter(({ type }) => type === 'ticket.reminded')).toHaveLength(1);
  });

  it('refuses the key with other content, and keeps people’s keys apart', async () => {
    const headers = key();
    expect((await post('operator', 'tickets', matter, headers)).statusCode).toBe(201);
    const other = await post('operator', 'tickets', { ...matter, text: '另一件事' }, headers);
    expect(refusal(other)).toEqual([422, 'request.key_reused']);
    expect((await post('supervisor', 'tickets', { ...matter, text: '另一件事' }, headers)).statusCode).toBe(201);
  });

  it('may be used again after a refusal, corrected', async () => {
    const { id } = await open(api);
    const headers = key();
    expect((await post('operator', `tickets/${id}/dispatch`, { duty: 'coop-999' }, headers)).statusCode).toBe(422);
    expect((await post('operator', `tickets/${id}/dispatch`, { duty: 'coop-035' }, headers)).statusCode).toBe(200);
  });
});

describe('dispatch', () => {
  it.each(['coop-999', 'basic-000', '供水', 'COOP-035', 'coop-035/county/1'])(
    'refuses %s: on no list',
    async (duty) => {
      const { id } = await open(api);
      expect(refusal(await post('operator', `tickets/${id}/dispatch`, { duty }))).toEqual([422, 'duty.unknown']);
      const after = (await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
      expect([after.status, after.duty, after.version]).toEqual(['登记', null, 1]);
    },
  );

  it('refuses a cancelled duty, naming it', async () => {
    const abolished = list.reclaimed.filter((duty) => duty.abolished);
    expect(abolished).toHaveLength(3);
    const { id } = await open(api);
    for (const { id: duty } of abolished) {
      expect(refusal(await post('operator', `tickets/${id}/dispatch`, { duty }))).toEqual([422, 'duty.abolished']);
    }
  });

  const bodies = [
    { lead: [units.township] },
    { lead: [units.water, units.township] },
    { lead: [units.water], assist: [units.township] },
    { assist: [units.township] },
    { lead: ['乡镇'] },
    { assist: ['乡镇'] },
    { lead: [` ${units.township}`] },
    { lead: ['伽师县克孜勒苏乡'] },
    { lead: [units.hotline] },
  ];

  it('never gives the township a taken-back duty, whatever the body says and whoever asks', async () => {
    const { id } = await open(api);
    const duties = list.reclaimed.filter(({ abolished }) => !abolished);
    for (const body of bodies) {
      const answer = await post('operator', `tickets/${id}/dispatch`, { duty: 'reclaimed-017', ...body });
      expect(refusal(answer), JSON.stringify(body)).toEqual([422, 'route.taken_back']);
      expect(answer.body).toContain('水利局');
    }
    for (const { id: duty } of duties) {
      const answer = await post('admin', `tickets/${id}/dispatch`, { duty, lead: [units.township] });
      expect(refusal(answer), duty).toEqual([422, 'route.taken_back']);
    }
    for (const who of ['township', 'staff', 'water', 'supervisor'] as const) {
      const answer = await post(who, `tickets/${id}/dispatch`, { duty: 'reclaimed-017', lead: [units.township] });
      expect([403, 404, 409], who).toContain(refusal(answer)[0]);
    }
    const rows = await api.database.store.pool.query("select 1 from paidan.tasks where duty like 'reclaimed-%'");
    expect(rows.rowCount).toBe(0);
  });

  it('keeps a taken-back duty from the township by every later way too', async () => {
    const { id } = await dispatched(api, 'reclaimed-017');
    const again = await post('operator', `tickets/${id}/dispatch`, { duty: 'reclaimed-017', assist: [units.township] });
    expect(refusal(again)).toEqual([422, 'route.taken_back']);
    const objection = { reason: '职责不符', basis: '请交乡镇', suggestedUnit: units.township };
    expect(refusal(await post('water', `tickets/${id}/object`, objection))).toEqual([422, 'route.taken_back']);
    const task = await taskOf(api, 'water', id);
    const picked = await post('water', `tasks/${task}/complete`, { outcome: '已办结', units: [units.township] });
    const { tasks } = (await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
    expect(
      tasks.map(({ unit }) => unit),
      picked.body,
    ).not.toContain(units.township);
  });
});

describe('If-Match', () => {
  it('lets a write on the present version through, in each of its spellings', async () => {
    for (const spelling of ['"1"', 'W/"1"', '1', '*']) {
      const { id } = await open(api);
      const answer = await post('operator', `tickets/${id}/remind`, {}, { 'if-match': spelling });
      expect([answer.statusCode, answer.headers.etag], spelling).toEqual([200, '"2"']);
    }
  });

  it('answers 412 for a version that has passed, or never was, and says which is current', async () => {
    const { id } = await dispatched(api);
    for (const version of ['"1"', '"9"']) {
      const answer = await post('operator', `tickets/${id}/remind`, {}, { 'if-match': version });
      expect(refusal(answer)).toEqual([412, 'ticket.stale']);
      expect(answer.json().version).toBe(2);
    }
    const task = await taskOf(api, 'township', id);
    const sign = await post('township', `tasks/${task}/sign`, {}, { 'if-match': '"1"' });
    expect(refusal(sign)).toEqual([412, 'ticket.stale']);
    expect((await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>().version).toBe(2);
  });

  it.each(['"one"', 'abc', '"-1"', '1.5', '"1", "2"'])('refuses %s as no version', async (given) => {
    const { id } = await open(api);
    const answer = await post('operator', `tickets/${id}/remind`, {}, { 'if-match': given });
    expect(refusal(answer)).toEqual([400, 'request.precondition']);
  });
});

/** A body for each command that its schema accepts. */
const accepted: { readonly [N in CommandName]: object } = {
  dispatch: { duty: 'coop-035' },
  object: { reason: '职责不符', basis: '清单未列' },
  extend: { workdays: 3, plan: '等配件' },
  suspend: { reason: '等待上级批复' },
  resume: {},
  remind: {},
  supervise: { note: '请说明' },
  merge: { into: newId() },
  unmerge: { reason: '不是同一件事' },
  assist: { add: ['伽师县公安局'], reason: '需要配合' },
  consult: { units: ['伽师县公安局'], conclusion: '由住建局牵头' },
  whistle: { units: ['伽师县公安局'], place: '村委会', reason: '现场处置' },
  inform: { noticeId: newId() },
  redirect: { to: '县人民法院', reason: '已进入诉讼' },
  reply: { text: '已修好' },
  approve: {},
  reject: { reason: '不具体' },
  callback: { reached: true, solved: true },
  redo: { reason: '仍漏水' },
  close: {},
};
const commands = Object.keys(commandBodies) as CommandName[];

const ofHead: readonly CommandName[] = ['object', 'extend', 'reply', 'assist', 'consult', 'approve', 'reject'];
const ofOffice: readonly CommandName[] = [
  'approve',
  'reject',
  'remind',
  'supervise',
  'redo',
  'dispatch',
  'close',
  'assist',
  'consult',
  'merge',
  'redirect',
  'resume',
];

/** What each role may never do; the rest depends on the ticket. */
const never: Readonly<Record<Exclude<Username, 'township'>, readonly CommandName[]>> & {
  township: readonly CommandName[];
} = {
  operator: ['object', 'extend', 'supervise', 'reply', 'whistle'],
  township: commands.filter((name) => ![...ofHead, 'whistle'].includes(name)),
  staff: commands.filter((name) => name !== 'reply'),
  water: commands.filter((name) => !ofHead.includes(name)),
  housing: commands.filter((name) => !ofHead.includes(name)),
  supervisor: commands.filter((name) => !ofOffice.includes(name)),
  leader: commands.filter((name) => !ofOffice.includes(name)),
  admin: ['object', 'extend', 'reply', 'whistle'],
};

describe('who may do what', () => {
  it('answers 403 for every command that a role never has, on its own ticket', async () => {
    const { id } = await dispatched(api);
    await act(api, 'township', `tasks/${await taskOf(api, 'township', id)}/complete`, {
      outcome: '需会办',
      units: [units.housing],
    });
    for (const who of Object.keys(never) as Username[]) {
      for (const name of never[who]) {
        const answer = await post(who, `tickets/${id}/${name}`, accepted[name]);
        expect(refusal(answer), `${who} ${name}`).toEqual([403, 'role.forbidden']);
      }
    }
  });

  it('answers 409 for a command that the status does not allow now', async () => {
    const { id } = await open(api);
    for (const name of ['approve', 'reject', 'callback', 'redo', 'close', 'suspend', 'resume'] as const) {
      const answer = await post('operator', `tickets/${id}/${name}`, accepted[name]);
      expect(refusal(answer), name).toEqual([409, 'ticket.state']);
      expect(answer.json().detail).toContain('登记');
    }
    await act(api, 'operator', `tickets/${id}/redirect`, accepted.redirect);
    // Of a ticket sent elsewhere only its citizen must still be told.
    for (const name of commands.filter((each) => !never.operator.includes(each) && each !== 'inform')) {
      expect(refusal(await post('operator', `tickets/${id}/${name}`, accepted[name])), name).toEqual([
        409,
        'ticket.state',
      ]);
    }
  });

  it('offers in `allowed` exactly what is then not refused for status or role', async () => {
    const { id, allowed } = await dispatched(api);
    const seen = (await api.as('supervisor')('GET', `tickets/${id}`)).json<TicketView>().allowed;
    for (const [who, offered] of [
      ['operator', allowed],
      ['supervisor', seen],
    ] as const) {
      for (const name of commands.filter((each) => !offered.includes(each))) {
        const answer = await post(who, `tickets/${id}/${name}`, accepted[name]);
        expect([403, 409], `${who} ${name} ${answer.body}`).toContain(answer.statusCode);
      }
    }
    expect(allowed.toSorted()).toEqual(['assist', 'consult', 'dispatch', 'merge', 'redirect', 'remind']);
  });

  it('refuses a department that registers, and a task that is another unit’s or done', async () => {
    expect(refusal(await post('water', 'tickets', matter))).toEqual([403, 'role.forbidden']);
    const { id } = await dispatched(api);
    const task = await taskOf(api, 'township', id);
    expect(refusal(await post('water', `tasks/${task}/sign`))).toEqual([404, 'task.not_found']);
    await act(api, 'staff', `tasks/${task}/complete`, { outcome: '属实' });
    expect(refusal(await post('staff', `tasks/${task}/sign`))).toEqual([409, 'task.state']);
    const repair = await taskOf(api, 'water', id);
    const wrong = await post('water', `tasks/${repair}/complete`, { outcome: '没有的结果' });
    expect(refusal(wrong)).toEqual([422, 'task.outcome']);
    expect(wrong.json().outcomes).toEqual(['已修复']);
    const unknown = await post('water', `tasks/${repair}/complete`, { outcome: '已修复', attachments: [newId()] });
    expect(refusal(unknown)).toEqual([404, 'attachment.not_found']);
  });

  it('answers for a foreign ticket as for one that does not exist, byte for byte', async () => {
    const { id } = await dispatched(api, 'basic-001');
    const plain = (body: string): string => body.replace(/"requestId":"[^"]*"/, '');
    const paths = ['', '/events'].map((tail) => ['GET', tail, undefined] as const);
    const writes = commands.map((name) => ['POST', `/${name}`, accepted[name]] as const);
    for (const [method, tail, body] of [...paths, ...writes]) {
      const foreign = await api.as('water')(method, `tickets/${id}${tail}`, body);
      const missing = await api.as('water')(method, `tickets/${newId()}${tail}`, body);
      expect(refusal(foreign), `${method} ${tail}`).toEqual([404, 'ticket.not_found']);
      expect(plain(foreign.body)).toBe(plain(missing.body));
    }
    expect(refusal(await api.as('water')('GET', 'tickets/12'))).toEqual([404, 'ticket.not_found']);
  });
});

describe('two writers at once', () => {
  it.each([
    ['the same version', { 'if-match': '"1"' }, [200, 412]],
    ['no version', {}, [200, 409]],
  ])('on %s: exactly one wins', async (_, headers, expected) => {
    for (let round = 0; round < 5; round++) {
      const { id } = await open(api);
      const answers = await Promise.all([
        post('operator', `tickets/${id}/redirect`, { to: '县人民法院', reason: '诉讼中' }, headers),
        post('admin', `tickets/${id}/merge`, { into: (await open(api)).id, reason: '同一件事' }, headers),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual(expected);
      const { version } = (await api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
      expect(version).toBe(2);
    }
  });

  it('never lets two tickets merge into each other', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await open(api), await open(api)];
      const answers = await Promise.all([
        post('operator', `tickets/${a.id}/merge`, { into: b.id }),
        post('admin', `tickets/${b.id}/merge`, { into: a.id }),
      ]);
      expect(
        answers.filter(({ statusCode }) => statusCode === 200),
        answers.map(({ body }) => body).join(),
      ).toHaveLength(1);
      const lost = answers.find(({ statusCode }) => statusCode !== 200);
      expect([409, 412]).toContain(lost?.statusCode);
    }
  });

  it('merges only into a ticket that is there and is answered', async () => {
    const { id } = await open(api);
    const gone = await dispatched(api);
    await act(api, 'operator', `tickets/${gone.id}/redirect`, accepted.redirect);
    const answer = await post('operator', `tickets/${id}/merge`, { into: gone.id });
    expect([refusal(answer), fieldsOf(answer)]).toEqual([[409, 'merge.ended'], ['/into']]);
    expect(refusal(await post('operator', `tickets/${id}/merge`, { into: newId() }))).toEqual([
      404,
      'ticket.not_found',
    ]);
    expect(refusal(await post('operator', `tickets/${id}/merge`, { into: id }))).toEqual([422, 'merge.self']);
    const target = await open(api);
    const merged = await act(api, 'operator', `tickets/${id}/merge`, {
      into: target.id.toUpperCase(),
      reason: '同一件事',
    });
    expect(merged).toMatchObject({ status: '已并单', mergedInto: target.id });
    const events = (await api.as('operator')('GET', `tickets/${id}/events`)).json<{ items: EventView[] }>().items;
    expect(events.find(({ type }) => type === 'ticket.merged')?.data).toMatchObject({ reason: '同一件事' });
  });
});
