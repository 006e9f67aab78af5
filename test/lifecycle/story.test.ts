import { describe, expect, test } from 'vitest';
import { refusal, running, Story, units } from './fixture.ts';

const sure = (duty: string) =>
  ({
    candidates: [{ duty, p: 0.95, reasons: [] }],
    none: 0.02,
    decision: 'auto',
    urgent: false,
    model: '试',
  }) as const;

describe('from intake to the archive', () => {
  test('a cooperative duty walks between township and departments and its lead department answers', () => {
    const story = new Story();
    expect(story.ticket).toMatchObject({ status: '登记', version: 1, round: 1 });
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(story.ticket).toMatchObject({
      status: '待签收',
      duty: 'coop-001',
      route: { lead: [units.水利], assist: [units.住建, units.公安, units.乡] },
    });
    story.tell('staff', { type: 'sign', taskId: story.task('staff') });
    expect(story.ticket.status).toBe('办理中');
    story.complete('staff', '属实');
    story.complete('staff', '已整改');
    expect(story.ticket.procedure?.steps).toEqual(['验收']);
    story.complete('housing', '合格');
    expect(story.ticket.procedure).toMatchObject({ steps: ['验收'], done: false });
    story.complete('staff');
    expect(story.ticket).toMatchObject({ status: '办理中', procedure: { steps: [], done: true } });
    story.tell('water', { type: 'reply', text: '已整改并验收' });
    expect(story.ticket).toMatchObject({ status: '待审核', reply: { by: units.水利, text: '已整改并验收' } });
    story.tell('operator', { type: 'approve' });
    expect(story.ticket.status).toBe('待回访');
    story.tell('operator', { type: 'callback', reached: true, solved: true, satisfaction: '满意' });
    expect(story.ticket).toMatchObject({ status: '办结', closedAt: story.now.toISOString() });
    expect(running(story)).toEqual([]);
    story.tell('operator', { type: 'close' });
    expect(story.ticket.status).toBe('归档');
    expect(story.ticket.version).toBe(story.changes.length);
  });

  test('the reply may also be given by completing the reply task with a note', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect(refusal(() => story.tell('dispatcher', { type: 'reply', text: '太早' }))).toBe('ticket.state');
    story.complete('staff', '已办理');
    expect(refusal(() => story.complete('dispatcher'))).toBe('request.invalid');
    story.complete('dispatcher', undefined, { note: '已办理完毕' });
    expect(story.ticket).toMatchObject({ status: '待审核', reply: { text: '已办理完毕' } });
  });

  test('a taken-back duty goes to its departments, each with its own part', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'reclaimed-001' });
    expect(story.ticket.tasks.map(({ unit, role }) => [unit, role])).toEqual([
      [units.水利, 'lead'],
      [units.住建, 'part'],
    ]);
    story.complete('water', '已办结');
    expect(running(story)).toContain(`${units.住建}：部门办理`);
    story.complete('housing');
    expect(story.ticket.procedure?.done).toBe(true);
  });
});

describe('classification', () => {
  test('a sure answer asks for a route job, which dispatches as the system', () => {
    const story = new Story();
    const { intents } = story.tell('system', { type: 'classify', result: sure('basic-001') });
    expect(story.ticket.status).toBe('登记');
    expect(intents).toContainEqual({
      queue: 'route',
      jobId: 'route-ticket-1',
      data: { ticketId: 'ticket-1' },
      notBefore: null,
    });
    expect(refusal(() => story.tell('system', { type: 'dispatch', duty: 'coop-001' }))).toBe('ticket.state');
    story.tell('system', { type: 'dispatch', duty: 'basic-001', auto: true });
    expect(story.ticket.status).toBe('待签收');
  });

  test('an unsure answer, and a sure one for a cancelled or missing duty, waits for an operator', () => {
    for (const result of [
      { ...sure('basic-001'), decision: 'review' as const },
      sure('reclaimed-002'),
      sure('coop-999'),
    ]) {
      const story = new Story();
      story.tell('system', { type: 'classify', result });
      expect(story.ticket.status).toBe('待派');
    }
  });

  test('a late answer leaves a ticket alone that an operator already dispatched', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    expect(refusal(() => story.tell('system', { type: 'classify', result: sure('coop-001') }))).toBe('ticket.state');
  });

  test('a decision other than the suggestion is recorded as a correction', () => {
    const story = new Story();
    story.tell('system', { type: 'classify', result: { ...sure('coop-001'), decision: 'review' } });
    const { events } = story.tell('operator', { type: 'dispatch', duty: 'basic-001', reason: '只是咨询' });
    expect(events[0]).toMatchObject({
      type: 'ticket.dispatched',
      data: { suggested: 'coop-001', duty: 'basic-001', corrected: true, status: '待签收' },
    });
  });
});

describe('units', () => {
  test('a cancelled duty has no unit to go to', () => {
    const story = new Story();
    expect(refusal(() => story.tell('operator', { type: 'dispatch', duty: 'reclaimed-002' }))).toBe('duty.abolished');
    expect(refusal(() => story.tell('operator', { type: 'dispatch', duty: 'coop-999' }))).toBe('duty.unknown');
  });

  test('no path gives a taken-back duty to the township', () => {
    const story = new Story();
    const duty = 'reclaimed-001';
    for (const over of [{ lead: [units.乡] }, { assist: [units.乡] }, { lead: [units.水利, units.乡] }]) {
      expect(refusal(() => story.tell('operator', { type: 'dispatch', duty, ...over }))).toBe('route.taken_back');
    }
    story.tell('operator', { type: 'dispatch', duty });
    const back = { type: 'object', reason: '职责不符', basis: '清单', suggestedUnit: units.乡 } as const;
    expect(refusal(() => story.tell('water', back))).toBe('route.taken_back');
  });

  test('only those called for a step are given work, all of them when nobody is picked', () => {
    const picked = new Story();
    picked.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(refusal(() => picked.complete('staff', '需联合查处', { units: [units.热线] }))).toBe('unit.unknown');
    picked.complete('staff', '需联合查处', { units: [units.公安] });
    expect(picked.ticket.tasks.slice(1).map(({ unit }) => unit)).toEqual([units.水利, units.公安]);
    const all = new Story();
    all.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    all.complete('staff', '需联合查处');
    expect(all.ticket.tasks.slice(1).map(({ unit }) => unit)).toEqual([units.水利, units.住建, units.公安]);
  });

  test('a unit that the operator calls beside the list holds the first step until it is done', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001', assist: [units.乡, units.公安] });
    story.complete('staff', '需联合查处', { units: [units.住建] });
    expect(story.ticket.procedure?.steps).toEqual(['现场核查']);
    story.complete('police');
    expect(story.ticket.procedure?.steps).toEqual(['联合查处']);
    expect(running(story)).toContain(`${units.住建}：联合查处`);
    expect(running(story)).not.toContain(`${units.公安}：联合查处`);
  });

  test('a lead that the operator names in place of another does the other’s steps and answers', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'reclaimed-001', lead: [units.住建] });
    expect(story.ticket.tasks.map(({ unit, role }) => [unit, role])).toEqual([[units.住建, 'lead']]);
    story.complete('housing', '已办结');
    story.tell('housing', { type: 'reply', text: '已办' });
    expect(story.ticket.status).toBe('待审核');
  });

  test('an outcome must be one of the step’s, and only its lead chooses', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'coop-001' });
    expect(refusal(() => story.complete('staff', '大概'))).toBe('task.outcome');
    expect(refusal(() => story.complete('staff'))).toBe('task.outcome');
    story.complete('staff', '需联合查处');
    expect(refusal(() => story.complete('housing', '已查处'))).toBe('task.outcome');
    story.complete('water');
    expect(story.ticket.procedure?.steps).toEqual(['联合查处']);
  });

  test('a task belongs to its unit and is done once', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    const taskId = story.task('staff');
    expect(refusal(() => story.tell('water', { type: 'sign', taskId }))).toBe('task.not_found');
    story.complete('staff', '已办理');
    expect(refusal(() => story.tell('staff', { type: 'sign', taskId }))).toBe('task.state');
    expect(refusal(() => story.tell('staff', { type: 'complete', taskId }))).toBe('task.state');
  });

  test('completing an unsigned task signs it', () => {
    const story = new Story();
    story.tell('operator', { type: 'dispatch', duty: 'basic-001' });
    story.wait(1).complete('staff', '已办理');
    expect(story.ticket.tasks[0]).toMatchObject({
      status: '已完成',
      signedAt: story.now.toISOString(),
      completedAt: story.now.toISOString(),
    });
    expect(story.history).toEqual(expect.arrayContaining(['task.signed', 'task.completed']));
  });
});
