import { describe, expect, test } from 'vitest';
import { due, refusal, running, Story, units } from './fixture.ts';

const rowOf = (story: Story, kind: string) => {
  const row = story.ticket.deadlines.find((deadline) => deadline.kind === kind && deadline.status === 'open');
  if (row === undefined) throw new Error(`no running ${kind}`);
  return row;
};
const ring = (story: Story, kind: string) =>
  story.tell('system', { type: 'deadline', deadlineId: rowOf(story, kind).id });

describe('terms', () => {
  test('an urgent ticket has two hours, a consultation one working day, others five', () => {
    expect(due(new Story({ urgent: true }), '办结')).toBe('2026-11-24 14:00');
    expect(due(new Story({ urgent: true }), '派单')).toBe('2026-11-24 12:30');
    expect(due(new Story({ kind: '咨询' }), '办结')).toBe('2026-11-25 20:00');
    expect(due(new Story(), '办结')).toBe('2026-12-01 20:00');
  });

  test('a matter that proves urgent gets the urgent clocks, counted from intake', () => {
    const story = new Story();
    const result = { candidates: [], none: 0.9, decision: 'review', urgent: true, model: '试' } as const;
    story.wait(0.25).tell('system', { type: 'classify', result });
    expect(due(story, '办结')).toBe('2026-11-24 14:00');
    expect(due(story, '派单')).toBe('2026-11-24 12:30');
  });

  test('passing a ticket on never gives the citizen a new clock', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    story.wait(24).tell('dispatcher', { type: 'object', reason: '职责不符', basis: '清单' });
    story.tell('operator', { type: 'approve' });
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(story, '办结')).toBe('2026-12-01 20:00');
    expect(rowOf(story, '办结').unit).toBe(units.水利);
  });

  test('a step’s clock comes from its procedure, and an internal target never calls itself anything else', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(due(story, '环节')).toBe('2026-11-26 20:00');
    expect(rowOf(story, '环节')).toMatchObject({ late: units.水利, basis: '内部时限：办理流程设定，非法定期限' });
    story.complete('staff', '需联合查处');
    expect(rowOf(story, '环节')).toMatchObject({ basis: '清单条款：coop-001/county/1' });
    for (const { basis } of story.ticket.deadlines) expect(basis).toMatch(/^(内部时限：|清单条款：coop-001)/);
  });
});

describe('timers', () => {
  test('a deadline is its own timer: no work is put down that would have to be taken back when it is met', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(story.ticket.deadlines.filter(({ status }) => status === 'open').length).toBeGreaterThan(2);
    expect(story.changes.flatMap(({ intents }) => intents.filter(({ notBefore }) => notBefore !== null))).toEqual([]);
  });

  test('a bell that rings early, late or twice changes nothing', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect(refusal(() => ring(story, '签收'))).toBe('deadline.not_due');
    const { id } = rowOf(story, '签收');
    story.wait(48).tell('system', { type: 'deadline', deadlineId: id });
    expect(refusal(() => story.tell('system', { type: 'deadline', deadlineId: id }))).toBe('deadline.settled');
    expect(refusal(() => story.tell('system', { type: 'deadline', deadlineId: 'none' }))).toBe('deadline.settled');
  });

  test('an overdue step reminds its unit, tells who is to be told, and a day later goes to supervision', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    story.tell('staff', { type: 'sign', taskId: story.task('staff') });
    const { events, intents } = ringAfter(story, 57, '环节');
    expect(events.map(({ type }) => type)).toEqual([
      'deadline.missed',
      'ticket.reminded',
      'ticket.raised',
      'clock.changed',
    ]);
    expect(story.ticket.level).toBe(1);
    expect(intents.find(({ queue }) => queue === 'notify')?.data).toMatchObject({
      units: [units.乡, units.水利, units.热线],
    });
    expect(story.ticket.supervised).toBe(false);
    expect(due(story, '督办')).toBe('2026-11-27 20:00');
    ringAfter(story, 72, '督办');
    expect(story.ticket).toMatchObject({ supervised: true, level: 2 });
    expect(due(story, '督办')).toBe('2026-12-01 20:00');
    ringAfter(story, 48, '督办');
    expect(story.ticket).toMatchObject({ supervised: true, level: 3, atTop: true });
    expect(story.ticket.deadlines.filter(({ kind, status }) => kind === '督办' && status === 'open')).toEqual([]);
    expect(story.ticket.tasks[0]?.status).toBe('办理中');
  });

  test('a bell that comes days late takes every rung whose time has come', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    story.tell('staff', { type: 'sign', taskId: story.task('staff') });
    const { events } = ringAfter(story, 24 * 6, '环节');
    expect(events.map(({ type }) => type)).toEqual([
      'deadline.missed',
      'ticket.reminded',
      'ticket.raised',
      'ticket.supervised',
      'clock.changed',
    ]);
    expect(story.ticket.level).toBe(2);
  });

  test('the unit is reminded once, on the morning of the working day before', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    const { remindAt, id } = rowOf(story, '环节');
    expect(remindAt).toBe('2026-11-25T02:00:00.000Z');
    expect(refusal(() => ring(story, '环节'))).toBe('deadline.not_due');
    story.wait(22);
    expect(ring(story, '环节').events.map(({ type }) => type)).toEqual(['ticket.reminded']);
    expect(rowOf(story, '环节')).toMatchObject({ id, status: 'open', remindAt: null });
    expect(refusal(() => ring(story, '环节'))).toBe('deadline.not_due');
  });

  test('work done in the day of grace spares the unit supervision', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    ringAfter(story, 57, '环节');
    const { id } = rowOf(story, '督办');
    story.complete('staff', '不属实');
    expect(story.ticket.deadlines.find((row) => row.id === id)?.status).toBe('met');
  });

  test('a stopped clock does not ring', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    const { id } = rowOf(story, '签收');
    story.tell('operator', { type: 'suspend', reason: '不可抗力' });
    story.wait(100);
    expect(refusal(() => story.tell('system', { type: 'deadline', deadlineId: id }))).toBe('deadline.settled');
  });

  test('what the citizen was to be told stays owed, and goes on up, while the answer is reviewed and after the end', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    story.tell('dispatcher', { type: 'extend', workdays: 5, plan: '等配件' });
    story.tell('operator', { type: 'approve' });
    ringAfter(story, 33, '告知');
    const { id } = rowOf(story, '督办');
    const status = () => story.ticket.deadlines.find((row) => row.id === id)?.status;
    story.complete('staff', '已办理');
    story.tell('dispatcher', { type: 'reply', text: '已办理' });
    expect(status()).toBe('open');
    story.tell('operator', { type: 'approve' });
    story.tell('operator', { type: 'callback', reached: false });
    story.tell('operator', { type: 'close', reason: '诉求人来电确认' });
    expect(status()).toBe('open');
    ringAfter(story, 24, '督办');
    expect(story.ticket).toMatchObject({ status: '办结', level: 2 });
    story.tell('operator', { type: 'inform', noticeId: story.ticket.notices?.[0]?.id ?? '' });
    expect(running(story)).toEqual([]);
  });
});

function ringAfter(story: Story, hours: number, kind: string) {
  story.wait(hours);
  return ring(story, kind);
}
