import { eachGram } from '../features.ts';
import type { Normalised } from '../normalise.ts';
import type { SparseRows } from './sparse.ts';

/** The n-grams kept, with their inverse document frequencies. Rows are in ascending key order. */
export interface Vocabulary {
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
  readonly rowOf: ReadonlyMap<number, number>;
}

type Counts = ReadonlyMap<number, number>;

/** n-gram key → times it stands in `[from, to)`. */
export function countGrams(text: Normalised, longest: number, from = 0, to = text.length): Counts {
  const counts = new Map<number, number>();
  eachGram(text, from, to, longest, (key) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** n-grams that stand in at least `least` texts, with smoothed idf ln((n + 1) / (df + 1)) + 1. */
export function buildVocabulary(texts: readonly Counts[], least: number): Vocabulary {
  const frequency = new Map<number, number>();
  for (const counts of texts) for (const key of counts.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const kept = [...frequency].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    idf: Float32Array.from(kept, ([, count]) => Math.log((texts.length + 1) / (count + 1)) + 1),
    rowOf: new Map(kept.map(([key], row) => [key, row])),
  };
}

/** Unit vectors of sublinear tf-idf, as the classifier builds them at run time. */
export function vectorise(texts: readonly Counts[], vocabulary: Vocabulary): SparseRows {
  const offsets = new Uint32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  texts.forEach((counts, at) => {
    const start = columns.length;
    let squares = 0;
    for (const [key, count] of counts) {
      const row = vocabulary.rowOf.get(key);
      if (row === undefined) continue;
      const value = (1 + Math.log(count)) * (vocabulary.idf[row] ?? 0);
      columns.push(row);
      values.push(value);
      squares += value * value;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let place = start; place < values.length; place += 1) values[place] = (values[place] ?? 0) / norm;
    offsets[at + 1] = columns.length;
  });
  return {
    offsets,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
    width: vocabulary.keys.length,
  };
}
