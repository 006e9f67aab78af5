import type { TicketView } from '@paidan/contracts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowser, phone } from './browser.ts';
import { caller } from './caller.ts';
import { openHouse } from './house.ts';

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

describe.skipIf(noBrowser)('what the classifier learns, as people see it', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('learning');

  it('lists corrections with both duties, and takes one back; who only watches can not', async () => {
    const operator = await caller(url(), 'operator');
    const { id } = await operator<TicketView>('POST', '/tickets', {
      channel: '电话',
      text: '巷口的红嘴栓不出了，给看看，家里来客人了',
    });
    const now = () => operator<TicketView>('GET', `/tickets/${id}`);
    await expect.poll(async () => (await now()).classification, { timeout: 60_000 }).not.toBeNull();
    const { status } = await now();
    expect(status).toBe('待派');
    await operator('POST', `/tickets/${id}/dispatch`, { duty: 'coop-096', reason: '红嘴栓是防汛沙袋的土话' });

    const supervisor = await sit('supervisor', phone);
    await supervisor.page.getByRole('link', { name: /分类学习/ }).click();
    await says(supervisor.page, '红嘴栓是防汛沙袋的土话');
    expect(await supervisor.page.getByRole('button', { name: '撤销' }).count()).toBe(0);
    expect(await supervisor.overflow()).toBe(0);
    await supervisor.picture('learning-phone');

    const person = await sit('operator');
    const { page } = person;
    await person.open('/overview');
    await page.getByRole('link', { name: /分类学习/ }).click();
    await says(page, '编制防汛、抗旱预案');
    await says(page, /正在使用程序自带的模型/);
    await person.picture('learning');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤销', exact: true }).click();
    await says(page, '已撤销');
    await expect.poll(() => page.getByRole('button', { name: '撤销', exact: true }).count()).toBe(0);
    expect([...person.faults, ...supervisor.faults]).toEqual([]);
  });
});
