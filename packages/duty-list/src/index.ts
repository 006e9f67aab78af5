export * from './catalogue.ts';
export * from './decode.ts';
export * from './parse.ts';
export * from './query.ts';
