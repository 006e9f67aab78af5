import { PaidanError } from '@paidan/kernel';

const DAY = 86_400_000;
const USUAL_DAYS = 30;
const MOST_DAYS = 3 * 366;

/**
 * The span that a report is about: `from` inclusive, `to` exclusive; by default the last 30 days, three years at most.
 * Errors: `request.invalid` names the field.
 */
export function spanOf(
  query: { readonly from?: string; readonly to?: string },
  now: Date,
): { readonly from: Date; readonly to: Date } {
  const to = query.to === undefined ? new Date(now.getTime() + 1) : new Date(query.to);
  const from = query.from === undefined ? new Date(to.getTime() - USUAL_DAYS * DAY) : new Date(query.from);
  if (from >= to) throw new PaidanError('request.invalid', '起始时间须早于结束时间', { field: '/from' });
  if (to.getTime() - from.getTime() > MOST_DAYS * DAY) {
    throw new PaidanError('request.invalid', '统计区间最长三年', { field: '/from' });
  }
  return { from, to };
}
