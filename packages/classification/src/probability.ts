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
export function noneProbability(
  scores: Float64Array,
  none: number,
  size: number,
  calibration: Pick<Calibration, 'none'>,
): number {
  const [bias = 0, ...weights] = calibration.none;
  const signals = noneSignals(scores, none, size);
  return sigmoid(signals.reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), bias));
}

/** Shares per label, summing to 1: none first by its own regression, the rest by softmax over duties. */
export function shares(
  scores: Float64Array,
  none: number,
  size: number,
  calibration: Pick<Calibration, 'none' | 'sharpness'>,
): Float64Array {
  const onNoList = noneProbability(scores, none, size, calibration);
  const best = noneSignals(scores, none, size)[1];
  const sharpness = sharpnessAt(calibration, size);
  const result = scores.map((value, column) => (column === none ? 0 : Math.exp((value - best) * sharpness)));
  const sum = result.reduce((total, value) => total + value, 0) || 1;
  return result.map((value, column) => (column === none ? onNoList : (value / sum) * (1 - onNoList)));
}

/** What tells how far the best share can be trusted: its log odds, the text's size, and the odds again for long texts. */
export const trustSignals = (share: number, size: number): readonly [number, number, number] => {
  const kept = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  const odds = Math.log(kept / (1 - kept));
  return [odds, size, odds * size];
};

/**
 * Probabilities per label, summing to 1: shares, with the best one brought to the rate at which such answers were right on
 * texts of writers whom the model did not know, and the others sharing what is left.
 */
export function probabilities(
  scores: Float64Array,
  none: number,
  size: number,
  calibration: Calibration,
): Float64Array {
  const given = shares(scores, none, size, calibration);
  const best = given.reduce((found, value, column) => (value > (given[found] ?? 0) ? column : found), 0);
  const share = given[best] ?? 0;
  const [bias = 0, ...weights] = calibration.trust;
  const trusted = sigmoid(
    trustSignals(share, size).reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), bias),
  );
  const rest = share >= 1 ? 0 : (1 - trusted) / (1 - share);
  return given.map((value, column) => (column === best ? trusted : Math.min(trusted, value * rest)));
}
