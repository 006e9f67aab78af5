import { eachGram } from './features.ts';
import { type Mixed, mixed } from './mix.ts';
import type { Model } from './model.ts';
import type { Normalised } from './normalise.ts';
import { sizeOf } from './probability.ts';

/** A text as a unit vector: its known n-grams by row, sublinear tf-idf, normalised to length 1. */
export interface Vector {
  readonly rows: Uint32Array;
  readonly values: Float64Array;
  /** Share of single characters that the model knows; low for a language or a code it never saw. */
  readonly known: number;
}

/** Scores of one text: per label, mixed of its parts, and of the danger head. */
export interface Scores extends Mixed {
  readonly urgent: number;
  readonly known: number;
  /** Length in characters, on the scale that calibration reads. */
  readonly size: number;
}

/** The vector of `[from, to)`. */
export function vectorOf(model: Model, text: Normalised, from: number, to: number): Vector {
  const counts = new Map<number, number>();
  let characters = 0;
  let unknown = 0;
  eachGram(text, from, to, model.header.longest, (key, _at, size) => {
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
  return {
    rows,
    values: values.map((value) => value / norm),
    known: characters === 0 ? 0 : 1 - unknown / characters,
  };
}

/** The vector times the weights: one score per label, the danger head last. */
function product({ offsets, columns, weights, scale, header }: Model, { rows, values }: Vector): Float64Array {
  const sums = new Float64Array(header.labels.length + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const value = values[at] ?? 0;
    const end = offsets[row + 1] ?? 0;
    for (let entry = offsets[row] ?? 0; entry < end; entry += 1) {
      const column = columns[entry] ?? 0;
      sums[column] = (sums[column] ?? 0) + value * (scale[(weights[entry] ?? 0) + 128] ?? 0);
    }
  }
  return sums;
}

/** Scores of a text whose first `titleEnd` code units are its title. */
export function score(model: Model, text: Normalised, titleEnd: number): Scores {
  const whole = vectorOf(model, text, 0, text.length);
  const found = mixed(text, titleEnd, model.header.mix, (from, to) =>
    product(model, from === 0 && to === text.length ? whole : vectorOf(model, text, from, to)),
  );
  const width = model.header.labels.length;
  return {
    parts: found.parts,
    labels: found.labels.subarray(0, width),
    urgent: found.labels[width] ?? 0,
    known: whole.known,
    size: sizeOf(text.length),
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
