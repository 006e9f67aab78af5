import type { TicketView } from '@paidan/contracts';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, type Person, phone } from './browser.ts';
import { type Call, caller } from './caller.ts';
import { openHouse } from './house.ts';

const township = '克孜勒苏乡';
const water = '伽师县水利局';
const housing = '伽师县住房和城乡建设局';

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog');
/** The button of the dialog that sends the command. */
const send = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('button', { name, exact: true }).click();
/** Chooses a unit in a field of the dialog. */
async function pickUnit(page: Page, field: string, unit: string): Promise<void> {
  await dialog(page).getByLabel(field).fill(unit);
  await page.locator('.ant-select-item-option-active', { hasText: unit }).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByTitle(unit).waitFor();
}

describe.skipIf(noBrowser)('disputes, cooperation and clocks on the screen', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('together');
  const as: Record<string, Call> = {};
  beforeAll(async () => {
    for (const name of ['operator', 'township', 'staff', 'water', 'supervisor']) as[name] = await caller(url(), name);
  });
  const call = (user: string): Call => {
    const found = as[user];
    if (found === undefined) throw new Error(`nobody called ${user}`);
    return found;
  };
  const view = (id: string): Promise<TicketView> => call('operator')<TicketView>('GET', `/tickets/${id}`);

  /** Registers a matter and gives it to a duty. */
  async function dispatched(text: string, body: object): Promise<TicketView> {
    const { id } = await call('operator')<TicketView>('POST', '/tickets', { channel: '电话', title: text, text });
    await expect.poll(async () => (await view(id)).status, { timeout: 30_000 }).not.toBe('登记');
    return call('operator')<TicketView>('POST', `/tickets/${id}/dispatch`, body);
  }

  /** Does every step of the township's own until the answer is due. */
  async function workedOff(id: string): Promise<void> {
    const chosen = new Set<string>();
    for (let step = 0; step < 20; step++) {
      const open = (await view(id)).tasks.find(({ status }) => status === '待签收' || status === '办理中');
      if (open === undefined) throw new Error('nothing is open');
      if (open.role === 'reply') return;
      const outcome = open.outcomes.find((each) => !chosen.has(`${open.step} ${each}`)) ?? open.outcomes[0];
      chosen.add(`${open.step} ${outcome}`);
      await call('staff')('POST', `/tasks/${open.id}/complete`, outcome === undefined ? {} : { outcome });
    }
    throw new Error('no end in 20 steps');
  }

  const fits = async (person: Person, name: string): Promise<void> => {
    expect({ name, overflow: await person.overflow() }).toEqual({ name, overflow: 0 });
    await person.picture(name);
  };

  it('the township sends a department’s matter back with one press; the paper trail quotes the clause', async () => {
    const { id } = await dispatched('自来水发黄有泥沙', { duty: 'coop-035', lead: [township], reason: '乡镇先办' });
    const person = await sit('township');
    const { page } = person;
    await person.open(`/tasks/${id}`);
    await page.getByRole('button', { name: /^一键退单：配合事项第 35 项，建议由伽师县水利局办理$/ }).click();
    await says(page, /配合履职事项第 35 项“.*农村供水保障/);
    await dialog(page).getByText('县级部门职责第 1 条').waitFor();
    await person.picture('one-click');
    await send(page, '确认退单');
    await says(page, '异议已提交，等待审核');
    expect(await view(id)).toMatchObject({ status: '退回中', objection: { suggestedUnit: water } });

    const operator = await sit('operator', phone);
    await operator.open(`/tickets/${id}`);
    await operator.page.getByRole('region', { name: '派单异议记录' }).getByText('等待裁定').waitFor();
    await operator.page.getByRole('button', { name: '异议成立' }).click();
    await send(operator.page, '异议成立');
    const trail = operator.page.getByRole('region', { name: '派单异议记录' });
    await trail.getByText('异议成立，重新派单').waitFor();
    await trail.scrollIntoViewIfNeeded();
    await fits(operator, 'disputes-phone');
    expect([...person.faults, ...operator.faults]).toEqual([]);
  });

  it('an objection by hand may rely on a sentence of any duty', async () => {
    const { id } = await dispatched('村里的路灯不亮', { duty: 'basic-001' });
    const person = await sit('township');
    const { page } = person;
    await person.open(`/tickets/${id}`);
    await page.getByRole('button', { name: '派单异议' }).click();
    await dialog(page).getByRole('radio', { name: '职责不符' }).check();
    await dialog(page).getByLabel('依据').fill('供水由水利局负责');
    await dialog(page)
      .getByRole('button', { name: /换一个事项的条款/ })
      .click();
    await dialog(page).getByLabel('查找事项').fill('农村供水');
    await dialog(page).getByText('农村供水保障工作').first().click();
    await dialog(page).getByLabel('引用的清单条款').click();
    await page.locator('.ant-select-item-option-active', { hasText: '部门第 1 条' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('县级部门职责第 1 条').waitFor();
    await pickUnit(page, '建议承办单位', water);
    await person.picture('objection');
    await send(page, '派单异议');
    await says(page, '异议已提交，等待审核');
    expect((await view(id)).objection).toMatchObject({ clause: 'coop-035/county/1', suggestedUnit: water });
    expect(person.faults).toEqual([]);
  });

  it('what the staff wrote is read by the unit’s head, point by point, before the hotline; redone after the end', async () => {
    const { id } = await dispatched('低保怎么申请', { duty: 'basic-038' });
    await workedOff(id);
    const staff = await sit('staff');
    await staff.open(`/tasks/${id}`);
    await staff.page.getByLabel('答复内容').fill('已上门核实并受理，15 日内公示结果。');
    await staff.page.getByRole('button', { name: '提交答复' }).click();
    await says(staff.page, '答复已提交，等待本单位负责人审核');
    const operator = await sit('operator');
    await operator.open(`/inbox/${id}?box=review`);
    await says(operator.page, `等待${township}负责人审核`);
    expect(await operator.page.getByRole('button', { name: '审核通过' }).count()).toBe(0);

    const head = await sit('township', phone);
    const { page } = head;
    await says(page, '待单位审核的答复（1）');
    await page.getByText('低保怎么申请').first().click();
    await page.getByRole('button', { name: '单位审核通过' }).click();
    await send(page, '单位审核通过');
    await says(page, '逐项核对并勾选后才能通过');
    await fits(head, 'unit-check-phone');
    for (const point of ['内容完整', '答复了诉求', '不含他人信息'])
      await dialog(page).getByRole('checkbox', { name: point }).check();
    await send(page, '单位审核通过');
    await says(page, '单位审核通过，等待热线审核');

    await operator.page.getByRole('button', { name: '审核通过', exact: true }).click();
    await send(operator.page, '审核通过');
    await says(operator.page, '审核通过，等待回访');
    const happy = { reached: true, solved: true, satisfaction: '满意' };
    await call('operator')('POST', `/tickets/${id}/callback`, happy);
    await operator.open(`/tickets/${id}`);
    await operator.page.getByRole('button', { name: '办结后重办' }).click();
    await dialog(operator.page).getByLabel('重办理由').fill('诉求人说一直没有公示');
    await send(operator.page, '办结后重办');
    await says(operator.page, '已发回重办');
    expect((await view(id)).round).toBe(2);
    await says(operator.page, '办结后第 2 次办理');
    expect([...staff.faults, ...head.faults, ...operator.faults]).toEqual([]);
  });

  it('the citizen is told of the new date, and somebody says so', async () => {
    const { id } = await dispatched('渠道漏水要修', { duty: 'coop-035' });
    const asked = { workdays: 3, reason: '等配件到货', plan: '先送水，配件到后三天内修好' };
    await call('water')('POST', `/tickets/${id}/extend`, asked);
    const person = await sit('operator');
    const { page, faults } = person;
    await person.open(`/tickets/${id}`);
    await page.getByRole('button', { name: '同意延期', exact: true }).click();
    await send(page, '同意延期');
    await says(page, '告知诉求人：1 条待告知');
    await says(page, /办理时限延长至 .*先送水/);
    await page.getByRole('region', { name: '时限', exact: true }).getByText('延长 3 个工作日').first().waitFor();
    await fits(person, 'notice');
    await person.open('/inbox');
    await page.getByRole('link', { name: /件待告知诉求人/ }).click();
    await page.locator('.row', { hasText: '渠道漏水要修' }).click();
    await fits(person, 'untold');
    await page.getByRole('button', { name: '已告知', exact: true }).click();
    await says(page, '告知诉求人：都已告知');
    expect((await view(id)).notices[0]?.toldAt).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it('the township whistles, both sides arrive, others are called in, and a consultation is kept', async () => {
    const { id } = await dispatched('渠首坍塌要几家一起看', { duty: 'basic-038' });
    const head = await sit('township');
    const { page } = head;
    await head.open(`/tickets/${id}`);
    await page.getByRole('button', { name: '吹哨', exact: true }).click();
    await pickUnit(page, '召集的部门', water);
    await dialog(page).getByLabel('集合地点').fill('12村三组渠首');
    await dialog(page).getByLabel('事由').fill('一起定抢修办法');
    await head.picture('whistle');
    await send(page, '吹哨');
    await says(page, '已吹哨，等待各部门到场');
    await page.getByRole('button', { name: '协办增减' }).click();
    await pickUnit(page, '增加协办单位', housing);
    await dialog(page).getByLabel('理由').fill('涉及道路开挖');
    await send(page, '协办增减');
    await says(page, '协办单位已调整');

    const called = await sit('water', phone);
    await called.open(`/tasks/${id}`);
    await says(called.page, '12村三组渠首');
    await fits(called, 'arrival-phone');
    await called.page.getByRole('button', { name: '我已到场' }).click();
    await says(called.page, '到场已登记');
    await says(page, `${water}到场`);
    await page.locator('.turn li', { hasText: water }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '我已到场' }).click();
    await says(page, '到场已登记');
    await page.getByRole('button', { name: '记录会商' }).click();
    await pickUnit(page, '参加单位', water);
    await dialog(page).getByLabel('会商结论').fill('水利局三日内抢修，乡镇组织清淤');
    await send(page, '记录会商');
    await says(page, '会商已记录');
    await says(page, '结论：水利局三日内抢修，乡镇组织清淤');
    await page.getByText('时限变动').first().click();
    await page.getByText('按环节和单位').click();
    await fits(head, 'together');
    await head.page.setViewportSize(phone);
    await page.getByRole('region', { name: '用时' }).scrollIntoViewIfNeeded();
    await fits(head, 'time-phone');
    expect((await view(id)).tasks.filter(({ role }) => role === 'call').map(({ status }) => status)).toEqual([
      '已完成',
      '已完成',
    ]);
    expect([...head.faults, ...called.faults]).toEqual([]);
  });

  it('a supervised matter is raised one rung, and stands first with the county’s leader', async () => {
    const { id } = await dispatched('拖了半年没人修', { duty: 'coop-035', designate: true });
    const supervisor = await sit('supervisor');
    const { page } = supervisor;
    await supervisor.open(`/tickets/${id}`);
    await says(page, '指定承办');
    await page.getByRole('button', { name: '督办', exact: true }).click();
    await dialog(page).getByLabel('督办要求').fill('两日内办结并说明情况');
    await send(page, '督办');
    await says(page, '升级：县督查');
    await page.getByRole('button', { name: '提级督办' }).click();
    await dialog(page).getByLabel('督办要求').fill('报分管领导协调');
    await send(page, '提级督办');
    await says(page, '升级：分管领导');
    await fits(supervisor, 'raised');

    const leader = await sit('leader', phone);
    await leader.page.getByRole('region', { name: '报到分管领导', exact: true }).getByText('拖了半年没人修').waitFor();
    await fits(leader, 'leader-phone');
    await leader.page.getByRole('link', { name: '时限重算' }).click();
    await says(leader.page, '没有要变的时限');
    await fits(leader, 'recalculation-phone');
    expect([...supervisor.faults, ...leader.faults]).toEqual([]);
  });

  it('the administrator sees which clocks would move, and moves them page by page after a confirmation', async () => {
    const { id, number } = await dispatched('路面塌陷', { duty: 'basic-001' });
    const admin = await sit('admin');
    const { page } = admin;
    const moved = (part: number) => ({
      ...{
        ticketId: id,
        number,
        deadlineId: `01a210b2-0000-7000-8000-00000000000${part}`,
        kind: '办结',
        unit: township,
      },
      ...{ was: '2026-10-01T12:00:00Z', dueAt: '2026-10-09T12:00:00Z' },
    });
    let written = 0;
    // A new holiday file needs a restart; what the page does with the answer is what is tried here.
    await page.route('**/deadlines/recalculation**', (route) => {
      const second = JSON.stringify([route.request().url(), route.request().postData()]).includes('second');
      const done = route.request().method() === 'GET' && written > 0;
      if (route.request().method() === 'POST') written += 1;
      const items = done ? [] : [moved(second ? 2 : 1)];
      return route.fulfill({ json: { calendar: '2026-2', items, looked: 100, next: second ? null : 'second' } });
    });
    await admin.open('/overview');
    await page.getByRole('link', { name: '时限重算' }).click();
    await says(page, /看了 200 件工单，2 个时限会变/);
    await fits(admin, 'recalculation');
    await page.getByRole('button', { name: '重算在走的时限' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '重算', exact: true }).click();
    await says(page, /重算完成：看过 200 件工单，改了 2 个时限/);
    await says(page, '没有要变的时限');
    expect(written).toBe(2);
    expect(admin.faults).toEqual([]);
  });

  it('a matter that was merged says so on both tickets, and is taken apart again', async () => {
    const one = await dispatched('28村下水井盖丢了', { duty: 'coop-035' });
    const two = await dispatched('28村下水井盖不见了', { duty: 'coop-035' });
    const person = await sit('operator');
    const { page } = person;
    await person.open(`/tickets/${two.id}`);
    await page.getByRole('button', { name: '并单', exact: true }).click();
    await dialog(page).getByText(one.number).click();
    await dialog(page).getByRole('checkbox', { name: '已当场告知诉求人' }).check();
    await person.picture('merge');
    await send(page, `并入 ${one.number}`);
    await says(page, '告知诉求人：都已告知');
    await page.getByRole('region', { name: '相关工单' }).getByText('本单并入').waitFor();
    await person.open(`/tickets/${one.id}`);
    await page.getByRole('region', { name: '相关工单' }).getByText('并入本单').waitFor();
    await person.open(`/tickets/${two.id}`);
    await page.getByRole('button', { name: '并单有误，恢复' }).click();
    await dialog(page).getByLabel('恢复的理由').fill('两处井盖不是同一个');
    await send(page, '并单有误，恢复');
    await says(page, '已恢复，等待派单');
    expect((await view(two.id)).status).toBe('待派');
    expect(person.faults).toEqual([]);
  });
});
