export * from './alike.ts';
export * from './kind.ts';
export * from './place.ts';
export * from './requests.ts';
