import type { EventView, Recalculation, TicketPage, TicketView } from '@paidan/contracts';
import { notifyHandler } from '@paidan/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApi, type TestApi, type Username } from './support/api.ts';
import { act, dispatched, fieldsOf, open, refusal, taskOf } from './support/flow.ts';
import { units } from './support/place.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());
beforeEach(() => api.clock.set('2026-11-24T12:00:00+08:00'));

const show = async (who: Username, id: string): Promise<TicketView> =>
  (await api.as(who)('GET', `tickets/${id}`)).json<TicketView>();
const events = async (id: string): Promise<readonly EventView[]> =>
  (await api.as('supervisor')('GET', `tickets/${id}/events?limit=100`)).json<{ items: EventView[] }>().items;
const complete = async (who: Username, id: string, body: object = {}): Promise<TicketView> =>
  act(api, who, `tasks/${await taskOf(api, who, id)}/complete`, body);

/** What the worker does with the notices of a ticket's change. */
async function deliver(ticketId: string, event: string): Promise<void> {
  await notifyHandler(api.application)(
    { ticketId, units: [], event },
    { jobId: `test-${ticketId}-${event}`, attempt: 1 },
  );
}

describe('a department’s matter that was sent to the township', () => {
  it('is sent back in one click, with the list’s entry filled in, and leaves a paper trail', async () => {
    const { id } = await dispatched(api, 'coop-035', {});
    await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'coop-035', lead: [units.township] });
    const sent = (await events(id)).findLast(({ type }) => type === 'ticket.dispatched');
    expect(sent?.data.against).toEqual({ departments: [units.water], clause: 'coop-035/county/1' });
    const [proposal] = (await show('township', id)).proposals;
    expect(proposal).toMatchObject({ reason: '职责不符', clause: 'coop-035/county/1', suggestedUnit: units.water });
    expect((await show('operator', id)).proposals).toEqual([]);
    await act(api, 'township', `tickets/${id}/object`, proposal);
    await act(api, 'operator', `tickets/${id}/approve`, { note: '属部门职责' });
    const { disputes, passes } = await act(api, 'operator', `tickets/${id}/dispatch`, { duty: 'coop-035' });
    expect(passes).toBe(1);
    expect(disputes).toMatchObject([
      {
        by: units.township,
        clause: 'coop-035/county/1',
        decision: 'upheld',
        decidedBy: units.hotline,
        note: '属部门职责',
      },
    ]);
    expect(disputes[0]?.quote).toMatch(/\p{Script=Han}{5}/u);
  });

  it('a clause that the list does not have is no ground', async () => {
    const { id } = await dispatched(api, 'basic-001');
    const body = { reason: '职责不符', basis: '清单', clause: 'coop-035/county/99' };
    const answer = await api.as('township')('POST', `tickets/${id}/object`, body);
    expect([refusal(answer), fieldsOf(answer)]).toEqual([[400, 'request.invalid'], ['/clause']]);
  });

  it('an attempt to push a taken-back duty down is refused and stays in the history', async () => {
    const { id } = await open(api);
    const body = { duty: 'reclaimed-017', lead: [units.township] };
    const answer = await api.as('operator')('POST', `tickets/${id}/dispatch`, body);
    expect(refusal(answer)).toEqual([422, 'route.taken_back']);
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'push.refused',
      data: { duty: 'reclaimed-017', to: units.township, by: units.hotline, command: 'dispatch' },
    });
  });
});

describe('several units', () => {
  it('a unit called mid-way holds the step until it is done or let go with a reason', async () => {
    const { id } = await dispatched(api);
    await complete('township', id, { outcome: '属实' });
    const with3 = await act(api, 'water', `tickets/${id}/assist`, { add: [units.housing], reason: '需现场配合' });
    expect(with3.route?.assist).toContain(units.housing);
    const waiting = await complete('water', id, { outcome: '已修复' });
    expect(waiting.procedure?.steps).toEqual(['维修']);
    const own = await api.as('water')('POST', `tickets/${id}/assist`, { release: [units.housing], reason: '不用了' });
    expect(refusal(own)).toEqual([403, 'role.forbidden']);
    const on = await act(api, 'operator', `tickets/${id}/assist`, { release: [units.housing], reason: '已另行解决' });
    expect(on.procedure?.steps).toEqual(['验收']);
    expect(on.tasks.find(({ unit }) => unit === units.housing)?.status).toBe('已取消');
    expect(
      (await events(id)).find(({ type, data }) => type === 'task.cancelled' && data.unit === units.housing)?.data,
    ).toMatchObject({
      reason: '已另行解决',
    });
  });

  it('the township whistles, both sides’ arrival is on record, and the answer waits for it', async () => {
    const { id } = await dispatched(api, 'basic-001');
    const body = { units: [units.water, units.housing], place: '3组渠首', reason: '现场处置' };
    expect(refusal(await api.as('staff')('POST', `tickets/${id}/whistle`, body))).toEqual([403, 'role.forbidden']);
    const called = await act(api, 'township', `tickets/${id}/whistle`, body);
    const calls = called.tasks.filter(({ role }) => role === 'call');
    expect(calls.map(({ unit }) => unit)).toEqual([units.water, units.housing, units.township]);
    // Four office hours from noon: two before the midday rest, two after it.
    expect(calls.map(({ dueAt }) => dueAt)).toEqual(Array(3).fill('2026-11-24T10:00:00.000Z'));
    await complete('water', id, { note: '已到场' });
    const basic = (await show('township', id)).tasks.find(({ step }) => step === '受理办理');
    await act(api, 'staff', `tasks/${basic?.id}/complete`, { outcome: '已办理' });
    const early = await api.as('township')('POST', `tickets/${id}/reply`, { text: '已处置' });
    expect(refusal(early)).toEqual([409, 'task.calls_open']);
    expect(early.body).toContain(units.housing);
    const own = (await show('township', id)).tasks.find(({ role, unit }) => role === 'call' && unit === units.township);
    await act(api, 'township', `tasks/${own?.id}/complete`, { note: '乡镇已到场' });
    await complete('housing', id, { note: '已到场' });
    await act(api, 'township', `tickets/${id}/reply`, { text: '已处置' });
    const arrived = (await events(id)).filter(({ type }) => type === 'unit.arrived').map(({ data }) => data.unit);
    expect(arrived).toEqual([units.water, units.township, units.housing]);
  });

  it('a consultation is on record with who took part', async () => {
    const { id } = await dispatched(api);
    const held = { units: [units.water, units.housing], conclusion: '由水利局牵头，住建局配合' };
    await act(api, 'operator', `tickets/${id}/consult`, held);
    expect((await events(id)).at(-1)).toMatchObject({ type: 'ticket.consulted', data: { ...held, by: units.hotline } });
  });
});

describe('what the citizen is told', () => {
  it('a repeat: at once that it is merged, later the answer, also when it was merged after that or twice over', async () => {
    const main = await dispatched(api, 'basic-001');
    const early = await open(api);
    const earlier = await open(api);
    await act(api, 'operator', `tickets/${earlier.id}/merge`, { into: early.id, told: true });
    const merged = await act(api, 'operator', `tickets/${early.id}/merge`, { into: main.id, reason: '同一处漏水' });
    expect(merged.notices).toMatchObject([{ kind: '并单', toldAt: null }]);
    await complete('township', main.id, { outcome: '已办理' });
    await act(api, 'township', `tickets/${main.id}/reply`, { text: '管道已换' });
    await act(api, 'operator', `tickets/${main.id}/approve`);
    for (let twice = 0; twice < 2; twice += 1) await deliver(main.id, 'reply.approved');
    const late = await open(api);
    await act(api, 'operator', `tickets/${late.id}/merge`, { into: main.id, told: true });
    await deliver(late.id, 'ticket.merged');
    for (const { id } of [early, earlier, late]) {
      const { notices, allowed } = await show('operator', id);
      expect(notices.map(({ kind, text }) => [kind, text]).at(-1)).toEqual(['答复', '管道已换']);
      expect(notices.filter(({ kind }) => kind === '答复')).toHaveLength(1);
      expect(allowed).toContain('inform');
      const open = notices.filter(({ toldAt }) => toldAt === null);
      for (const notice of open) await act(api, 'operator', `tickets/${id}/inform`, { noticeId: notice.id });
      const after = await show('operator', id);
      expect(after.notices.every(({ toldAt }) => toldAt !== null)).toBe(true);
      expect(after.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    }
  });

  it('what differs in place or matter is merged only with a reason', async () => {
    const main = await dispatched(api, 'basic-001', { location: { village: '12村' } });
    const { id } = await open(api, { location: { village: '9村' } });
    const silent = await api.as('operator')('POST', `tickets/${id}/merge`, { into: main.id });
    expect([refusal(silent), fieldsOf(silent)]).toEqual([[422, 'merge.differs'], ['/reason']]);
    expect(silent.body).toContain('9村');
    await act(api, 'operator', `tickets/${id}/merge`, { into: main.id, reason: '两村共用一条干渠' });
  });

  it('a wrong merge is undone: the ticket waits for dispatch, its clock counts from intake', async () => {
    const main = await dispatched(api, 'basic-001');
    const { id } = await open(api);
    await act(api, 'operator', `tickets/${id}/merge`, { into: main.id });
    const back = await act(api, 'operator', `tickets/${id}/unmerge`, { reason: '不在同一个村' });
    expect(back).toMatchObject({ status: '待派', mergedInto: null, closedAt: null });
    const overall = back.deadlines.find(({ kind, status }) => kind === '办结' && status === 'open');
    expect(overall).toMatchObject({ from: back.createdAt, dueAt: '2026-12-01T12:00:00.000Z' });
    await deliver(main.id, 'reply.approved');
    // Nothing of the merge is told any more, and not the other ticket's answer.
    expect((await show('operator', id)).notices).toEqual([]);
  });

  it('an extension: the plan and the date until which it is granted', async () => {
    const { id } = await dispatched(api, 'basic-001');
    await act(api, 'township', `tickets/${id}/extend`, { workdays: 5, plan: '等配件到货', reason: '配件缺货' });
    const granted = await act(api, 'operator', `tickets/${id}/approve`);
    expect(granted.extension).toMatchObject({ status: '同意', until: '2026-12-08T12:00:00.000Z', reason: '配件缺货' });
    expect(granted.notices).toMatchObject([{ kind: '延期', toldAt: null }]);
    expect(granted.notices[0]?.text).toContain('2026-12-08');
    expect(granted.notices[0]?.text).toContain('等配件到货');
  });

  it('a refusal: with its lawful ground, in writing', async () => {
    const { id } = await open(api);
    const refuse = { to: '诉求人', reason: '法院已受理同一争议', refuse: true };
    const unlawful = await api.as('operator')('POST', `tickets/${id}/redirect`, { ...refuse, ground: '太忙' });
    expect([refusal(unlawful), fieldsOf(unlawful)]).toEqual([[400, 'request.invalid'], ['/ground']]);
    const body = { ...refuse, ground: '已进入诉讼、仲裁、行政复议' };
    const { notices, status } = await act(api, 'operator', `tickets/${id}/redirect`, body);
    expect([status, notices.map(({ kind }) => kind)]).toEqual(['不予受理', ['不予受理']]);
  });
});

describe('the unit’s answer', () => {
  it('what staff wrote is read by the head of the unit before the hotline sees it', async () => {
    const { id } = await dispatched(api, 'basic-001');
    await complete('staff', id, { outcome: '已办理' });
    const written = await act(api, 'staff', `tickets/${id}/reply`, { text: '已办理' });
    expect(written).toMatchObject({ status: '待审核', reply: { checked: false } });
    expect(refusal(await api.as('operator')('POST', `tickets/${id}/approve`, {}))).toEqual([409, 'reply.unchecked']);
    expect(written.time.holders).toMatchObject([{ unit: units.township }]);
    const waits = async (): Promise<boolean | undefined> => {
      const { items } = (await api.as('township')('GET', 'tickets?status=待审核')).json<TicketPage>();
      return items.find((item) => item.id === id)?.unitCheck;
    };
    expect(await waits()).toBe(true);
    const checked = await act(api, 'township', `tickets/${id}/approve`, { checked: written.reply?.checks });
    expect(checked).toMatchObject({ status: '待审核', reply: { checked: true } });
    expect(await waits()).toBe(false);
    expect(checked.time.holders).toMatchObject([{ unit: units.hotline }]);
    expect((await act(api, 'operator', `tickets/${id}/approve`)).status).toBe('待回访');
  });
});

describe('up the ladder, and whose time it was', () => {
  it('the supervision office raises a matter by hand, rung by rung', async () => {
    const { id } = await dispatched(api);
    const once = await act(api, 'supervisor', `tickets/${id}/supervise`, { note: '请说明' });
    expect(once).toMatchObject({ level: 2, levelName: '县督查', supervised: true, atTop: false });
    const twice = await act(api, 'supervisor', `tickets/${id}/supervise`, { note: '仍无进展', raise: true });
    expect(twice).toMatchObject({ level: 3, levelName: '分管领导', atTop: true });
    expect((await show('leader', id)).allowed).toContain('supervise');
  });

  it('the sum of everybody’s time is the time for which the ticket was open', async () => {
    const { id } = await dispatched(api);
    api.clock.set('2026-11-24T15:30:00+08:00');
    await complete('township', id, { outcome: '属实' });
    api.clock.set('2026-11-24T19:00:00+08:00');
    const { time } = await show('operator', id);
    const hour = 3_600_000;
    expect(time.total).toBe(7 * hour);
    expect(time.entries).toEqual([
      { step: '现场核查', unit: units.township, side: '乡镇', ms: 3.5 * hour },
      { step: '维修', unit: units.water, side: '部门', ms: 3.5 * hour },
    ]);
  });

  it('done again after the end, within the window and not after it', async () => {
    const { id } = await dispatched(api, 'basic-001');
    await complete('township', id, { outcome: '已办理' });
    await act(api, 'township', `tickets/${id}/reply`, { text: '已办理' });
    await act(api, 'operator', `tickets/${id}/approve`);
    const done = await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: true });
    expect(done.redoUntil).toBe('2026-12-09T12:00:00.000Z');
    await act(api, 'operator', `tickets/${id}/close`);
    api.clock.set('2026-12-09T20:00:01+08:00');
    // By now the operator's session has ended: the same command, past the session.
    const actor = { userId: null, name: '话务员', unit: units.hotline, role: 'operator' } as const;
    const redo = () =>
      api.application.execute(id, { type: 'redo', reason: '又漏了' }, { actor, scope: { kind: 'all' } });
    const late = await redo();
    expect(late.ok ? 'allowed' : late.error.code).toBe('redo.window');
    api.clock.set('2026-12-09T19:59:00+08:00');
    const again = await redo();
    expect(again.ok && again.value).toMatchObject({ status: '待签收', round: 2, closedAt: null });
  });
});

describe('reckoning clocks anew', () => {
  it('shows what would move, moves it on order, and says so in the history', async () => {
    const { id } = await dispatched(api, 'basic-001');
    const before = await show('operator', id);
    const overall = before.deadlines.find(({ kind }) => kind === '办结');
    // As if it had been reckoned with another holiday file.
    await api.database.store.pool.query(
      "update paidan.deadlines set due_at = due_at - interval '1 day' where id = $1",
      [overall?.id],
    );
    const preview = async (): Promise<Recalculation['items']> =>
      (await api.as('supervisor')('GET', 'deadlines/recalculation')).json<Recalculation>().items;
    const moved = { ticketId: id, kind: '办结', was: '2026-11-30T12:00:00.000Z', dueAt: '2026-12-01T12:00:00.000Z' };
    expect(await preview()).toMatchObject([moved]);
    expect(refusal(await api.as('supervisor')('POST', 'deadlines/recalculation', {}))).toEqual([403, 'role.forbidden']);
    const done = await api.as('admin')('POST', 'deadlines/recalculation', {});
    expect(done.json<Recalculation>().items).toMatchObject([moved]);
    expect(await preview()).toEqual([]);
    expect((await show('operator', id)).deadlines).toContainEqual({ ...overall, remindAt: expect.anything() });
    expect((await events(id)).map(({ type }) => type)).toContain('deadlines.recalculated');
  });
});
