export { createLearner } from './classify/learner.ts';
export { startWork, type WorkerParts } from './start.ts';
