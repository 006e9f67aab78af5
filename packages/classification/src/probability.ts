import type { Calibration } from './model.ts';

/** What speaks for "on no list": its own score, the best duty's score, and how far that one leads. */
export function noneSignals(scores: Float64Array, none: number): readonly [number, number, number] {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  scores.forEach((value, column) => {
    if (column === none) return;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  });
  return [scores[none] ?? 0, best, best - second];
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Probability that the matter is on no list. */
export function noneProbability(scores: Float64Array, none: number, calibration: Calibration): number {
  const [bias = 0, ...weights] = calibration.none;
  const signals = noneSignals(scores, none);
  return sigmoid(signals.reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), bias));
}

/** Probabilities per label, summing to 1: none first by its own regression, the rest shared by softmax over duties. */
export function probabilities(scores: Float64Array, none: number, calibration: Calibration): Float64Array {
  const onNoList = noneProbability(scores, none, calibration);
  const best = noneSignals(scores, none)[1];
  const result = scores.map((value, column) =>
    column === none ? 0 : Math.exp((value - best) * calibration.sharpness),
  );
  const sum = result.reduce((total, value) => total + value, 0) || 1;
  return result.map((value, column) => (column === none ? onNoList : (value / sum) * (1 - onNoList)));
}
