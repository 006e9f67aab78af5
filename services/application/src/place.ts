import { createCalendar } from '@paidan/calendar';
import { createRuleBook } from '@paidan/ticket';
import { lifecycle } from '@paidan/workflows/lifecycle/lifecycle.ts';
import { calendarRules } from '@paidan/workflows/rules/calendar.ts';
import { limits } from '@paidan/workflows/rules/limits.ts';
import type { PlaceRules } from './definitions.ts';

/** What the county's `workflows/` say of lifecycle, time limits and working days. */
export function placeRules(): PlaceRules {
  const calendar = createCalendar(calendarRules);
  return { lifecycle, calendar, rulesAt: createRuleBook(limits, calendar) };
}
