export { checkProcedure, type Fault } from './check.ts';
export { type ClauseRef, procedure, procedureOf, SELF } from './define.ts';
export * from './model.ts';
export { END, HOTLINE } from './names.ts';
export { normalise } from './normalise.ts';
export { parseProcedure } from './parse.ts';
export { canonicalJson, versionOf } from './version.ts';
