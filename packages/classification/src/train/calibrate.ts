import type { Calibration } from '../model.ts';
import { noneSignals, probabilities, sharpnessAt, sigmoid } from '../probability.ts';

/** Scores of a text by a model that had not seen it, and its true label's column. */
export interface Held {
  readonly scores: Float64Array;
  readonly label: number;
  /** `sizeOf` its length. */
  readonly size: number;
}

/** Logistic regression by full-batch Newton steps with a small ridge; deterministic. Bias first. */
export function fitLogistic(inputs: readonly (readonly number[])[], targets: readonly boolean[]): number[] {
  const width = (inputs[0]?.length ?? 0) + 1;
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -1e-3 * weight));
    const hessian: number[][] = weights.map((_, row) => weights.map((__, column) => (row === column ? 1e-3 : 0)));
    inputs.forEach((input, index) => {
      const x = [1, ...input];
      const p = sigmoid(x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
      const error = (targets[index] ? 1 : 0) - p;
      for (let row = 0; row < width; row += 1) {
        gradient[row] = (gradient[row] ?? 0) + error * (x[row] ?? 0);
        const line = hessian[row] ?? [];
        for (let column = 0; column < width; column += 1)
          line[column] = (line[column] ?? 0) + p * (1 - p) * (x[row] ?? 0) * (x[column] ?? 0);
      }
    });
    solve(hessian, gradient).forEach((step, at) => {
      weights[at] = (weights[at] ?? 0) + step;
    });
  }
  return weights;
}

/** Gaussian elimination with pivoting; the matrix is small and positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    }
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = cell(row, pivot) / cell(pivot, pivot);
      rows[row] = rows[row]?.map((value, column) => value - factor * cell(pivot, column)) ?? [];
    }
  }
  return rows.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}

const growths = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5, 0.8];

/** The softmax sharpness, and its growth with the text's size, that give held-back duties the greatest likelihood. */
export function fitSharpness(held: readonly Held[], none: number): [number, number] {
  const duties = held
    .filter(({ label }) => label !== none)
    .map(({ scores, label, size }) => {
      const best = noneSignals(scores, none, size)[1];
      return { gaps: scores.map((value, column) => (column === none ? -1e3 : value - best)), label, size };
    });
  const loss = (calibration: { readonly sharpness: [number, number] }): number =>
    duties.reduce((sum, { gaps, label, size }) => {
      const sharpness = sharpnessAt(calibration, size);
      let total = 0;
      for (const gap of gaps) total += Math.exp(gap * sharpness);
      return sum + Math.log(total) - (gaps[label] ?? 0) * sharpness;
    }, 0);
  const fits = growths.map((growth) => {
    const base = lowest(1, 40, (at) => loss({ sharpness: [at, growth] }));
    return { base, growth, loss: loss({ sharpness: [base, growth] }) };
  });
  const best = fits.reduce((a, b) => (b.loss < a.loss ? b : a));
  return [best.base, best.growth];
}

/** Golden-section search for the lowest value of a function with one valley. */
function lowest(low: number, high: number, value: (at: number) => number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  while (high - low > 0.05) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (value(left) < value(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Least probability of the best duty from which on `target` of the held-back decisions are right. */
export function fitThreshold(
  held: readonly Held[],
  none: number,
  calibration: Omit<Calibration, 'auto'>,
  target: number,
) {
  const full: Calibration = { ...calibration, auto: { threshold: 1, precision: 1, coverage: 0 } };
  const outcomes = held
    .map(({ scores, label, size }) => {
      const p = probabilities(scores, none, size, full);
      let best = 0;
      p.forEach((value, column) => {
        if (value > (p[best] ?? 0)) best = column;
      });
      return { p: p[best] ?? 0, duty: best !== none, right: best === label };
    })
    .filter(({ duty }) => duty)
    .sort((a, b) => b.p - a.p);
  let right = 0;
  let found = { threshold: 1, precision: 1, coverage: 0 };
  outcomes.forEach((outcome, at) => {
    if (outcome.right) right += 1;
    const precision = right / (at + 1);
    if (precision >= target && at > 50) found = { threshold: outcome.p, precision, coverage: (at + 1) / held.length };
  });
  return found;
}
