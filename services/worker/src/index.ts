export { createLearner } from './classify/learner.ts';
export { severalRequests } from './classify/requests.ts';
export { startWork, type WorkerParts } from './start.ts';
