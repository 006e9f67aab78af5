import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@paidan/infra/root.ts';
import { severalRequests } from '@paidan/worker';
import { shippedClassifier } from './classify.ts';

/** A matter as people write it, without what marks one ticket. */
export interface Sample {
  readonly title?: string;
  readonly text: string;
}

/** The golden matters: calls, messages and inspection findings. */
export const readSamples = (): readonly Sample[] =>
  readFileSync(join(root, 'test', 'golden', 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { title, text }: Sample = JSON.parse(line);
      return title === undefined ? { text } : { title, text };
    });

/** Those of which the classifier is sure, and that hold one matter: the others wait for an operator, and measuring them would measure people. */
export function sureOnes(samples: readonly Sample[]): readonly Sample[] {
  const classifier = shippedClassifier();
  return samples.filter(
    (sample) =>
      classifier.classify(sample).decision === 'auto' && severalRequests(classifier, sample.text) === undefined,
  );
}
