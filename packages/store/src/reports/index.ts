export type { Span } from './facts.ts';
export * from './rates.ts';
