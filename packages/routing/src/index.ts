export * from './route.ts';
export * from './types.ts';
