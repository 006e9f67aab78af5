import { eachGram } from './features.ts';
import type { Model } from './model.ts';
import type { Normalised } from './normalise.ts';

/** Scores of one text: per label, of the danger head, and the text's own n-grams for the reasons. */
export interface Scores {
  readonly labels: Float64Array;
  readonly urgent: number;
  /** Known n-grams: row, weight in the text's unit vector. */
  readonly rows: Uint32Array;
  readonly values: Float64Array;
  /** Share of single characters that the model knows; low for a language or a code it never saw. */
  readonly known: number;
}

/** Sublinear tf-idf of the text, normalised to length 1, times the weights. */
export function score(model: Model, text: Normalised): Scores {
  const counts = new Map<number, number>();
  let characters = 0;
  let unknown = 0;
  eachGram(text, 0, text.length, model.header.longest, (key, _at, size) => {
    const row = model.rowOf(key);
    if (size === 1) {
      characters += 1;
      if (row < 0) unknown += 1;
    }
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1);
  });
  const rows = new Uint32Array(counts.size);
  const values = new Float64Array(counts.size);
  let squares = 0;
  let place = 0;
  for (const [row, count] of counts) {
    const value = (1 + Math.log(count)) * (model.idf[row] ?? 0);
    rows[place] = row;
    values[place] = value;
    squares += value * value;
    place += 1;
  }
  const norm = Math.sqrt(squares) || 1;
  const width = model.header.labels.length + 1;
  const sums = new Float64Array(width);
  const { offsets, columns, weights, scale } = model;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const value = (values[at] ?? 0) / norm;
    values[at] = value;
    const end = offsets[row + 1] ?? 0;
    for (let entry = offsets[row] ?? 0; entry < end; entry += 1) {
      const column = columns[entry] ?? 0;
      sums[column] = (sums[column] ?? 0) + value * (scale[(weights[entry] ?? 0) + 128] ?? 0);
    }
  }
  return {
    labels: sums.subarray(0, width - 1),
    urgent: sums[width - 1] ?? 0,
    rows,
    values,
    known: characters === 0 ? 0 : 1 - unknown / characters,
  };
}

/** Weight of one n-gram for one column; 0 when it has none. */
export function weightOf(model: Model, row: number, column: number): number {
  const { offsets, columns, weights, scale } = model;
  let low = offsets[row] ?? 0;
  let high = (offsets[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle] ?? 0;
    if (found === column) return scale[(weights[middle] ?? 0) + 128] ?? 0;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
