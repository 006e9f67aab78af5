/** Rows of a sparse matrix: row i holds `columns[k]`, `values[k]` for k in `offsets[i] … offsets[i + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** The rows named, in that order. */
export function selectRows(rows: SparseRows, use: readonly number[]): SparseRows {
  const offsets = new Uint32Array(use.length + 1);
  use.forEach((row, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);
  });
  const columns = new Uint32Array(offsets[use.length] ?? 0);
  const values = new Float32Array(columns.length);
  use.forEach((row, at) => {
    columns.set(rows.columns.subarray(rows.offsets[row], rows.offsets[row + 1]), offsets[at]);
    values.set(rows.values.subarray(rows.offsets[row], rows.offsets[row + 1]), offsets[at]);
  });
  return { offsets, columns, values, width: rows.width };
}

/** The rows of both, one after the other. */
export function joinRows(first: SparseRows, second: SparseRows): SparseRows {
  const shift = first.columns.length;
  const offsets = new Uint32Array(first.offsets.length + second.offsets.length - 1);
  offsets.set(first.offsets);
  offsets.set(
    second.offsets.subarray(1).map((offset) => offset + shift),
    first.offsets.length,
  );
  const columns = new Uint32Array(shift + second.columns.length);
  columns.set(first.columns);
  columns.set(second.columns, shift);
  const values = new Float32Array(columns.length);
  values.set(first.values);
  values.set(second.values, shift);
  return { offsets, columns, values, width: first.width };
}

/** Inner product of one row with a dense vector. */
export function dot(rows: SparseRows, row: number, weights: Float32Array): number {
  let sum = 0;
  for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at += 1)
    sum += (weights[rows.columns[at] ?? 0] ?? 0) * (rows.values[at] ?? 0);
  return sum;
}
