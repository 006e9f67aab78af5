export { migrateQueues, type QueueConfig } from './backend.ts';
export { TerminalError } from './errors.ts';
export { createQueues, jobIdOf, type Queues, queueNames } from './queues.ts';
export { type RelayOptions, type Running, startRelay } from './relay.ts';
export { type SweepOptions, startSweep, sweepOnce } from './sweep.ts';
export {
  createWorker,
  type Handler,
  type JobContext,
  type Outcome,
  type RunningWorker,
  type WorkerOptions,
} from './worker.ts';
