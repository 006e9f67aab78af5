export * from './calendar.ts';
export * from './types.ts';
