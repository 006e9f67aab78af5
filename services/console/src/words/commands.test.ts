import { describe, expect, it } from 'vitest';
import { bodyOf, type FormTicket, missingIn } from './command-form.ts';
import { commandForms, isOffered } from './commands.ts';

const ticket = (given: Partial<FormTicket>): FormTicket => ({
  ...{ status: '办理中', supervised: false, atTop: false, closedAt: null, redoUntil: null, reply: null, tasks: [] },
  ...{ suspensionKinds: [], grounds: [] },
  ...given,
});

describe('the form of a command', () => {
  it('sends what was filled in, trimmed, and never what is empty', () => {
    const form = commandForms.assist(ticket({}), 'operator');
    expect(bodyOf(form, { add: ['伽师县水利局'], release: [], reason: ' 渠道在其管护范围 ' })).toEqual({
      add: ['伽师县水利局'],
      reason: '渠道在其管护范围',
    });
    expect(missingIn(form, { reason: '  ' })).toEqual({ reason: '请填写理由' });
  });

  it('asks the head of the unit to tick every point before the answer goes on', () => {
    const checks = ['内容完整', '答复了诉求'];
    const form = commandForms.approve(ticket({ status: '待审核', reply: { checked: false, checks } }), 'handler');
    expect(form.label).toBe('单位审核通过');
    expect(missingIn(form, { checked: ['内容完整'] })).toEqual({ checked: '逐项核对并勾选后才能通过' });
    expect(missingIn(form, { checked: checks })).toEqual({});
    const forHotline = commandForms.approve(ticket({ status: '待审核', reply: { checked: true, checks } }), 'operator');
    expect(forHotline.inputs.map(({ kind }) => kind)).toEqual(['long']);
  });

  it('raises a supervised matter one rung, and at the top only adds words', () => {
    const at = (given: Partial<FormTicket>) => commandForms.supervise(ticket(given), 'supervisor');
    expect(at({}).inputs.map(({ name }) => name)).toEqual(['note', 'raise']);
    expect(bodyOf(at({ supervised: true }), { note: '限三日' })).toEqual({ raise: true, note: '限三日' });
    expect(bodyOf(at({ supervised: true, atTop: true }), { note: '限三日' })).toEqual({ note: '限三日' });
  });

  it('lets only those above a unit send helpers away, and only helpers that are there', () => {
    const tasks: FormTicket['tasks'] = [
      { unit: '伽师县水利局', role: 'assist', status: '办理中' },
      { unit: '克孜勒苏乡', role: 'lead', status: '办理中' },
    ];
    const names = (role: 'operator' | 'handler') =>
      commandForms.assist(ticket({ tasks }), role).inputs.map(({ name }) => name);
    expect(names('operator')).toContain('release');
    expect(names('handler')).not.toContain('release');
    const release = commandForms.assist(ticket({ tasks }), 'operator').inputs.find(({ name }) => name === 'release');
    expect(release?.options).toEqual(['伽师县水利局']);
  });
});

describe('what is offered', () => {
  it('is suspension only where the county has types of it', () => {
    expect(isOffered('suspend', ticket({}), 0)).toBe(false);
    expect(isOffered('suspend', ticket({ suspensionKinds: ['不可抗力'] }), 0)).toBe(true);
  });

  it('is redoing after the end only within the window', () => {
    const ended = ticket({ closedAt: '2026-11-20T02:00:00Z', redoUntil: '2026-12-05T15:59:59Z' });
    expect(isOffered('redo', ended, Date.parse('2026-12-05T00:00:00Z'))).toBe(true);
    expect(isOffered('redo', ended, Date.parse('2026-12-06T00:00:00Z'))).toBe(false);
  });
});
