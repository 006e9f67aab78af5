import { dot, joinRows, type SparseRows, selectRows } from './sparse.ts';
import { trainSvm } from './svm.ts';

export interface UrgentHead {
  readonly weights: Float32Array;
  readonly threshold: number;
  readonly measured: Record<string, number>;
}

const FOLDS = 5;

/**
 * The danger head. The 300 utterances written for it carry the labels; the corpus was not labelled for danger, so only
 * what a first model, trained on those 300, holds for clearly harmless joins as negatives, at a small weight. The
 * threshold is the one that keeps `recall` of the held-back dangers.
 */
export function fitUrgent(
  labelled: SparseRows,
  truth: readonly { readonly urgent: boolean }[],
  corpus: SparseRows,
  examples: readonly { readonly fold: number }[],
  options: { readonly seed: number; readonly passes: number },
  recall = 0.85,
): UrgentHead {
  const svm = { cost: 1, passes: options.passes, seed: options.seed };
  const dangerous = (row: number): boolean => truth[row]?.urgent ?? false;
  const first = trainSvm(labelled, dangerous, () => 1, svm);
  const harmless = examples.flatMap((example, row) =>
    example.fold >= 0 && dot(corpus, row, first) < -0.3 ? [row] : [],
  );
  const joined = joinRows(labelled, selectRows(corpus, harmless));
  const scores = new Float64Array(truth.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainSvm(
      joined,
      dangerous,
      (row) => (row >= truth.length ? 0.1 : row % FOLDS === fold ? 1e-6 : 1),
      svm,
    );
    for (let row = fold; row < truth.length; row += FOLDS) scores[row] = dot(labelled, row, weights);
  }
  const weights = trainSvm(joined, dangerous, (row) => (row >= truth.length ? 0.1 : 1), svm);
  const hits = [...scores].filter((_, row) => dangerous(row)).sort((a, b) => b - a);
  const misses = [...scores].filter((_, row) => !dangerous(row));
  const threshold = hits[Math.min(hits.length - 1, Math.floor(hits.length * recall))] ?? 0;
  return {
    weights,
    threshold,
    measured: {
      urgentRecall: recall,
      urgentFalseAlarms: Number(
        (misses.filter((score) => score >= threshold).length / Math.max(1, misses.length)).toFixed(4),
      ),
      urgentNegatives: harmless.length,
    },
  };
}
