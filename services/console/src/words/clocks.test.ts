import type { DeadlineView, EventView } from '@paidan/contracts';
import { describe, expect, it } from 'vitest';
import { clockFacts, foldClocks, runningClocks, settledClocks } from './clocks.ts';
import { spanOf } from './durations.ts';
import { whoseTime } from './whose-time.ts';

const now = Date.parse('2026-11-25T02:00:00Z');
const clockOf = (kind: string, given: Partial<DeadlineView> = {}): DeadlineView => ({
  ...{ id: kind, kind, taskId: null, unit: '克孜勒苏乡', dueAt: '2026-11-26T02:00:00Z', basis: '内部时限' },
  ...{ status: 'open', from: '2026-11-24T02:00:00Z', remindAt: null, extended: 0, pauses: 0, rung: null, owed: false },
  ...given,
});

describe('the clocks of a ticket', () => {
  it('stand with what is missed and owed first, then what is due next, then what is stopped', () => {
    const owed = clockOf('签收', { status: 'missed', owed: true, dueAt: '2026-11-24T02:00:00Z' });
    const later = clockOf('办结', { dueAt: '2026-11-28T02:00:00Z' });
    const stopped = clockOf('环节', { status: 'paused', dueAt: '2026-11-23T02:00:00Z' });
    const done = clockOf('派单', { status: 'met' });
    const off = clockOf('异议', { status: 'cancelled' });
    const all = [stopped, later, clockOf('回访'), done, off, owed];
    expect(runningClocks(all).map(({ kind }) => kind)).toEqual(['签收', '回访', '办结', '环节']);
    expect(settledClocks(all).map(({ kind }) => kind)).toEqual(['派单']);
  });

  it('say from when they run, what moved them, and what comes when they pass', () => {
    const moved = { extended: 3, pauses: 1, remindAt: '2026-11-25T02:30:00Z', rung: '县督查' };
    expect(clockFacts(clockOf('督办', moved), now)).toEqual([
      '11月24日 10:00 起算',
      '延长 3 个工作日',
      '暂停过 1 次',
      '11月25日 10:30 催办',
      '到期转县督查',
    ]);
    expect(clockFacts(clockOf('督办', { ...moved, status: 'met' }), now)).toHaveLength(3);
  });
});

describe('the history', () => {
  const event = (seq: number, type: string, data: EventView['data'] = {}): EventView => ({
    ...{ seq, type, data, at: '2026-11-25T01:00:00Z', actor: { name: '甲', unit: null, role: 'operator' } },
  });

  it('folds a change of the clocks into the event that brought it, and knows a clock by its name later', () => {
    const opened = [{ id: 'd1', kind: '签收', unit: '伽师县水利局', dueAt: '2026-11-26T01:00:00Z' }];
    const entries = foldClocks([
      event(1, 'ticket.dispatched'),
      event(2, 'clock.changed', { opened, holders: [{ step: '核实', unit: '伽师县水利局' }] }),
      event(3, 'task.signed'),
      event(4, 'clock.changed', { changed: [{ id: 'd1', status: 'met' }] }),
    ]);
    expect(entries.map(({ event: { type } }) => type)).toEqual(['ticket.dispatched', 'task.signed']);
    expect(entries[0]?.clocks).toEqual([
      '签收（伽师县水利局）：开始计时，应于 11月26日 09:00 前',
      '用时记在：伽师县水利局（核实）',
    ]);
    expect(entries[1]?.clocks).toEqual(['签收（伽师县水利局）：按时完成']);
  });
});

describe('whose time', () => {
  it('adds up by side to the whole, in a fixed order', () => {
    const entries = [
      { step: '待派', unit: '热线中心', side: '热线', ms: 1000 },
      { step: '核实', unit: '克孜勒苏乡', side: '乡镇', ms: 2000 },
      { step: '待回访', unit: '热线中心', side: '热线', ms: 500 },
    ];
    const time = whoseTime({ total: 3500, entries, holders: [] });
    expect(time.sides).toEqual([
      { side: '热线', ms: 1500 },
      { side: '乡镇', ms: 2000 },
    ]);
    expect(time.sides.reduce((sum, { ms }) => sum + ms, 0)).toBe(time.total);
  });

  it.each([
    [30_000, '不到 1 分钟'],
    [8 * 60_000, '8 分钟'],
    [3_600_000, '1 小时'],
    [7_500_000, '2 小时 5 分钟'],
    [90_000_000, '1 天 1 小时'],
    [172_800_000, '2 天'],
  ])('%i ms is %s', (ms, words) => {
    expect(spanOf(ms)).toBe(words);
  });
});
