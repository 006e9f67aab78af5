export { type ClockChange, recomputeDeadlines } from './clock-log.ts';
export { dueOf, isLive } from './deadlines.ts';
export {
  type DecideContext,
  type Definitions,
  listVersionOf,
  type OpenInput,
  type UnitKind,
} from './definitions.ts';
export { lifecycleMermaid } from './diagram.ts';
export { commandTypes, createTicketEngine, type TicketEngine } from './engine.ts';
export { type LifecycleEvent, type LifecycleSource, lifecycleEvents } from './lifecycle.ts';
export { offers, permitted } from './permitted.ts';
export { type Proposal, proposeObjections } from './proposals.ts';
export * from './rates.ts';
export { replay, type Told } from './replay.ts';
export { createRuleBook } from './rule-book.ts';
export type { Clocked, RulesVersion, Rung, Term, TicketRules } from './rules.ts';
export { REPLY } from './run.ts';
export { standIn } from './stand-ins.ts';
export { isOpen, openTasks } from './tasks.ts';
export { holdersOf, replayTime, type Side, sideOf, timeSpent } from './time.ts';
export * from './types.ts';
