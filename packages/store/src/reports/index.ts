export * from './burden.ts';
export type { Span } from './facts.ts';
export * from './rates.ts';
export * from './time.ts';
export * from './watch.ts';
