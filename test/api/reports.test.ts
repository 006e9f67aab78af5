import type { RatesReport, Stats } from '@paidan/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi, type Username } from './support/api.ts';
import { act, dispatched, fieldsOf, refusal, taskOf } from './support/flow.ts';
import { units } from './support/place.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

async function get<T>(who: Username, path: string): Promise<T> {
  const response = await api.as(who)('GET', encodeURI(path));
  expect(response.statusCode, response.body).toBe(200);
  return response.json<T>();
}

const shown = ({ rates }: { rates: RatesReport['groups'][number]['rates'] }) =>
  Object.fromEntries(rates.map(({ id, numerator, denominator, excluded }) => [id, [numerator, denominator, excluded]]));

describe('rates of what people really did', () => {
  beforeAll(async () => {
    const { id } = await dispatched(api, 'basic-001');
    await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`);
    await act(api, 'staff', `tickets/${id}/reply`, { text: '已办理' });
    await act(api, 'operator', `tickets/${id}/approve`);
    await act(api, 'operator', `tickets/${id}/callback`, { reached: false });
    await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: false, satisfaction: '不满意' });
    await act(api, 'operator', `tickets/${id}/redo`, { reason: '诉求人称未解决' });
    await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`);
    await act(api, 'staff', `tickets/${id}/reply`, { text: '再次办理' });
    await act(api, 'operator', `tickets/${id}/approve`);
    await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: true, satisfaction: '非常满意' });

    const { id: wrong } = await dispatched(api, 'basic-001');
    await act(api, 'township', `tickets/${wrong}/object`, { reason: '职责不符', basis: '应由水利局办理' });
    await act(api, 'operator', `tickets/${wrong}/dispatch`, { duty: 'reclaimed-017' });
    await act(api, 'water', `tasks/${await taskOf(api, 'water', wrong)}/sign`);
    await dispatched(api, 'reclaimed-017');
  });

  it('come with numerator, denominator, what is left out, the formula and its source', async () => {
    const report = await get<RatesReport>('supervisor', 'reports/rates');
    expect(shown(report)).toEqual({
      response: [3, 3, 2],
      solved: [1, 1, 0],
      satisfied: [1, 1, 0],
      firstRight: [1, 2, 1],
      inTime: [2, 2, 0],
      returned: [1, 4, 0],
      objections: [1, 1, 0],
      redone: [1, 2, 0],
    });
    expect(report.received).toBe(3);
    expect(report.rates[0]).toMatchObject({
      name: '响应率',
      rate: 1,
      formula: '按时签收 ÷ （按时签收 + 超时签收或超时未签收）；不计：签收时限未到、签收前已撤回',
      note: expect.stringContaining('默认口径'),
    });
  });

  it('agree with the three rates of /stats', async () => {
    const { rates } = await get<Stats>('supervisor', 'stats');
    const report = await get<RatesReport>('supervisor', 'reports/rates');
    for (const id of ['response', 'solved', 'satisfied'] as const) {
      const { numerator, denominator, excluded } = rates[id];
      expect(shown(report)[id]).toEqual([numerator, denominator, excluded]);
    }
  });

  it('by unit, and by duty with its name', async () => {
    const { groups } = await get<RatesReport>('operator', 'reports/rates?by=unit');
    const of = (key: string) => shown(groups.find((group) => group.key === key) ?? { rates: [] });
    expect(of(units.township)).toMatchObject({ response: [2, 2, 1], returned: [1, 2, 0], redone: [1, 2, 0] });
    expect(of(units.water)).toMatchObject({ response: [1, 1, 1], returned: [0, 2, 0], solved: [0, 0, 0] });
    const byDuty = await get<RatesReport>('operator', 'reports/rates?by=duty');
    expect(byDuty.groups.map(({ key }) => key).toSorted()).toEqual(['basic-001', 'reclaimed-017']);
    for (const { name } of byDuty.groups) expect(name).toMatch(/^\p{Script=Han}{4}/u);
  });

  it('show a unit its own tickets only', async () => {
    const own = await get<RatesReport>('water', 'reports/rates?by=list');
    expect(own.received).toBe(2);
    expect(own.groups.map(({ key, name }) => [key, name])).toContainEqual(['reclaimed', '上级部门收回事项']);
    const foreign = await get<RatesReport>('housing', 'reports/rates');
    expect(foreign).toMatchObject({ received: 0, groups: [], more: false });
    expect(foreign.rates.map(({ rate }) => rate)).toEqual(Array(8).fill(null));
  });

  it('of another time are empty', async () => {
    const past = 'from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z';
    expect(await get('operator', `reports/rates?${past}&by=day`)).toMatchObject({ received: 0, groups: [] });
  });
});

describe('a report', () => {
  it.each([
    ['reports/rates?by=person', '/by'],
    ['reports/rates?from=2026-11-24T00:00:00Z&to=2026-11-24T00:00:00Z', '/from'],
    ['reports/rates?from=2023-01-01T00:00:00Z&to=2026-11-24T00:00:00Z', '/from'],
    ['reports/rates?from=gestern', '/from'],
  ])('refuses %s', async (path, field) => {
    const answer = await api.as('supervisor')('GET', path);
    expect(refusal(answer)).toEqual([400, 'request.invalid']);
    expect(fieldsOf(answer)).toContain(field);
  });
});
