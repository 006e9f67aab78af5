export * from './classifier.ts';
export {
  type Answer,
  accuracyBy,
  answer,
  confusions,
  coverageAt,
  type LabelledMatter,
  type Measures,
  measure,
  mistakes,
} from './measure.ts';
export type { Lesson } from './memory.ts';
export { decodeModel, type ModelHeader, NONE, readHeader } from './model.ts';
export type { TrainingData, Utterance } from './train/dataset.ts';
export { trainPlain } from './train/plain.ts';
export { defaultTrainOptions, type TrainOptions, train } from './train/train.ts';
export * from './types.ts';
export { findUrgency, type UrgencyCue, type UrgencyRules } from './urgency.ts';
