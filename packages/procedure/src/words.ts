import type { ClauseId, DutyId } from '@paidan/kernel';
import type { Step, Trigger, WithinUnit } from './model.ts';

/** Chinese words for what a definition holds, as drawings and texts print them. */

export const triggerWords: Readonly<Record<Trigger, string>> = {
  ticket: '热线工单',
  inspection: '巡查发现',
  report: '主动上报',
  plan: '计划任务',
};

const lengthWords: Readonly<Record<WithinUnit, (value: number) => string>> = {
  workdays: (value) => `${value}个工作日`,
  days: (value) => `${value}日`,
  hours: (value) => `${value}小时`,
  immediate: () => '立即',
  monthly: () => '每月',
  halfYearly: () => '每半年',
  yearly: () => '每年',
};

const basisWords: Readonly<Record<string, string>> = { clause: '清单条款', law: '法律规定' };

/** `2个工作日（内部时限）`: a deadline with its basis, never without. */
export function withinWords(within: NonNullable<Step['within']>): string {
  return `${lengthWords[within.unit](within.value)}（${basisWords[within.basis] ?? within.basis}）`;
}

/** `县3、乡2`: clauses by side and ordinal; `本事项` for the duty itself. */
export function citeWords(cites: readonly ClauseId[], duty: DutyId): string {
  return cites
    .map((id) => {
      if (id === duty) return '本事项';
      const [, side, ordinal] = /^[^/]+\/(county|township)\/(\d+)$/.exec(id) ?? [];
      return side === undefined ? id : `${side === 'county' ? '县' : '乡'}${ordinal}`;
    })
    .join('、');
}
