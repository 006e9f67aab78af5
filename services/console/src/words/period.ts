/** Periods that a report may be about; 自定 takes two days. */
export const periods = [
  { id: 'week', name: '本周' },
  { id: 'month', name: '本月' },
  { id: 'quarter', name: '本季' },
  { id: 'year', name: '本年' },
  { id: 'custom', name: '自定' },
] as const;
export type PeriodId = (typeof periods)[number]['id'];

export interface Span {
  /** ISO instants; `to` is the first moment after the period. */
  readonly from: string;
  readonly to: string;
  /** First and last day, `2026-11-01`. */
  readonly first: string;
  readonly last: string;
}

const DAY = 86_400_000;
/** China has one time zone and no summer time. */
const BEIJING = 8 * 3_600_000;

/** Midnight in Beijing of a day given as UTC midnight. */
const instant = (day: number): string => new Date(day - BEIJING).toISOString();
const dayName = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** From the first day (inclusive) to the day after the last one, both as UTC midnights. */
const spanOf = (start: number, end: number): Span => ({
  from: instant(start),
  to: instant(end),
  first: dayName(start),
  last: dayName(end - DAY),
});

/** The running week (from Monday), month, quarter or year in Beijing, whole. */
export function runningPeriod(id: Exclude<PeriodId, 'custom'>, now: number): Span {
  const local = new Date(now + BEIJING);
  const [year, month, date] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  if (id === 'week') {
    const monday = Date.UTC(year, month, date - ((local.getUTCDay() + 6) % 7));
    return spanOf(monday, monday + 7 * DAY);
  }
  if (id === 'month') return spanOf(Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1));
  if (id === 'year') return spanOf(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  const quarter = month - (month % 3);
  return spanOf(Date.UTC(year, quarter, 1), Date.UTC(year, quarter + 3, 1));
}

const day = /^\d{4}-\d\d-\d\d$/;
const read = (text: string): number => (day.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN);

/** From one day to another, both included; what is wrong with them, in words. */
export function customPeriod(first: string, last: string): Span | string {
  const [start, end] = [read(first), read(last)];
  if (Number.isNaN(start) || Number.isNaN(end)) return '请选择起止日期';
  if (end < start) return '结束日期不能早于开始日期';
  if (end - start > 3 * 366 * DAY - DAY) return '最长三年';
  return spanOf(start, end + DAY);
}
