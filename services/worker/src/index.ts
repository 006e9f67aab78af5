export { classifyHandler } from './classify/handler.ts';
export { createLearner, type LearnerOptions } from './classify/learner.ts';
export { severalRequests } from './classify/requests.ts';
export { createSecondOpinion, type Outcome } from './classify/second-opinion.ts';
export { trainApart } from './learn/apart.ts';
export { type NightParts, type NightReport, runNight } from './learn/night.ts';
export { type Nights, startNights } from './learn/schedule.ts';
export type { Trained, TrainingTask } from './learn/train.ts';
export { startWork, type WorkerParts } from './start.ts';
