import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewTicket, TicketPage, TicketSummary, TicketView } from '@paidan/contracts';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';
import { noBrowser, phone } from './browser.ts';
import { type Call, caller } from './caller.ts';
import { openHouse } from './house.ts';

const samples = readFileSync(join(root, 'services/cli/samples/demo.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): NewTicket => JSON.parse(line));

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
/** The line of the list that is chosen. */
const chosenRow = (page: Page) => page.locator('.row[aria-current="true"]');
const headline = (page: Page) => page.locator('.ticket-head h2');
const idOf = (page: Page): string => /\/(?:inbox|tasks)\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

describe.skipIf(noBrowser)('the desks of the console', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('desk');
  let operator: Call;
  beforeAll(async () => {
    operator = await caller(url(), 'operator');
  });

  const waiting = async (): Promise<readonly TicketSummary[]> =>
    (await operator<TicketPage>('GET', '/tickets?status=待派&sort=due&limit=100')).items;
  /** Matters that wait for the operator, with something to offer that one press may send. */
  const offered = ({ none, candidates: [best] }: TicketSummary): boolean =>
    best !== undefined && (none ?? 0) <= best.p && best.lead.length > 0;

  it('says on every empty desk that there is nothing to do, and what comes next', async () => {
    const person = await sit('operator');
    const { page } = person;
    const empty = { 待派: '没有待派的工单', 退回: '没有等待裁定的派单异议', 重办: '没有等待重办的工单' };
    for (const [box, text] of Object.entries({
      ...empty,
      待审核: '没有等待审核的答复',
      待回访: '没有等待回访的工单',
    })) {
      await page.getByRole('link', { name: box, exact: true }).click();
      await says(page, text);
    }
    await person.open('/overview');
    await says(page, '没有超时工单');
    await person.open('/tickets?q=没有人说过的话');
    await says(page, '没有找到工单');
    await person.open('/duties');
    await page.getByLabel('查找事项').fill('没有这样的事项');
    await says(page, '清单中没有“没有这样的事项”');
    const water = await sit('water');
    await says(water.page, '没有待办任务');
    expect([...person.faults, ...water.faults]).toEqual([]);
  });

  it('puts first what is due first, whatever came last', async () => {
    for (const sample of samples) await operator('POST', '/tickets', sample);
    const last = { channel: '12345', externalId: 'desk-1', urgent: true, text: '住房公积金怎么提取，急等钱做手术' };
    await operator('POST', '/tickets', last);
    await expect
      .poll(async () => (await operator<TicketPage>('GET', '/tickets?status=登记')).items.length, { timeout: 60_000 })
      .toBe(0);

    const { page, faults } = await sit('operator');
    await page.locator('.row').first().waitFor();
    const items = await waiting();
    expect(items.length).toBeGreaterThan(10);
    const shown = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.getAttribute('href')));
    expect(shown.slice(0, 10)).toEqual(items.slice(0, 10).map(({ id }) => `/inbox/${id}?box=new`));
    const urgent = items.filter((item) => item.urgent).length;
    expect(urgent).toBeGreaterThan(0);
    expect(await page.locator('.row').filter({ hasText: '紧急' }).count()).toBe(urgent);
    expect(
      await page
        .locator('.row')
        .nth(urgent - 1)
        .textContent(),
    ).toContain('紧急');
    expect(faults).toEqual([]);
  });

  it('dispatches with the keyboard alone: down the list, another suggestion, one press, on to the next', async () => {
    const person = await sit('operator');
    const { page } = person;
    await chosenRow(page).waitFor();
    const items = await waiting();
    const at = items.findIndex((item) => offered(item) && (item.candidates[1]?.lead.length ?? 0) > 0);
    const target = items[at];
    const second = target?.candidates[1];
    if (target === undefined || second === undefined) throw new Error('no ticket with two suggestions');
    await page.waitForURL(new RegExp(items[0]?.id ?? ''));
    for (let step = 0; step < at; step++) await page.keyboard.press('j');
    await page.waitForURL(new RegExp(target.id));
    await page.getByRole('radio', { name: second.name }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('radio', { name: second.name }).and(page.locator(':checked')).waitFor();
    await page.getByRole('button', { name: `派给${second.lead.join('、')}` }).waitFor();
    await page.keyboard.press('Enter');
    await says(page, `已派给${second.lead.join('、')}`);
    const ticket = await operator<TicketView>('GET', `/tickets/${target.id}`);
    expect([ticket.duty, ticket.status]).toEqual([second.duty, '待签收']);
    await expect.poll(() => idOf(page)).toBe(items[at + 1]?.id ?? items[at - 1]?.id);
    expect(person.faults).toEqual([]);
  });

  it('chooses nothing by itself where the matter is more likely on no list, and offers the way out', async () => {
    const outside = (await waiting()).find(({ none, candidates: [best] }) => (none ?? 0) > (best?.p ?? 0));
    if (outside === undefined) throw new Error('every sample is on the list');
    const person = await sit('operator');
    const { page } = person;
    await person.open(`/inbox/${outside.id}?box=new`);
    await says(page, '可能不在清单内');
    expect(await page.locator('.candidate input:checked').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '派单' }).getByRole('button', { name: '转出或不予受理' }).click();
    await page.getByRole('dialog').getByLabel('去向').fill('公安机关');
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('不在履职事项清单内，请到派出所办理');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^转\s?出$/ })
      .click();
    await says(page, '已转公安机关');
    expect((await operator<TicketView>('GET', `/tickets/${outside.id}`)).status).toBe('转出');
    expect(person.faults).toEqual([]);
  });

  it('shows what comes in at once, and never moves the ticket that somebody reads from under the hand', async () => {
    const { page, faults } = await sit('operator');
    await chosenRow(page).waitFor();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
    const reading = idOf(page);
    const words = await headline(page).textContent();
    const text = '快来人，这里出大事了，好多人围着，我说不清楚';
    await operator('POST', '/tickets', {
      channel: '电话',
      externalId: 'desk-2',
      urgent: true,
      kind: '求助',
      title: text,
      text,
    });
    await page.locator('.row', { hasText: text }).or(page.getByText(text)).first().waitFor();
    expect(idOf(page)).toBe(reading);
    expect(await headline(page).textContent()).toBe(words);
    expect(faults).toEqual([]);
  });

  it('a unit objects with its reason; the operator sees it, nothing chosen, and gives it to the right one', async () => {
    const open = await operator<TicketPage>('GET', '/tickets?status=待签收&unit=克孜勒苏乡');
    const led = open.items.find(({ lead }) => lead.length === 1 && lead[0] === '克孜勒苏乡');
    if (led === undefined) throw new Error('the township leads nothing');
    const township = await sit('township');
    await township.open(`/tasks/${led.id}`);
    await township.page.getByRole('button', { name: '派单异议' }).click();
    const dialog = township.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '派单异议' }).click();
    await says(township.page, '请填写依据');
    await dialog.getByRole('radio', { name: '职责不符' }).check();
    await dialog.getByLabel('依据').fill('本事项由县住建局负责，不在乡镇清单');
    await dialog.getByRole('button', { name: '派单异议' }).click();
    await says(township.page, '异议已提交');

    const person = await sit('operator');
    const { page } = person;
    await page.getByRole('link', { name: /^退回/ }).click();
    await says(page, '本事项由县住建局负责，不在乡镇清单');
    expect(await page.locator('.candidate input:checked').count()).toBe(0);
    await page.getByRole('button', { name: '异议成立' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '异议成立' }).click();
    await says(page, '异议成立，工单回到待派');
    expect((await operator<TicketView>('GET', `/tickets/${led.id}`)).status).toBe('待派');
    expect([...township.faults, ...person.faults]).toEqual([]);
  });

  it('stands still while it loads: inbox, tasks and ticket page', async () => {
    const person = await sit('operator');
    const first = (await waiting())[0];
    for (const path of ['/inbox', `/inbox/${first?.id}`, `/tickets/${first?.id}`]) {
      await person.open(path);
      await headline(person.page).waitFor();
      await person.page.waitForTimeout(1_500);
      expect({ path, still: (await person.layoutShift()) < 0.05 }).toEqual({ path, still: true });
    }
    const township = await sit('township');
    await township.open('/tasks');
    await township.page
      .getByRole('region', { name: /^任务：/ })
      .first()
      .waitFor();
    await township.page.waitForTimeout(1_500);
    expect(await township.layoutShift()).toBeLessThan(0.05);
    expect([...person.faults, ...township.faults]).toEqual([]);
  });

  it('on a phone every desk fits, and a task is found, read and signed', async () => {
    const { page, faults, ...rest } = await sit('township', phone).then((person) => ({
      page: person.page,
      faults: person.faults,
      person,
    }));
    const person = rest.person;
    await page.getByText('待签收').first().waitFor();
    expect(await person.overflow()).toBe(0);
    await page.locator('.row').first().click();
    await page.getByRole('button', { name: '签收' }).first().click();
    await says(page, '已签收');
    expect(await person.overflow()).toBe(0);
    for (const path of [`/tickets/${idOf(page)}`, '/tickets', '/overview', '/duties/reclaimed-017', '/tasks']) {
      await person.open(path);
      await page.getByRole('heading').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(700);
      expect({ path, overflow: await person.overflow() }).toEqual({ path, overflow: 0 });
    }
    expect(faults).toEqual([]);
  });

  it('says what is not there, and brings back to the page after a new sign-in', async () => {
    const person = await sit('housing');
    const { page } = person;
    await person.open('/nowhere');
    await says(page, '没有这个页面');
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.waitForURL(/\/tasks/);
    expect(person.faults).toEqual([]);
    for (const id of [(await waiting())[0]?.id, '01a210b2-0000-7000-8000-000000000000', 'abc']) {
      await person.open(`/tickets/${id}`);
      await says(page, '没有这件工单，或它不属于您的单位');
    }
    expect(person.faults.every((fault) => fault.startsWith('404 '))).toBe(true);

    await page.getByRole('button', { name: /退出/ }).click();
    await page.waitForURL(/\/login/);
    await person.open('/tickets?overdue=1');
    await says(page, '请先登录，登录后回到刚才的页面');
    await page.getByLabel('用户名').fill('housing');
    await page.getByLabel('密码', { exact: true }).fill('paidan-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tickets\?overdue=1/);
    expect(await page.getByRole('checkbox', { name: '只看超时' }).isChecked()).toBe(true);
  });
});
