import type { Classifier, Matter } from '@paidan/classification';
import { quantile } from './load.ts';

export interface ClassifyResult {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly matters: number;
}

/** Classifies every matter once to warm up and then `times` over, one after another on this one core. */
export function benchClassifier(classifier: Classifier, matters: readonly Matter[], times: number): ClassifyResult {
  for (const matter of matters) classifier.classify(matter);
  const took: number[] = [];
  const start = performance.now();
  for (let pass = 0; pass < times; pass += 1) {
    for (const matter of matters) {
      const before = performance.now();
      classifier.classify(matter);
      took.push(performance.now() - before);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: took.length / seconds,
    medianMs: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    matters: took.length,
  };
}
