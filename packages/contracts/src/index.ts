export * from './common.ts';
export * from './corrections.ts';
export * from './duties.ts';
export * from './jobs.ts';
export * from './models.ts';
export * from './session.ts';
export * from './tasks.ts';
export * from './tickets.ts';
