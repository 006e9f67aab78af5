import { parseCalendarRules } from '@paidan/calendar';
import file from './calendar.json' with { type: 'json' };

/** Working days, office hours and holidays of the county, checked on loading. */
export const calendarRules = parseCalendarRules(file);
