import type { BurdenReport, RatesReport, Stats, TicketPage, TimeReport, WatchList, WatchPage } from '@paidan/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi, type Username } from './support/api.ts';
import { act, dispatched, fieldsOf, open, refusal, taskOf } from './support/flow.ts';
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
    await act(api, 'township', `tickets/${id}/reply`, { text: '已办理' });
    await act(api, 'operator', `tickets/${id}/approve`);
    await act(api, 'operator', `tickets/${id}/callback`, { reached: false });
    await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: false, satisfaction: '不满意' });
    await act(api, 'operator', `tickets/${id}/redo`, { reason: '诉求人称未解决' });
    await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`);
    await act(api, 'township', `tickets/${id}/reply`, { text: '再次办理' });
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

describe('the other reports', () => {
  let pushed: string;
  let both: string;
  beforeAll(async () => {
    const { id } = await dispatched(api, 'coop-035');
    await act(api, 'water', `tickets/${id}/object`, {
      reason: '属地不符',
      basis: '村级管网由乡镇管护',
      suggestedUnit: units.township,
    });
    await act(api, 'operator', `tickets/${id}/reject`, { reason: '清单写明由水利局主办' });
    pushed = id;
    const { id: tried } = await open(api);
    const down = { lead: [units.township] };
    const answer = await api.as('operator')('POST', `tickets/${tried}/dispatch`, { duty: 'reclaimed-017', ...down });
    expect(refusal(answer)).toEqual([422, 'route.taken_back']);
    await act(api, 'operator', `tickets/${tried}/dispatch`, { duty: 'coop-035', ...down });
    await act(api, 'township', `tickets/${tried}/object`, { reason: '职责不符', basis: '清单写明由水利局主办' });
    await act(api, 'operator', `tickets/${tried}/approve`);
    both = tried;
  });

  it('tell whose time it was, by side, and name duties', async () => {
    const report = await get<TimeReport>('supervisor', 'reports/time');
    expect(report.groups.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(report.total.hours, 9);
    const byDuty = await get<TimeReport>('supervisor', 'reports/time?by=duty');
    for (const { key, name } of byDuty.groups) expect(name === key).toBe(key === '未派单');
    expect((await get<TimeReport>('housing', 'reports/time?by=unit')).total.tickets).toBe(0);
  });

  it('tell what was pushed to the township, whom the list names, and the tickets behind it', async () => {
    const report = await get<BurdenReport>('supervisor', 'reports/burden');
    expect(report.total).toMatchObject({ pushed: 3, blocked: 1, against: 1, suggested: 1, objected: 0 });
    expect(report.total).toMatchObject({ tickets: 2, refused: 3, stood: 0, open: 0 });
    const lines = report.groups.map(({ key, pushed: n, refused }) => [key, n, refused]);
    expect(lines).toEqual([
      ['coop-035', 2, 2],
      ['reclaimed-017', 1, 1],
    ]);
    for (const { departments } of report.groups) expect(departments).toContain(units.water);
    const tickets = await get<TicketPage>('supervisor', 'reports/burden/tickets?by=duty&key=coop-035');
    expect(tickets.items.map(({ id }) => id)).toEqual([both, pushed]);
    const byUnit = await get<BurdenReport>('supervisor', 'reports/burden?by=unit');
    expect(byUnit.groups.map(({ key, pushed: n, departments }) => [key, n, departments])).toEqual([
      [units.hotline, 2, []],
      [units.water, 1, []],
    ]);
  });

  it('name units and matters, never persons', async () => {
    for (const path of ['rates?by=unit', 'time?by=unit', 'burden?by=unit', 'burden?by=duty']) {
      const { body } = await api.as('admin')('GET', `reports/${path}`);
      for (const name of ['热线话务员', '水利局经办人', '乡镇工作人员', '乡镇调度员']) expect(body).not.toContain(name);
    }
  });
});

describe('the watch list', () => {
  const unsigned = ({ buckets }: WatchList) => buckets.find(({ id }) => id === 'unsigned');
  beforeAll(async () => {
    const now = api.clock.now();
    api.clock.set('2026-11-20T10:00:00+08:00');
    await dispatched(api, 'reclaimed-017', { title: '没有人签收' });
    await dispatched(api, 'basic-001');
    api.clock.set(now);
  });

  it.each(['operator', 'supervisor', 'admin'] as const)('shows %s every bucket, with who has to act', async (who) => {
    const { buckets } = await get<WatchList>(who, 'watch');
    expect(buckets.map(({ name, role }) => `${name}：${role}`)).toEqual([
      '待派超时：热线话务员',
      '未签收超时：承办单位领导',
      '主办缺位：热线话务员',
      '无人单位：热线话务员',
      '孤立工单：热线话务员',
      '待裁定：县督查',
      '已到顶：县分管领导',
      '待告知诉求人：热线话务员',
      '投递失败：系统管理员',
    ]);
    for (const { count, items, more } of buckets) expect([items.length, more]).toEqual([Math.min(count, 20), false]);
  });

  it('shows a unit only its own unsigned work', async () => {
    const own = await get<WatchList>('water', 'watch');
    expect(own.buckets.map(({ id }) => id)).toEqual(['unsigned']);
    const titles = unsigned(own)?.items.map(({ ticket, unit }) => [ticket.title, unit]);
    expect(titles).toContainEqual(['没有人签收', units.water]);
    expect(unsigned(await get<WatchList>('housing', 'watch'))?.count).toBe(0);
    expect(refusal(await api.as('water')('GET', 'watch/unmanned'))).toEqual([403, 'role.forbidden']);
  });

  it('gives a bucket page by page', async () => {
    const count = unsigned(await get<WatchList>('operator', 'watch'))?.count ?? 0;
    expect(count).toBeGreaterThan(1);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: WatchPage = await get<WatchPage>('operator', `watch/unsigned?limit=1&cursor=${cursor}`);
      seen.push(...page.items.map(({ ticket, unit }) => `${ticket.id} ${unit}`));
      cursor = page.next;
    }
    expect(seen.length).toBe(count);
    expect(new Set(seen).size).toBe(count);
    expect(refusal(await api.as('operator')('GET', 'watch/persons'))).toEqual([400, 'request.invalid']);
  });
});

describe('a report', () => {
  it.each([
    ['reports/rates?by=person', '/by'],
    ['reports/rates?from=2026-11-24T00:00:00Z&to=2026-11-24T00:00:00Z', '/from'],
    ['reports/rates?from=2023-01-01T00:00:00Z&to=2026-11-24T00:00:00Z', '/from'],
    ['reports/rates?from=gestern', '/from'],
    ['reports/time?by=person', '/by'],
    ['reports/burden?by=person', '/by'],
    ['reports/burden?from=2023-01-01T00:00:00Z&to=2026-11-24T00:00:00Z', '/from'],
    ['reports/burden/tickets?cursor=x', '/cursor'],
    ['watch/unsigned?cursor=x', '/cursor'],
  ])('refuses %s', async (path, field) => {
    const answer = await api.as('supervisor')('GET', path);
    expect(refusal(answer)).toEqual([400, field === '/cursor' ? 'request.cursor' : 'request.invalid']);
    expect(fieldsOf(answer)).toContain(field);
  });
});
