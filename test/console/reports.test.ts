import { readFileSync } from 'node:fs';
import type { TicketView } from '@paidan/contracts';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noBrowser, phone } from './browser.ts';
import { caller } from './caller.ts';
import { openHouse } from './house.ts';

const tab = (page: Page, name: string) => page.getByRole('navigation', { name: '报表' }).getByRole('button', { name });
const saved = async (page: Page): Promise<{ name: string; text: string }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载表格' }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};

describe.skipIf(noBrowser)('reports, as people see them', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('reports');

  beforeAll(async () => {
    const operator = await caller(url(), 'operator');
    const township = await caller(url(), 'township');
    const water = await caller(url(), 'water');
    const open = async (text: string, village: string, duty: string): Promise<TicketView> => {
      const { id } = await operator<TicketView>('POST', '/tickets', { channel: '电话', text, location: { village } });
      const read = () => operator<TicketView>('GET', `/tickets/${id}`);
      // Where the classifier was sure, the ticket is on its way already.
      const settled = async () => expect(['待派', '待签收']).toContain((await read()).status);
      await vi.waitFor(settled, { timeout: 60_000, interval: 200 });
      return operator<TicketView>('POST', `/tickets/${id}/dispatch`, { duty });
    };
    const { tasks } = await open('三组饮水管漏水三天', '3村', 'coop-035');
    const task = tasks.find(({ status }) => status === '待签收');
    const signer = task?.unit === '克孜勒苏乡' ? township : water;
    await signer('POST', `/tasks/${task?.id}/sign`, {});
    const pushed = await open('管网爆裂没人修', '5村', 'coop-035');
    await water('POST', `/tickets/${pushed.id}/object`, {
      reason: '属地不符',
      basis: '村内管网由乡镇管护',
      suggestedUnit: '克孜勒苏乡',
    });
    await operator('POST', `/tickets/${pushed.id}/reject`, { reason: '清单写明由水利局主办' });
    await open('巷口的红嘴栓不出了', '3村', 'coop-096');
    // A department where nobody has an account.
    await open('孩子腿骨折了想延期上学', '5村', 'reclaimed-006');
  }, 200_000);

  it('a supervisor reads rates with what they are made of, and takes the table along', async () => {
    const person = await sit('supervisor');
    const { page } = person;
    await page.getByRole('link', { name: '报表' }).click();
    await page.getByRole('row', { name: /合计/ }).waitFor();
    await page.getByRole('rowheader', { name: '克孜勒苏乡' }).waitFor();
    expect(await page.getByRole('row', { name: /合计/ }).textContent()).toContain('100.0%1/1');
    await page.getByText('口径：每个指标怎么算').click();
    await page.getByText('首派即成 ÷ （首派即成 + 首派被退单 + 首派后改派）；不计：首派待签收').waitFor();
    await person.picture('reports-rates');
    const { name, text } = await saved(page);
    expect(name).toMatch(/^指标-单位-2\d{3}-\d\d-01至2\d{3}-\d\d-\d\d\.csv$/);
    expect(text).toMatch(/^\uFEFF单位,受理,响应率,响应率分子,响应率分母,响应率不计,/);
    expect(text).toContain('\r\n克孜勒苏乡,');
    expect(await person.overflow()).toBe(0);

    await tab(page, '用时').click();
    await page
      .getByRole('img', { name: /部门|乡镇|热线/ })
      .first()
      .waitFor();
    await person.picture('reports-time');
    expect(await person.overflow()).toBe(0);

    await tab(page, '基层负担').click();
    await page.getByText('清单写明：', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /的 1 件工单$/ }).click();
    await page.getByText('管网爆裂没人修').waitFor();
    await person.picture('reports-burden');
    expect(new URL(page.url()).searchParams.get('key')).toBe('coop-035');
    expect(await person.overflow()).toBe(0);

    await tab(page, '值守').click();
    await page.getByRole('heading', { name: /无人单位/ }).waitFor();
    await page.getByRole('link', { name: '孩子腿骨折了想延期上学' }).waitFor();
    await page.getByText('由县分管领导负责').waitFor();
    await person.picture('reports-watch');
    expect(await person.overflow()).toBe(0);
    expect(await person.layoutShift()).toBeLessThan(0.1);
    expect(person.faults).toEqual([]);
  });

  it('fits a phone, and the period is chosen with the keyboard alone', async () => {
    const person = await sit('operator', phone);
    const { page } = person;
    for (const each of ['rates', 'time', 'burden', 'watch']) {
      await person.open(`/reports?tab=${each}`);
      await page
        .getByRole(each === 'watch' ? 'heading' : 'rowheader', { name: /合计|无人单位/ })
        .first()
        .waitFor();
      expect(await person.overflow(), each).toBe(0);
      await person.picture(`reports-${each}-phone`);
    }
    await person.open('/reports');
    await page.getByRole('button', { name: '本周' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const last = page.getByLabel('结束日期');
    await last.fill('2020-01-01');
    await page.getByText('结束日期不能早于开始日期').waitFor();
    await page.getByLabel('开始日期').fill('2019-12-01');
    await page.getByText('这段时间没有记录').waitFor();
    expect(await person.overflow()).toBe(0);
    expect(person.faults).toEqual([]);
  });

  it('a department sees its own', async () => {
    const person = await sit('housing');
    await person.open('/reports?tab=watch');
    await person.page.getByText('未签收超时').waitFor();
    expect(await person.page.getByText('无人单位').count()).toBe(0);
    await person.open('/reports');
    await person.page.getByText('这段时间没有记录').waitFor();
    expect(person.faults).toEqual([]);
  });
});
