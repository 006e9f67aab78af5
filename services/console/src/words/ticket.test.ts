import { describe, expect, it } from 'vitest';
import { headline, nextDeadline, suggestedDuty } from './ticket.ts';

const clock = (kind: string, dueAt: string, status: 'open' | 'paused' | 'met' | 'missed', owed = false) => ({
  ...{ id: kind, kind, taskId: null, unit: null, basis: '内部时限' },
  ...{ dueAt, status, owed, from: '2026-11-20T02:00:00Z', remindAt: null, extended: 0, pauses: 0, rung: null },
});
const candidate = (duty: string, p: number) => ({ duty, p, name: duty, list: 'basic', lead: [], reasons: [] });
const seen = (none: number, ...candidates: ReturnType<typeof candidate>[]) => ({
  status: '待派' as const,
  classification: { candidates, none, decision: 'review' as const, model: '', opinion: null, requests: [] },
});

describe('a ticket in short', () => {
  it('is called by its title, else by its first sentence', () => {
    expect(headline({ title: '渠道漏水', text: '很长' })).toBe('渠道漏水');
    expect(headline({ title: null, text: '路灯不亮了。谁来修' })).toBe('路灯不亮了');
    expect(headline({ title: null, text: '水'.repeat(80) })).toHaveLength(32);
  });

  it('shows a missed clock that is still owed before one that runs, and never one that is settled', () => {
    const owed = clock('签收', '2026-11-24T02:00:00Z', 'missed', true);
    const running = clock('办结', '2026-11-25T02:00:00Z', 'open');
    const settled = clock('派单', '2026-11-23T02:00:00Z', 'missed');
    expect(nextDeadline({ deadlines: [settled, running, owed] })).toBe(owed);
    expect(nextDeadline({ deadlines: [settled, clock('办结', '2026-11-24T02:00:00Z', 'paused')] })).toBeUndefined();
  });
});

describe('the duty offered first', () => {
  it('is the classifier’s best', () => {
    expect(suggestedDuty(seen(0.1, candidate('basic-001', 0.6)))).toBe('basic-001');
  });

  it('is none where one press could do harm: likelier on no list, or just returned by a unit', () => {
    expect(suggestedDuty(seen(0.7, candidate('basic-001', 0.3)))).toBeUndefined();
    expect(suggestedDuty({ ...seen(0, candidate('basic-001', 0.9)), status: '退回中' })).toBeUndefined();
    expect(suggestedDuty({ status: '登记', classification: null })).toBeUndefined();
  });
});
