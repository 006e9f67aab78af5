import type { Calibration } from './model.ts';

/** The scale on which calibration reads a text's length: 0 for nothing, 1 at about 70 characters, 2 at about 260. */
export const sizeOf = (characters: number): number => Math.log1p(characters / 40);

/** What speaks for "on no list": its own score, the best duty's score, how far that one leads, and the text's size. */
export function noneSignals(
  scores: Float64Array,
  none: number,
  size: number,
): readonly [number, number, number, number] {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  scores.forEach((value, column) => {
    if (column === none) return;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  });
  return [scores[none] ?? 0, best, best - second, size];
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** How sharply scores tell duties apart: longer texts say more, and spread their score over more words. */
export const sharpnessAt = ({ sharpness: [base, growth] }: Pick<Calibration, 'sharpness'>, size: number): number =>
  base * (1 + growth * size);

/** Probability that the matter is on no list. */
export function noneProbability(scores: Float64Array, none: number, size: number, calibration: Calibration): number {
  const [bias = 0, ...weights] = calibration.none;
  const signals = noneSignals(scores, none, size);
  return sigmoid(signals.reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), bias));
}

/** Probabilities per label, summing to 1: none first by its own regression, the rest shared by softmax over duties. */
export function probabilities(
  scores: Float64Array,
  none: number,
  size: number,
  calibration: Calibration,
): Float64Array {
  const onNoList = noneProbability(scores, none, size, calibration);
  const best = noneSignals(scores, none, size)[1];
  const sharpness = sharpnessAt(calibration, size);
  const result = scores.map((value, column) => (column === none ? 0 : Math.exp((value - best) * sharpness)));
  const sum = result.reduce((total, value) => total + value, 0) || 1;
  return result.map((value, column) => (column === none ? onNoList : (value / sum) * (1 - onNoList)));
}
