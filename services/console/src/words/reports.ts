import type { GroupRate, SideHours } from '@paidan/contracts';
import type { Static } from 'typebox';

export const tabs = [
  { id: 'rates', name: '指标' },
  { id: 'time', name: '用时' },
  { id: 'burden', name: '基层负担' },
  { id: 'watch', name: '值守' },
] as const;
export type Tab = (typeof tabs)[number]['id'];

const groupings: Record<string, string> = {
  unit: '单位',
  category: '事项类别',
  list: '清单',
  duty: '事项',
  village: '村（社区）',
  day: '日',
  week: '周',
  month: '月',
  kind: '诉求类型',
  channel: '渠道',
  side: '哪一方',
  step: '环节',
};
/** A grouping in words: what the first column of the table holds. */
export const groupingName = (by: string): string => groupings[by] ?? by;

/** `92.3%`, or a dash where there is nothing to divide by. */
export const rateText = ({ rate }: Pick<GroupRate, 'rate'>): string =>
  rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;

/** Hours for people: `<0.1`, `12.5`, `1,204`. */
export function hoursText(hours: number): string {
  if (hours > 0 && hours < 0.05) return '<0.1';
  return hours >= 1000 ? Math.round(hours).toLocaleString('zh-CN') : hours.toFixed(1);
}

export const sides = ['热线', '乡镇', '部门', '督查', '诉求人', '外部'] as const;
/** `热线 2.0 小时，部门 5.0 小时`: a bar in words. */
export const sidesText = (hours: Static<typeof SideHours>): string =>
  sides
    .filter((side) => hours[side] > 0)
    .map((side) => `${side} ${hoursText(hours[side])} 小时`)
    .join('，') || '没有用时';
