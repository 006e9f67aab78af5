import { NONE } from './model.ts';
import type { Classifier, Matter } from './types.ts';

/** A matter with its acceptable duties, best first (`none`: on no list). */
export interface LabelledMatter extends Matter {
  readonly id: string;
  readonly gold: readonly string[];
  readonly clear?: boolean;
  readonly urgent?: boolean;
  /** How it is written (operator's summary, a villager's words, an inspector's note, a story). */
  readonly style?: string;
}

/** One matter with what the classifier made of it; `none` is ranked among the duties. */
export interface Answer {
  readonly matter: LabelledMatter;
  readonly ranked: readonly { readonly duty: string; readonly p: number }[];
  readonly auto: boolean;
  readonly urgent: boolean;
  readonly ms: number;
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
}

export interface Mistake {
  readonly id: string;
  readonly gold: readonly string[];
  readonly answers: readonly string[];
  readonly auto: boolean;
}

const part = (duty: string): string => duty.split('-')[0] ?? duty;
const share = (items: readonly boolean[]): number => items.filter(Boolean).length / Math.max(1, items.length);
const bestOf = ({ ranked }: Answer): { readonly duty: string; readonly p: number } => ranked[0] ?? { duty: NONE, p: 1 };
const isRight = (answer: Answer): boolean => answer.matter.gold.includes(bestOf(answer).duty);

/** Classifies every matter; `clock` gives milliseconds and is injected so that this stays pure. */
export function answer(
  classifier: Classifier,
  matters: readonly LabelledMatter[],
  clock: () => number,
): readonly Answer[] {
  return matters.map((matter) => {
    const before = clock();
    const { candidates, none, decision, urgent } = classifier.classify(matter);
    const ms = clock() - before;
    const ranked = [...candidates.map(({ duty, p }) => ({ duty, p })), { duty: NONE, p: none }];
    return { matter, ranked: ranked.sort((a, b) => b.p - a.p), auto: decision === 'auto', urgent, ms };
  });
}

export function measure(answers: readonly Answer[]): Measures {
  const auto = answers.filter((each) => each.auto);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const urgent = (truth: boolean) => answers.filter(({ matter }) => matter.urgent === truth);
  return {
    matters: answers.length,
    top1: share(answers.map(isRight)),
    top3: share(answers.map(({ ranked, matter }) => ranked.slice(0, 3).some(({ duty }) => matter.gold.includes(duty)))),
    list: share(answers.map((each) => each.matter.gold.some((duty) => part(duty) === part(bestOf(each).duty)))),
    nonePrecision: share(answers.filter((each) => bestOf(each).duty === NONE).map(isRight)),
    noneRecall: share(
      answers.filter(({ matter }) => matter.gold[0] === NONE).map((each) => bestOf(each).duty === NONE),
    ),
    calibrationError: calibrationError(answers),
    autoCoverage: auto.length / Math.max(1, answers.length),
    autoPrecision: share(auto.map(isRight)),
    urgentRecall: share(urgent(true).map((each) => each.urgent)),
    urgentFalseAlarms: share(urgent(false).map((each) => each.urgent)),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** The largest share of matters that could be decided, surest first, while at least `precision` of them are right. */
export function coverageAt(answers: readonly Answer[], precision: number): number {
  const sorted = answers.toSorted((a, b) => bestOf(b).p - bestOf(a).p);
  let right = 0;
  let covered = 0;
  sorted.forEach((each, index) => {
    if (isRight(each)) right += 1;
    if (right / (index + 1) >= precision) covered = index + 1;
  });
  return covered / Math.max(1, answers.length);
}

/** Top-1 by group, with the number of matters in each. */
export function accuracyBy(
  answers: readonly Answer[],
  group: (matter: LabelledMatter) => string,
): { readonly group: string; readonly matters: number; readonly top1: number }[] {
  return [...Map.groupBy(answers, ({ matter }) => group(matter))]
    .map(([name, members]) => ({ group: name, matters: members.length, top1: share(members.map(isRight)) }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** What is taken for what, most frequent first. */
export function confusions(
  answers: readonly Answer[],
): { readonly gold: string; readonly taken: string; readonly times: number }[] {
  const pairs = Map.groupBy(
    answers.filter((each) => !isRight(each)),
    (each) => `${each.matter.gold[0] ?? NONE} ${bestOf(each).duty}`,
  );
  return [...pairs]
    .map(([pair, members]) => ({
      gold: pair.split(' ')[0] ?? '',
      taken: pair.split(' ')[1] ?? '',
      times: members.length,
    }))
    .sort((a, b) => b.times - a.times || (a.gold < b.gold ? -1 : 1));
}

export const mistakes = (answers: readonly Answer[]): Mistake[] =>
  answers
    .filter((each) => !isRight(each))
    .map(({ matter, ranked, auto }) => ({
      id: matter.id,
      gold: matter.gold,
      answers: ranked.slice(0, 3).map(({ duty, p }) => `${duty} ${p.toFixed(2)}`),
      auto,
    }));

/** Mean gap between stated probability and share right, over ten equal bins, weighted by how many fall into each. */
function calibrationError(answers: readonly Answer[]): number {
  const bins = Map.groupBy(answers, (each) => Math.min(9, Math.floor(bestOf(each).p * 10)));
  return [...bins.values()].reduce((sum, bin) => {
    const stated = bin.reduce((total, each) => total + bestOf(each).p, 0) / bin.length;
    return sum + (bin.length / answers.length) * Math.abs(stated - share(bin.map(isRight)));
  }, 0);
}
