import { NONE } from './model.ts';
import type { Classifier, Matter } from './types.ts';

/** A matter with its acceptable duties, best first (`none`: on no list). */
export interface LabelledMatter extends Matter {
  readonly id: string;
  readonly gold: readonly string[];
  readonly clear?: boolean;
  readonly urgent?: boolean;
}

export interface Measures {
  readonly matters: number;
  /** Share whose best answer is acceptable, and whose first three answers hold an acceptable one. */
  readonly top1: number;
  readonly top3: number;
  /** Share whose best answer is on the right list (basic, cooperative, reclaimed, none). */
  readonly list: number;
  readonly nonePrecision: number;
  readonly noneRecall: number;
  /** Expected calibration error of the best answer, ten bins. */
  readonly calibrationError: number;
  readonly autoCoverage: number;
  readonly autoPrecision: number;
  readonly urgentRecall: number;
  readonly urgentFalseAlarms: number;
  /** Median and 99th percentile of one classification, milliseconds. */
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly id: string;
  readonly gold: readonly string[];
  readonly answers: readonly string[];
  readonly auto: boolean;
}

const part = (duty: string): string => duty.split('-')[0] ?? duty;
const share = (items: readonly boolean[]): number => items.filter(Boolean).length / Math.max(1, items.length);

/** Classifies every matter and compares; `clock` gives milliseconds and is injected so that this stays pure. */
export function measure(classifier: Classifier, matters: readonly LabelledMatter[], clock: () => number): Measures {
  const results = matters.map((matter) => {
    const before = clock();
    const found = classifier.classify(matter);
    const took = clock() - before;
    const ranked = [...found.candidates.map(({ duty, p }) => ({ duty, p })), { duty: NONE, p: found.none }].sort(
      (a, b) => b.p - a.p,
    );
    const best = ranked[0] ?? { duty: NONE, p: found.none };
    return { matter, found, took, ranked, best, right: matter.gold.includes(best.duty) };
  });
  const auto = results.filter(({ found }) => found.decision === 'auto');
  const times = results.map(({ took }) => took).sort((a, b) => a - b);
  const on = (matter: LabelledMatter): boolean => matter.gold[0] !== NONE;
  return {
    matters: results.length,
    top1: share(results.map(({ right }) => right)),
    top3: share(results.map(({ ranked, matter }) => ranked.slice(0, 3).some(({ duty }) => matter.gold.includes(duty)))),
    list: share(results.map(({ best, matter }) => matter.gold.some((duty) => part(duty) === part(best.duty)))),
    nonePrecision: share(results.filter(({ best }) => best.duty === NONE).map(({ right }) => right)),
    noneRecall: share(results.filter(({ matter }) => !on(matter)).map(({ best }) => best.duty === NONE)),
    calibrationError: calibrationError(results.map(({ best, right }) => ({ p: best.p, right }))),
    autoCoverage: auto.length / Math.max(1, results.length),
    autoPrecision: share(auto.map(({ matter, found }) => matter.gold.includes(found.candidates[0]?.duty ?? ''))),
    urgentRecall: share(results.filter(({ matter }) => matter.urgent === true).map(({ found }) => found.urgent)),
    urgentFalseAlarms: share(results.filter(({ matter }) => matter.urgent === false).map(({ found }) => found.urgent)),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    mistakes: results
      .filter(({ right }) => !right)
      .map(({ matter, ranked, found }) => ({
        id: matter.id,
        gold: matter.gold,
        answers: ranked.slice(0, 3).map(({ duty, p }) => `${duty} ${p.toFixed(2)}`),
        auto: found.decision === 'auto',
      })),
  };
}

/** Mean gap between stated probability and share right, over ten equal bins, weighted by how many fall into each. */
function calibrationError(answers: readonly { readonly p: number; readonly right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    answers.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin),
  );
  return bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum;
    const stated = bin.reduce((total, { p }) => total + p, 0) / bin.length;
    const right = bin.filter((answer) => answer.right).length / bin.length;
    return sum + (bin.length / answers.length) * Math.abs(stated - right);
  }, 0);
}
