import { random, shuffle } from './random.ts';
import type { SparseRows } from './sparse.ts';

export interface SvmOptions {
  /** Penalty of a violated margin. */
  readonly cost: number;
  /** Passes over the rows. */
  readonly passes: number;
  readonly seed: number;
}

/**
 * L2-regularised, L2-loss linear SVM of one class against the rest, by dual coordinate descent (Hsieh et al., 2008,
 * "A Dual Coordinate Descent Method for Large-scale Linear SVM", algorithm 1). Rows whose multiplier stays at zero are
 * skipped for the rest of a round of passes (shrinking by skipping), because most rows are far from one class of hundreds.
 */
export function trainSvm(
  rows: SparseRows,
  positive: (row: number) => boolean,
  weightOf: (row: number) => number,
  options: SvmOptions,
): Float32Array {
  const { offsets, columns, values } = rows;
  const count = offsets.length - 1;
  const weights = new Float32Array(rows.width);
  const alpha = new Float64Array(count);
  const diagonal = new Float64Array(count);
  const curvature = new Float64Array(count);
  const sign = new Int8Array(count);
  for (let row = 0; row < count; row += 1) {
    sign[row] = positive(row) ? 1 : -1;
    diagonal[row] = 1 / (2 * options.cost * weightOf(row));
    let squares = diagonal[row] ?? 0;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) squares += (values[at] ?? 0) ** 2;
    curvature[row] = squares;
  }
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const next = random(options.seed);
  let active = count;
  for (let pass = 0; pass < options.passes; pass += 1) {
    shuffle(order.subarray(0, active), next);
    let kept = 0;
    for (let place = 0; place < active; place += 1) {
      const row = order[place] ?? 0;
      const start = offsets[row] ?? 0;
      const end = offsets[row + 1] ?? 0;
      const y = sign[row] ?? 0;
      const before = alpha[row] ?? 0;
      let margin = 0;
      for (let at = start; at < end; at += 1) margin += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const gradient = y * margin - 1 + (diagonal[row] ?? 0) * before;
      if (before === 0 && gradient > 0.2 && pass > 0) continue;
      order[place] = order[kept] ?? 0;
      order[kept] = row;
      kept += 1;
      if (before === 0 && gradient >= 0) continue;
      const after = Math.max(0, before - gradient / (curvature[row] ?? 1));
      const step = (after - before) * y;
      if (step === 0) continue;
      alpha[row] = after;
      for (let at = start; at < end; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0);
      }
    }
    active = pass % 5 === 4 ? count : kept;
  }
  return weights;
}
