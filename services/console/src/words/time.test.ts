import { describe, expect, it } from 'vitest';
import { ago, clock, due } from './time.ts';

const now = Date.parse('2026-11-24T04:00:00Z');

describe('times in human words', () => {
  it('says how long is left or how long it is overdue', () => {
    expect(due('2026-11-24T06:30:00Z', now)).toEqual({ text: '还剩 2 小时 30 分钟', tone: 'soon' });
    expect(due('2026-11-24T09:30:00Z', now)).toEqual({ text: '还剩 5 小时', tone: 'calm' });
    expect(due('2026-11-26T05:00:00Z', now)).toEqual({ text: '还剩 2 天', tone: 'calm' });
    expect(due('2026-11-23T03:00:00Z', now)).toEqual({ text: '已超时 25 小时', tone: 'late' });
    expect(due('2026-11-20T04:00:00Z', now)).toEqual({ text: '已超时 4 天', tone: 'late' });
  });

  it('treats the due moment itself as overdue', () => {
    expect(due('2026-11-24T04:00:00Z', now).tone).toBe('late');
  });

  it('writes Beijing time, and the year only when it differs', () => {
    expect(clock('2026-11-24T04:05:00Z', now)).toBe('11月24日 12:05');
    expect(clock('2025-12-31T15:59:00Z', now)).toBe('2025年12月31日 23:59');
  });

  it('says how long ago', () => {
    expect(ago('2026-11-24T03:59:40Z', now)).toBe('刚刚');
    expect(ago('2026-11-24T03:55:00Z', now)).toBe('5 分钟前');
  });
});
