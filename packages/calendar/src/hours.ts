import type { CalendarRules } from './types.ts';

/** One stretch of office hours, in minutes after local midnight: open from `opens` on, no longer at `closes`. */
export interface Stretch {
  readonly opens: number;
  readonly closes: number;
}

/**
 * Office hours of a working day, in order; one stretch from 10:00 to `closes` when the rules name none.
 * @throws RangeError that names the place: not `HH:MM`, not ascending, overlapping, or not ending at `closes`.
 */
export function officeHours(rules: CalendarRules): readonly Stretch[] {
  const closing = rules.closes ?? '20:00';
  const closes = minutesOf(closing, 'closes');
  const hours = rules.hours ?? [['10:00', closing]];
  let before = 0;
  const stretches = hours.map(([from, to], index) => {
    const [opens, ends] = [minutesOf(from, `hours[${index}][0]`), minutesOf(to, `hours[${index}][1]`)];
    if (opens < before) throw new RangeError(`hours[${index}][0]：${from} 早于上一段的下班时间`);
    if (ends <= opens) throw new RangeError(`hours[${index}][1]：下班 ${to} 须晚于上班 ${from}`);
    before = ends;
    return { opens, closes: ends };
  });
  if (before !== closes) throw new RangeError(`hours[${hours.length - 1}][1]：最后一段须到下班时间 ${closing} 为止`);
  return stretches;
}

function minutesOf(time: string, place: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`${place}：时间须写作 HH:MM：${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}
