export * from './redirections.ts';
export * from './route.ts';
export * from './types.ts';
