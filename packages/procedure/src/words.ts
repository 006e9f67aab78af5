import type { ClauseId, DutyId } from '@paidan/kernel';
import type { Step, Trigger, WithinUnit } from './model.ts';
import { type SideRole, sidesOf } from './step.ts';

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
  minutes: (value) => `${value}分钟`,
  immediate: () => '即时',
  monthly: () => '每月',
  halfYearly: () => '每半年',
  yearly: () => '每年',
};

const basisWords: Readonly<Record<string, string>> = { clause: '清单条款', law: '法律规定' };

/** `2个工作日（内部时限）`: a deadline with its basis, never without. */
export function withinWords(within: NonNullable<Step['within']>): string {
  return `${lengthWords[within.unit](within.value)}（${basisWords[within.basis] ?? within.basis}）`;
}

const sideWords = { county: '县', township: '乡', work: '承接' } as const;

/** `县3`, `乡1`; `承接2` for a way of working of a taken-back duty; `本事项` for a duty's name. */
export function citeLabel(id: ClauseId): string {
  const [, side, ordinal] = id.split('/');
  if (ordinal === undefined) return '本事项';
  return `${(sideWords as Readonly<Record<string, string>>)[side ?? ''] ?? side}${ordinal}`;
}

/** `县3、5至8、乡2`: clauses by side and ordinal, three or more in a row as a span; `本事项` for the duty itself. */
export function citeWords(cites: readonly ClauseId[], duty: DutyId): string {
  const own = cites.includes(duty) ? ['本事项'] : [];
  const sides = Object.entries(sideWords).flatMap(([side, name]) => {
    const ordinals = cites.flatMap((id) => {
      const [, at, ordinal] = id.split('/');
      return at === side ? [Number(ordinal)] : [];
    });
    return ordinals.length === 0 ? [] : [`${name}${spans([...new Set(ordinals)].sort((a, b) => a - b)).join('、')}`];
  });
  return [...sides, ...own].join('、');
}

/** `[1, 3, 4, 5]` → `['1', '3至5']`. */
function spans(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}至${run.at(-1)}`] : run.map(String)));
}

/** `伽师县水利局；协办：乡镇、伽师县公安局（按需点选）`: who does a step, the lead first. */
export function doersWords(step: Step): string {
  const sides = sidesOf(step);
  const named = (role: SideRole, word: string): string[] => {
    const units = sides.filter((side) => side.role === role).map(({ unit }) => unit);
    return units.length === 0 ? [] : [`${word}：${units.join('、')}${step.pick ? '（按需点选）' : ''}`];
  };
  return [step.by, ...named('assist', '协办'), ...named('part', '分办')].join('；');
}
