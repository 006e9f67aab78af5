export { checkProcedure, checkProcedures, type Fault, faultLine } from './check.ts';
export {
  type Advanced,
  type ClosedTask,
  type CompiledProcedure,
  compile,
  type Started,
  type StepEvent,
} from './compile.ts';
export { type ClauseRef, procedure, procedureOf, SELF } from './define.ts';
export { type SvgOptions, toSvg } from './draw/svg.ts';
export { type ExportedProcedure, toExportJson } from './export.ts';
export { toMermaid } from './mermaid.ts';
export * from './model.ts';
export { END, HOTLINE } from './names.ts';
export { normalise } from './normalise.ts';
export { parseProcedure } from './parse.ts';
export { type Path, type PathBounds, simplePaths, type WalkOptions, type WalkStep, walk } from './paths.ts';
export { toPage } from './read/page.ts';
export { type ReadClause, type Reading, readingOf } from './read/reading.ts';
export { toSheet } from './read/sheet.ts';
export { reviewProcedure } from './review.ts';
export type { ProcedureSnapshot, Run } from './snapshot.ts';
export {
  entriesOf,
  findStep,
  outcomesOf,
  pickOf,
  type SideRole,
  type StepRole,
  type StepTask,
  sidesOf,
  waysOn,
} from './step.ts';
export { canonicalJson, versionOf } from './version.ts';
export { citeWords, triggerWords, withinWords } from './words.ts';
