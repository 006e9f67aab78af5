export * from './calendar.ts';
export { parseCalendarRules } from './parse.ts';
export * from './types.ts';
