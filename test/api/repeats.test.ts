import type { AlikeTickets, EventPage, RelatedTickets, TicketPage, TicketView } from '@paidan/contracts';
import { severalRequests } from '@paidan/worker';
import pg from 'pg';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../classification/shipped.ts';
import { startApi, type TestApi } from './support/api.ts';
import { act, fieldsOf, open, refusal } from './support/flow.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const system = { userId: null, name: 'system', unit: null, role: 'system' } as const;
const first = '12村三组自来水停了两天了，家里没水做饭。';
const second = '另外村里的低保什么时候评，我家老人一直没评上';

/** As the worker does it: the shipped model, and what it says of several requests. */
async function classified(part: { text: string } & Record<string, unknown>): Promise<TicketView> {
  const { id } = await open(api, part);
  const requests = severalRequests(shipped(), part.text);
  const result = {
    ...shipped().classify({ text: part.text }),
    decision: 'review' as const,
    ...(requests && { requests }),
  };
  await api.application.execute(id, { type: 'classify', result }, { actor: system, scope: { kind: 'all' } });
  return (await api.as('operator')('GET', `tickets/${id}`)).json();
}
const alike = async (id: string): Promise<AlikeTickets['items']> => {
  const response = await api.as('operator')('GET', `tickets/${id}/alike`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<AlikeTickets>().items;
};
const related = async (id: string): Promise<string[]> => {
  const response = await api.as('supervisor')('GET', `tickets/${id}/related`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<RelatedTickets>().items.map(({ number, relation }) => `${relation} ${number}`);
};
const split = (id: string, body: object, headers: Record<string, string> = {}) =>
  api.as('operator')('POST', `tickets/${id}/split`, body, headers);

describe('what the words of a matter tell', () => {
  it('kind and place are read where nobody gave them, and never against what was given', async () => {
    expect(await open(api, { text: '请问12村3组办低保需要什么材料' })).toMatchObject({
      kind: '咨询',
      location: { village: '12村', address: '3组' },
    });
    for (const text of ['网格巡查：12村机耕路塌了半边', '汛前检查: 12村渠堤有裂缝']) {
      expect((await open(api, { text })).kind, text).toBe('巡查发现');
    }
    expect((await open(api, { text: '来电人反映：检查站旁边的路灯不亮' })).kind).not.toBe('巡查发现');
    const given = { kind: '投诉', location: { village: '9村' } };
    expect(await open(api, { text: '请问12村办低保需要什么材料', ...given })).toMatchObject(given);
  });
});

describe('two requests in one text', () => {
  it('are proposed with what each would be, and dispatched by nobody but a person', async () => {
    const { classification } = await classified({ text: first + second });
    expect(classification?.requests.map(({ text, duty }) => [text, duty])).toEqual([
      [first, 'coop-035'],
      [second, 'basic-038'],
    ]);
    expect(severalRequests(shipped(), first)).toBeUndefined();
    expect(severalRequests(shipped(), `${first}另外自来水停了以后牲畜也没水喝`)).toBeUndefined();
  });

  it('become two tickets with the same reporter and place; the same cut again is the same ticket', async () => {
    const whole = await classified({
      text: first + second,
      location: { village: '12村' },
      reporter: { name: '买买提', phone: '13899990001' },
    });
    const made = await split(whole.id, { text: second });
    expect(made.statusCode, made.body).toBe(201);
    const part = made.json<TicketView>();
    expect(part).toMatchObject({
      text: second,
      channel: whole.channel,
      location: { village: '12村' },
      status: '登记',
      reporter: { name: '买**', phone: '138****0001' },
    });
    expect(part.id).not.toBe(whole.id);
    expect((await split(whole.id, { text: second })).json<TicketView>().id).toBe(part.id);
    const { items } = (await api.as('operator')('GET', `tickets/${whole.id}/events`)).json<Static<typeof EventPage>>();
    expect(items.filter(({ type }) => type === 'ticket.split')).toMatchObject([
      { data: { number: part.number, into: part.id } },
    ]);
    expect(await related(whole.id)).toEqual([`拆出 ${part.number}`]);
    expect(await related(part.id)).toEqual([`拆自 ${whole.number}`]);
  });

  it('are cut in one transaction: where the history of the first can’t tell of it, there is no second', async () => {
    const { id, number } = await classified({ text: first + second });
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query(`alter table paidan.events add constraint no_split check (type <> 'ticket.split') not valid`);
    expect((await split(id, { text: second })).statusCode).toBe(500);
    await owner.query('alter table paidan.events drop constraint no_split');
    await owner.end();
    const found = (await api.as('operator')('GET', `tickets?q=${encodeURIComponent(number)}`)).json<TicketPage>();
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect((await split(id, { text: second })).statusCode).toBe(201);
  });

  it('refuses words that are not the ticket’s, the whole text, an ended ticket, and everybody but the hotline', async () => {
    const { id } = await classified({ text: first + second });
    const foreign = await split(id, { text: '另一件事情' });
    expect([refusal(foreign), fieldsOf(foreign)]).toEqual([[422, 'split.foreign'], ['/text']]);
    expect(refusal(await split(id, { text: first + second }))).toEqual([422, 'split.whole']);
    expect(refusal(await split(id, {}))).toEqual([400, 'request.invalid']);
    expect(refusal(await api.as('township')('POST', `tickets/${id}/split`, { text: second }))).toEqual([
      403,
      'role.forbidden',
    ]);
    await act(api, 'operator', `tickets/${id}/redirect`, { to: '110', reason: '不在清单内' });
    expect(refusal(await split(id, { text: second }))).toEqual([409, 'ticket.state']);
  });
});

describe('a matter that came before', () => {
  const text = '28村文化广场后面的下水井盖丢了好几天，晚上孩子在那边玩，很危险';
  const again = '28村文化广场后面下水井盖丢了，好多天没人补，孩子晚上在那边玩，太危险了';

  it('is found by its words and place, with why; another matter is not', async () => {
    const before = await classified({ text, reporter: { name: '阿依', phone: '138 9999 0002' } });
    const other = await classified({ text: '请问孤儿基本生活费怎么申请', location: { village: '28村' } });
    const { id, number } = await classified({ text: again, reporter: { phone: '13899990002' } });
    const found = await alike(id);
    expect(found[0]).toMatchObject({ id: before.id, sameVillage: true, sameCaller: true });
    expect(found.map((item) => item.id)).not.toContain(other.id);
    expect(found.map((item) => item.id)).not.toContain(id);
    expect(JSON.stringify(found)).not.toMatch(/9999|阿依/);
    await act(api, 'operator', `tickets/${id}/merge`, { into: before.id });
    expect(await related(before.id)).toEqual([`并入本单 ${number}`]);
    expect(await related(id)).toEqual([`本单并入 ${before.number}`]);
    expect(await related(other.id)).toEqual([]);
  });

  it('tells nothing of a confidential caller, and finds no ticket that has ended', async () => {
    const hidden = await classified({
      text: '30村后面有人偷偷往渠里倒死羊，臭得很，水都发黑了',
      reporter: { name: '古丽', phone: '13899990003', confidential: true },
    });
    const { id } = await classified({
      text: '30村后面有人偷偷往渠里倒死羊，臭得很',
      reporter: { phone: '13899990003' },
    });
    expect((await alike(id)).find((item) => item.id === hidden.id)).toMatchObject({ sameCaller: false });
    await act(api, 'operator', `tickets/${hidden.id}/redirect`, { to: '110', reason: '不在清单内' });
    expect((await alike(id)).map((item) => item.id)).not.toContain(hidden.id);
  });

  it('is not for units to look through', async () => {
    const { id } = await classified({ text });
    expect(refusal(await api.as('water')('GET', `tickets/${id}/alike`))).toEqual([403, 'role.forbidden']);
  });
});
