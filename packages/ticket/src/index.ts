export {
  type DecideContext,
  type Definitions,
  listVersionOf,
  type OpenInput,
  type UnitKind,
} from './definitions.ts';
export { lifecycleMermaid } from './diagram.ts';
export { createTicketEngine, type TicketEngine } from './engine.ts';
export { type LifecycleEvent, type LifecycleSource, lifecycleEvents } from './lifecycle.ts';
export { offers, permitted } from './permitted.ts';
export * from './rates.ts';
export { replay, type Told } from './replay.ts';
export type { Clocked, Term, TicketRules } from './rules.ts';
export { REPLY } from './run.ts';
export { standIn } from './stand-ins.ts';
export { isOpen, openTasks } from './tasks.ts';
export * from './types.ts';
