import { type Mix, mixed } from '../mix.ts';
import type { Normalised } from '../normalise.ts';
import { dot, joinRows, type SparseRows, selectRows } from './sparse.ts';
import { trainSvm } from './svm.ts';

export interface UrgentHead {
  readonly weights: Float32Array;
  readonly threshold: number;
  readonly measured: Record<string, number>;
}

/** An utterance labelled for danger: its text, the end of its title, and the vector of any stretch of it. */
export interface Labelled {
  readonly text: Normalised;
  readonly titleEnd: number;
  readonly urgent: boolean;
  readonly rowsOf: (from: number, to: number) => SparseRows;
}

const FOLDS = 5;
/** The corpus counts little: it was not labelled for danger. */
const CORPUS = 0.1;

/**
 * The danger head. The utterances written for it carry the labels; of the corpus only what a first model, trained on
 * those, holds for clearly harmless joins as negatives, at a small weight. The threshold is the one that keeps `recall`
 * of the held-back dangers, each scored as a matter is: whole, title and the sentence that speaks most for danger.
 */
export function fitUrgent(
  labelled: readonly Labelled[],
  corpus: SparseRows,
  examples: readonly { readonly fold: number }[],
  options: { readonly seed: number; readonly passes: number; readonly mix: Mix },
  recall = 0.85,
): UrgentHead {
  const svm = { cost: 1, passes: options.passes, seed: options.seed };
  const wholes = labelled.map(({ text, rowsOf }) => rowsOf(0, text.length)).reduce(joinRows);
  const dangerous = (row: number): boolean => labelled[row]?.urgent ?? false;
  const first = trainSvm(wholes, dangerous, () => 1, svm);
  const harmless = examples.flatMap((example, row) =>
    example.fold >= 0 && dot(corpus, row, first) < -0.3 ? [row] : [],
  );
  const joined = joinRows(wholes, selectRows(corpus, harmless));
  const isCorpus = (row: number): boolean => row >= labelled.length;
  const scores = new Float64Array(labelled.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainSvm(
      joined,
      dangerous,
      (row) => (isCorpus(row) ? CORPUS : row % FOLDS === fold ? 1e-6 : 1),
      svm,
    );
    labelled.forEach(({ text, titleEnd, rowsOf }, row) => {
      if (row % FOLDS !== fold) return;
      const scoreOf = (from: number, to: number): Float64Array => Float64Array.of(dot(rowsOf(from, to), 0, weights));
      scores[row] = mixed(text, titleEnd, options.mix, scoreOf).labels[0] ?? 0;
    });
  }
  const weights = trainSvm(joined, dangerous, (row) => (isCorpus(row) ? CORPUS : 1), svm);
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
