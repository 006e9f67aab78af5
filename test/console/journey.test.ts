import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowser, type Person, phone } from './browser.ts';
import { openHouse } from './house.ts';

/** Not plain enough for the classifier to send out by itself. */
const matter =
  '我家住5村3组，水从前天开始发黄浑浊，有泥沙，地里渠里也是这样的水，羊喝了不吃草。请派人来看看。我叫阿不都，电话13899998888';

/** Waits until the page says so, anywhere. */
const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Chooses one of the cards of a group. */
const choose = (page: Page, option: string): Promise<void> =>
  page.getByRole('radio', { name: option, exact: true }).check();

describe.skipIf(noBrowser)('the console in a browser', { timeout: 180_000 }, () => {
  const { visit: sit } = openHouse('console');
  let number = '';
  let id = '';

  it('tells a wrong password in words and lets nobody in', async () => {
    const stranger = await sit();
    await stranger.open('/');
    await stranger.page.waitForURL(/\/login/);
    await stranger.signIn('operator', 'wrong-password');
    await says(stranger.page, '用户名或密码不正确');
    expect(stranger.page.url()).toContain('/login');
    expect(stranger.faults).toEqual([]);
  });

  it('the operator takes a call down and dispatches it by the clause', async () => {
    const operator = await (await sit()).signIn('operator');
    const { page } = operator;
    await page.waitForURL(/\/inbox/);
    await says(page, '没有待派的工单');
    await page.getByRole('link', { name: '登记工单' }).click();
    await page.getByLabel('诉求内容').fill(matter);
    await page.getByLabel('标题').fill('水浑浊');
    await page.getByLabel('村（社区）').fill('5村');
    await page.getByLabel('诉求人姓名').fill('阿不都');
    await page.getByLabel('联系电话').fill('13899998888');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
    id = /\/inbox\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    number =
      (await page
        .getByText(/^GD\d{14}$/)
        .first()
        .textContent()) ?? '';
    expect(number).toMatch(/^GD\d{14}$/);

    await says(page, '农村供水保障工作');
    await says(page, '发黄');
    await says(page, /我叫阿\*\*，电话138\*\*\*\*8888/);
    await operator.picture('inbox');
    await page.getByRole('button', { name: /派给伽师县水利局/ }).click();
    await says(page, '已派给伽师县水利局');
    await says(page, '没有待派的工单');
    expect(await operator.layoutShift()).toBeLessThan(0.1);
    expect(operator.faults).toEqual([]);
  });

  it('the operator corrects a suggestion by search, with the keyboard alone', async () => {
    const operator = await (await sit()).signIn('operator');
    const { page } = operator;
    await page.waitForURL(/\/inbox/);
    await page.getByRole('link', { name: '登记工单' }).click();
    await page.getByLabel('诉求内容').fill('水渠坏了没人管，枣树都要旱死了，去年说的水票钱也没退，找谁');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
    await says(page, '末级渠系运行维修养护工作');
    await page.keyboard.press('/');
    await page.keyboard.type('取用水服务');
    await page
      .getByRole('list', { name: '查到的事项' })
      .getByText('负责农业节水宣传教育及取用水服务管理工作')
      .waitFor();
    await operator.picture('search');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /派给克孜勒苏乡/ }).waitFor();
    await page.getByLabel('改派说明').focus();
    await page.keyboard.type('问的是用水安排，不是渠道损坏');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, '已派给克孜勒苏乡');
    expect(operator.faults).toEqual([]);
  });

  /** Opens one's own task on the ticket, chooses, and hands in. */
  async function complete(person: Person, step: string, outcome: string | null, note: string): Promise<void> {
    const { page } = person;
    await person.open(`/tasks/${id}`);
    const desk = page.getByRole('region', { name: `任务：${step}` });
    await desk.waitFor();
    if (outcome !== null) await choose(page, outcome);
    await desk.getByRole('textbox').fill(note);
    await desk.getByRole('button', { name: /^提交/ }).click();
    await says(page, `“${step}”已提交`);
  }

  it('the township signs, chooses outcomes, adds a photo, and sees the step lit', async () => {
    const staff = await (await sit()).signIn('staff');
    const { page } = staff;
    await page.waitForURL(/\/tasks/);
    await page.getByText('水浑浊').first().click();
    const desk = page.getByRole('region', { name: '任务：核实供水情况' });
    await desk.getByRole('button', { name: '签收' }).click();
    await says(page, '已签收');
    await choose(page, '大面积停水');
    await desk.getByRole('textbox').fill('5村、6村约200户受影响');
    await desk.locator('input[type=file]').setInputFiles({
      name: '现场照片.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await says(page, '现场照片.png');
    await desk.getByRole('button', { name: '提交：大面积停水' }).click();
    await says(page, '“核实供水情况”已提交');

    await staff.open(`/tickets/${id}`);
    await page.locator('.drawing-frame [data-active]').waitFor();
    expect(await page.locator('.drawing-frame [data-active]').textContent()).toContain('应急供水并报告');
    const lit = await page.locator('.drawing-frame [data-active]').boundingBox();
    const frame = await page.locator('.drawing-frame').boundingBox();
    expect(lit !== null && frame !== null && lit.y >= frame.y && lit.y + lit.height <= frame.y + frame.height).toBe(
      true,
    );
    await staff.picture('ticket');
    await complete(staff, '应急供水并报告', '供水已恢复', '已送水车，管网抢修完成');
    expect(staff.faults).toEqual([]);
  });

  it('the department does its part, the township checks, the department answers the citizen', async () => {
    const water = await (await sit()).signIn('water');
    await water.page.waitForURL(/\/tasks/);
    await complete(water, '应急供水并报告', null, '已启动应急预案');
    const staff = await (await sit(phone)).signIn('staff');
    await staff.page.waitForURL(/\/tasks/);
    await staff.picture('tasks-phone');
    expect(await staff.overflow()).toBe(0);
    await complete(staff, '复查供水', '供水正常', '水质清澈');
    await complete(staff, '反馈结果', '已反馈', '已电话告知');
    expect(staff.faults).toEqual([]);

    const { page } = water;
    await water.open(`/tasks/${id}`);
    const desk = page.getByRole('region', { name: '任务：答复诉求人' });
    await desk.getByRole('button', { name: '提交答复' }).click();
    await says(page, '请填写给诉求人的答复');
    await desk.getByRole('textbox').fill('管网已抢修，水质检测合格，请放心饮用。');
    await desk.getByRole('button', { name: '提交答复' }).click();
    await says(page, '答复已提交，等待热线审核');
    expect(water.faults).toEqual([]);
  });

  it('the hotline reviews, calls back, closes and files it', async () => {
    const operator = await (await sit()).signIn('operator');
    const { page } = operator;
    await page.waitForURL(/\/inbox/);
    await page.getByRole('link', { name: /待审核/ }).click();
    await says(page, '管网已抢修，水质检测合格，请放心饮用。');
    await page.getByRole('button', { name: '审核通过' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click();
    await says(page, '审核通过，等待回访');

    await page.getByRole('link', { name: /待回访/ }).click();
    await page.getByRole('button', { name: '查看联系方式' }).click();
    await page.getByLabel('查看理由').fill('回访诉求人');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^查\s?看$/ })
      .click();
    await says(page, '13899998888');
    await choose(page, '已接通');
    await choose(page, '已解决');
    await choose(page, '满意');
    await page.getByLabel('诉求人说了什么').fill('水清了，谢谢');
    await page.getByRole('button', { name: '提交回访结果' }).click();
    await says(page, '回访完成，工单办结');

    await operator.open(`/tickets/${id}`);
    await page.getByRole('button', { name: /^归\s?档$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^归\s?档$/ })
      .click();
    await says(page, '已归档');
    await says(page, '查看诉求人联系方式'); // The look at the number stands in the history.
    expect(operator.faults).toEqual([]);
  });

  it('the supervisor sees it counted, and nobody else sees the ticket', async () => {
    const supervisor = await (await sit()).signIn('supervisor');
    await supervisor.page.waitForURL(/\/overview/);
    await says(supervisor.page, '满意率');
    await says(supervisor.page, '100.0%');
    await supervisor.picture('overview');
    await supervisor.open(`/tickets/${id}`);
    await says(supervisor.page, number);
    expect(supervisor.faults).toEqual([]);

    const housing = await (await sit()).signIn('housing');
    await housing.page.waitForURL(/\/tasks/);
    await says(housing.page, '没有待办任务');
    await housing.open(`/tickets/${id}`);
    await says(housing.page, /没有(找到)?这件工单/);
    expect(await housing.page.getByText('水浑浊').count()).toBe(0);
  });

  it('fits a phone on every page', async () => {
    const operator = await (await sit(phone)).signIn('operator');
    await operator.page.waitForURL(/\/inbox/);
    for (const path of ['/inbox', `/tickets/${id}`, '/tickets', '/overview', '/duties', '/duties/coop-035', '/new']) {
      await operator.open(path);
      await operator.page.getByRole('heading').first().waitFor({ state: 'attached' });
      await operator.page.waitForLoadState('networkidle').catch(() => undefined);
      expect({ path, overflow: await operator.overflow() }).toEqual({ path, overflow: 0 });
      await operator.picture(`phone${path.replaceAll('/', '-').slice(0, 20)}`);
    }
    expect(operator.faults).toEqual([]);
  });
});
