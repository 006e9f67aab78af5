import { describe, expect, test } from 'vitest';
import { Story, units } from './fixture.ts';

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'allowed';
};
const openRows = ({ ticket }: Story) => [
  ...ticket.tasks.filter(({ status }) => status === '待签收' || status === '办理中'),
  ...ticket.deadlines.filter(({ status }) => status === 'open' || status === 'paused'),
];

describe('from intake to the archive', () => {
  test('a cooperative duty walks between township and departments and is answered by the lead department', () => {
    const story = new Story();
    expect(story.ticket).toMatchObject({ status: '登记', version: 1, round: 1 });
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(story.ticket).toMatchObject({
      status: '待签收',
      duty: 'coop-001',
      route: { lead: [units.水利, units.住建] },
    });
    story.tell('staff', { type: 'sign', taskId: story.task('staff') });
    expect(story.ticket.status).toBe('办理中');
    story.complete('staff', '需联合查处', { units: [units.公安] });
    expect(story.ticket.procedure?.steps).toEqual(['联合查处']);
  });
});
