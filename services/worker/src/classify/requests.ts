import { type Classifier, firstAnswer } from '@paidan/classification';
import { requestsIn } from '@paidan/reading';
import type { ClassificationFact } from '@paidan/ticket';

type Requests = NonNullable<ClassificationFact['requests']>;

/** A part whose best answer is less probable than this says too little to be called a matter of its own. */
const LEAST = 0.6;

/**
 * Several requests in one text, each with what it would be alone; undefined when it is one matter. Parts that follow each
 * other and are of the same duty are one request.
 */
export function severalRequests(classifier: Classifier, text: string): Requests | undefined {
  const parts = requestsIn(text);
  if (parts.length < 2) return undefined;
  const requests: Requests[number][] = [];
  for (const { from, to } of parts) {
    const { duty, p } = firstAnswer(classifier.classify({ text: text.slice(from, to) }));
    const before = requests.at(-1);
    if (before && (p < LEAST || before.duty === duty)) requests[requests.length - 1] = { ...before, to };
    else requests.push({ from, to, duty, p });
  }
  const sure = requests.filter(({ p }) => p >= LEAST);
  return new Set(sure.map(({ duty }) => duty)).size < 2 || sure.length !== requests.length ? undefined : requests;
}
