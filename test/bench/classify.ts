import { createClassifier, type Matter } from '@paidan/classification';
import { readModel, readUrgencyRules } from '@paidan/workflows/classification/index.ts';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { autoRules } from '@paidan/workflows/rules/auto.ts';
import { quantile, round } from './load.ts';

export interface ClassifyResult {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** From the bytes of the model to the first answer, milliseconds. */
  readonly loadMs: number;
  /** Different texts, and their mean length in characters. */
  readonly matters: number;
  readonly meanCharacters: number;
  readonly classifications: number;
}

/** The shipped classifier, as the worker builds it. */
export function shippedClassifier() {
  const list = dutyLists.at(-1);
  if (list === undefined) throw new Error('no duty list to classify by');
  return createClassifier(readModel(), list, { urgency: readUrgencyRules(), auto: autoRules });
}

/** Classifies the matters one after another on this one core, whole passes until `seconds` are over, after one to warm up. */
export function benchClassifier(matters: readonly Matter[], seconds: number): ClassifyResult {
  const loading = performance.now();
  const classifier = shippedClassifier();
  for (const matter of matters.slice(0, 1)) classifier.classify(matter);
  const loadMs = performance.now() - loading;
  for (const matter of matters) classifier.classify(matter);
  const took: number[] = [];
  const start = performance.now();
  do {
    for (const matter of matters) {
      const before = performance.now();
      classifier.classify(matter);
      took.push(performance.now() - before);
    }
  } while (performance.now() - start < seconds * 1000);
  const lasted = (performance.now() - start) / 1000;
  const characters = matters.reduce((sum, { title = '', text }) => sum + title.length + text.length, 0);
  return {
    perSecond: round(took.length / lasted, 0),
    medianMs: round(quantile(took, 0.5), 3),
    p99Ms: round(quantile(took, 0.99), 3),
    loadMs: round(loadMs, 0),
    matters: matters.length,
    meanCharacters: round(characters / matters.length, 0),
    classifications: took.length,
  };
}
