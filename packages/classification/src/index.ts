export * from './classifier.ts';
export { type LabelledMatter, type Measures, measure } from './measure.ts';
export { decodeModel, type ModelHeader, NONE, readHeader } from './model.ts';
export type { TrainingData } from './train/dataset.ts';
export { defaultTrainOptions, type TrainOptions, train } from './train/train.ts';
export * from './types.ts';
export { findUrgency, type UrgencyCue, type UrgencyRules } from './urgency.ts';
