import type { TicketView } from '@paidan/contracts';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, phone } from './browser.ts';
import { type Call, caller } from './caller.ts';
import { openHouse } from './house.ts';

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

describe.skipIf(noBrowser)('what the operator is told before dispatching', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('proposals');
  let operator: Call;
  beforeAll(async () => {
    operator = await caller(url(), 'operator');
  });

  const register = async (text: string): Promise<TicketView> => {
    const { id } = await operator<TicketView>('POST', '/tickets', { channel: '电话', text });
    const now = () => operator<TicketView>('GET', `/tickets/${id}`);
    await expect.poll(async () => (await now()).classification, { timeout: 60_000 }).not.toBeNull();
    return now();
  };
  const second = '另外村里的低保什么时候评，我家老人一直没评上';

  it('two matters in one text: one press makes the second a ticket of its own', async () => {
    const ticket = await register(`12村三组自来水停了两天了，家里没水做饭。${second}`);
    expect(ticket.status).toBe('待派');
    const person = await sit('operator');
    const { page, faults } = person;
    await person.open(`/inbox/${ticket.id}?box=new`);
    await says(page, '这里可能有 2 件事');
    await person.picture('two-matters');
    const part = page.getByRole('region', { name: '多个诉求' }).getByRole('listitem').filter({ hasText: second });
    await part.getByRole('button', { name: '另立一件' }).click();
    await says(page, /^已另立/);
    await page.getByRole('link', { name: '查看该工单' }).click();
    await page.waitForURL((at) => at.pathname.startsWith('/tickets/') && !at.pathname.endsWith(ticket.id));
    await page.getByRole('region', { name: '诉求内容' }).getByText(second).waitFor();
    expect(faults).toEqual([]);
  });

  it('the same matter once more: says why, and merges after a confirmation', async () => {
    const before = await register('28村文化广场后面的下水井盖丢了好几天，晚上孩子在那边玩，很危险');
    const again = await register('28村文化广场后面下水井盖丢了，好多天没人补，孩子晚上在那边玩');
    const person = await sit('operator', phone);
    const { page, faults } = person;
    await person.open(`/tickets/${again.id}`);
    if (again.status !== '待派') throw new Error(`dispatched by itself: ${again.status}`);
    await says(page, /可能与 \d 件未办结的工单重复/);
    await says(page, /同在28村/);
    await person.picture('repeat-phone');
    const found = page
      .getByRole('region', { name: '可能重复' })
      .getByRole('listitem')
      .filter({ hasText: before.number });
    await found.getByRole('button', { name: '并入' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `并入 ${before.number}` })
      .click();
    await says(page, `已并入 ${before.number}`);
    expect((await operator<TicketView>('GET', `/tickets/${again.id}`)).mergedInto).toBe(before.id);
    expect(faults).toEqual([]);
  });
});
