import type { TicketView } from '@paidan/contracts';
import { describe, expect, it } from 'vitest';
import { noBrowser, phone } from './browser.ts';
import { caller } from './caller.ts';
import { openHouse } from './house.ts';

const township = '克孜勒苏乡';
const farming = '伽师县农业农村局';

describe.skipIf(noBrowser)('procedures on the screen', { timeout: 120_000 }, () => {
  const { sit, url } = openHouse('reading');

  /** Registers a matter, gives it to a duty, and does its steps one after the other by the interface. */
  async function ticketAt(duty: string, steps: readonly (readonly [user: string, outcome: string])[]): Promise<string> {
    const operator = await caller(url(), 'operator');
    const { id } = await operator<TicketView>('POST', '/tickets', { channel: '电话', text: `试办 ${duty}` });
    await expect
      .poll(async () => (await operator<TicketView>('GET', `/tickets/${id}`)).status, { timeout: 30_000 })
      .not.toBe('登记');
    await operator('POST', `/tickets/${id}/dispatch`, { duty });
    for (const [user, outcome] of steps) {
      const unit = await caller(url(), user);
      const { tasks } = await unit<TicketView>('GET', `/tickets/${id}`);
      const task = tasks.find(({ outcomes, status }) => status === '待签收' && outcomes.includes(outcome));
      if (task === undefined) throw new Error(`${user} has no task with ${outcome}`);
      await unit('POST', `/tasks/${task.id}/complete`, { outcome });
    }
    return id;
  }

  it('shows a duty’s sentences beside its steps, the drawing, what is standing, and a page to print', async () => {
    const person = await sit('township');
    const { page } = person;
    await person.open('/duties/coop-048');
    await page.getByText('常设职责').first().waitFor();
    await page.getByRole('link', { name: '条款与环节对照、打印' }).click();
    await page.waitForURL(/\/procedures\/coop-048/);
    await page.locator('.procedure-sheet').waitFor();
    await page.locator('.procedure-drawing').waitFor();
    expect(await page.locator('.procedure-sheet text', { hasText: '实地调查举证' }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: '常设职责' }).count()).toBe(1);
    expect(await person.overflow()).toBe(0);
    await person.picture('procedure');
    const [copy] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打印本页' }).click(),
    ]);
    await copy.waitForLoadState();
    expect(await copy.title()).toContain('做好卫片图斑治理相关工作');
    expect(person.faults).toEqual([]);
  });

  it('on a phone tells each step in words, with the sentences that it stands on', async () => {
    const person = await sit('township', phone);
    const { page } = person;
    await person.open('/procedures/coop-048');
    const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '实地调查举证' }) });
    await step.getByText('对上级推送卫片图斑实地调查举证').waitFor();
    expect(await person.overflow()).toBe(0);
    await person.picture('procedure-phone');
    await person.open('/procedures/coop-999');
    await page.getByText('请核对编号').waitFor();
    expect(person.faults.every((fault) => fault.startsWith('404 '))).toBe(true);
  });

  it('lets whoever closes a step call only the departments that the matter concerns, and asks for the choice', async () => {
    const id = await ticketAt('coop-048', [['township', '图斑待核查']]);
    const person = await sit('township');
    const { page } = person;
    await person.open(`/tickets/${id}`);
    await page.getByRole('radio', { name: '占用耕地或林草地' }).check();
    await page.getByRole('button', { name: '提交：占用耕地或林草地' }).click();
    await page.getByText('请选择参加的单位').waitFor();
    await person.picture('pick');
    await page.getByRole('checkbox', { name: '只由主办单位办理' }).check();
    await page.getByRole('checkbox', { name: farming }).check();
    expect(await page.getByRole('checkbox', { name: '只由主办单位办理' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: '提交：占用耕地或林草地' }).click();
    await page.getByText('“实地调查举证”已提交').waitFor();
    const operator = await caller(url(), 'operator');
    const { tasks } = await operator<TicketView>('GET', `/tickets/${id}`);
    const open = tasks.filter(({ status }) => status === '待签收').map(({ unit }) => unit);
    expect(open.sort()).toEqual([township, farming].sort());
    expect(person.faults).toEqual([]);
  });

  it('shows the one who does a step what its clause demands', async () => {
    const id = await ticketAt('coop-064', [
      ['water', '属实'],
      ['water', '情节较重或严重破坏'],
      ['water', '已立案'],
    ]);
    const person = await sit('water');
    await person.open(`/tickets/${id}`);
    await person.page.getByText(/条款要求：.*不少于2名执法人员/).waitFor();
    await person.page.getByRole('link', { name: '每个环节依据哪一条' }).click();
    await person.page.locator('.procedure-sheet text', { hasText: '不少于2名执法人员' }).first().waitFor();
    expect(person.faults).toEqual([]);
  });
});
