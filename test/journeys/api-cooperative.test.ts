import type { EventView, TaskListItem, TicketView } from '@paidan/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi, type Username } from '../api/support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

/** The open task of this person's unit, as its work list shows it. */
async function myTask(username: Username): Promise<TaskListItem> {
  const response = await api.as(username)('GET', 'tasks?mine=1');
  const { items } = response.json<{ items: TaskListItem[] }>();
  expect(items, `${username} has one open task`).toHaveLength(1);
  const [item] = items;
  if (!item) throw new Error('no task');
  return item;
}

async function command(username: Username, path: string, body: object, status = 200): Promise<TicketView> {
  const response = await api.as(username)('POST', path, body);
  expect(response.statusCode, response.body).toBe(status);
  return response.json<TicketView>();
}

it('takes a cooperative ticket from the hotline through department and township to the archive', async () => {
  const opened = await command(
    'operator',
    'tickets',
    {
      channel: '12345热线',
      externalId: 'A-1',
      title: '饮水管漏水',
      text: '3组饮水管漏水三天，电话13812345678',
      location: { village: '阿亚格兰干村' },
      reporter: { name: '阿依古丽', phone: '13812345678' },
    },
    201,
  );
  expect(opened).toMatchObject({ status: '登记', version: 1, text: '3组饮水管漏水三天，电话138****5678' });
  const ticket = `tickets/${opened.id}`;

  const dispatched = await command('operator', `${ticket}/dispatch`, { duty: 'coop-035', reason: '供水' });
  expect(dispatched).toMatchObject({
    status: '待签收',
    duty: 'coop-035',
    dutyName: '农村供水保障工作',
    route: { list: 'cooperative', lead: ['伽师县水利局'] },
    procedure: { steps: ['现场核查'] },
  });
  expect(dispatched.route?.quotes.every((quote) => quote.length > 5)).toBe(true);

  const check = await myTask('township');
  expect(check.task).toMatchObject({
    step: '现场核查',
    unit: '克孜勒苏乡',
    outcomes: ['属实', '不属实', '需会办'],
    pick: { 需会办: ['伽师县住房和城乡建设局', '克孜勒苏乡'] },
  });
  expect(check.task.quotes[0]).not.toBe(check.task.cites[0]);
  expect(check.task.dueBasis).toContain('内部时限');
  expect(check.ticket).toMatchObject({ number: opened.number, dutyName: '农村供水保障工作' });

  expect((await command('staff', `tasks/${check.task.id}/sign`, {})).status).toBe('办理中');
  await command('staff', `tasks/${check.task.id}/complete`, { outcome: '属实', note: '漏水属实，来电人13812345678' });
  const repair = await myTask('water');
  expect(repair.task.step).toBe('维修');
  await command('water', `tasks/${repair.task.id}/complete`, { outcome: '已修复' });
  const accept = await myTask('township');
  const done = await command('township', `tasks/${accept.task.id}/complete`, { outcome: '合格' });
  expect(done).toMatchObject({ status: '办理中', procedure: { done: true } });

  const answer = await myTask('water');
  expect(answer.task.role).toBe('reply');
  const replied = await command('water', `${ticket}/reply`, { text: '已更换水管，今日恢复供水。' });
  expect(replied.status).toBe('待审核');
  expect((await command('operator', `${ticket}/approve`, {})).status).toBe('待回访');
  const called = await command('operator', `${ticket}/callback`, { reached: true, solved: true, satisfaction: '满意' });
  expect(called.status).toBe('办结');
  const archived = await command('operator', `${ticket}/close`, {});
  expect(archived).toMatchObject({ status: '归档', allowed: ['redo'] });

  const response = await api.as('township')('GET', `${ticket}/events`);
  const events = response.json<{ items: EventView[] }>().items;
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events[0]?.type).toBe('ticket.opened');
  expect(response.body).not.toContain('13812345678');
  expect(archived.version).toBeGreaterThan(opened.version);
});
