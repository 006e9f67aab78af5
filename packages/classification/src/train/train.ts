import { createHash } from 'node:crypto';
import { type Mix, mixed } from '../mix.ts';
import { type Calibration, encodeModel, type ModelHeader, type ModelTables, NONE, quantise } from '../model.ts';
import { normalise } from '../normalise.ts';
import { noneSignals, probabilities, shares, sizeOf, trustSignals } from '../probability.ts';
import { fitLogistic, fitSharpness, fitThreshold, type Held } from './calibrate.ts';
import { buildExamples, dutyIds, type Example, type TrainingData } from './dataset.ts';
import { dot, type SparseRows, selectRows } from './sparse.ts';
import { trainSvm } from './svm.ts';
import { fitUrgent } from './urgent.ts';
import { buildVocabulary, countGrams, vectorise } from './vectorise.ts';

export interface TrainOptions {
  readonly seed: number;
  /** Longest character n-gram. */
  readonly longest: number;
  /** An n-gram is kept when at least this many texts hold it. */
  readonly least: number;
  readonly cost: number;
  readonly passes: number;
  readonly folds: number;
  /** Weights below this are dropped; most of a one-against-rest model is noise near zero. */
  readonly prune: number;
  readonly mix: Mix;
  /** Log odds against "on no list": a citizen wrongly turned away loses more than one who is asked again. */
  readonly caution: number;
  /**
   * Log odds by which a best answer is more often acceptable than the training labels say: they name one duty, where an
   * operator would often take a second. Set on the labelled development matters, which name every acceptable one.
   */
  readonly acceptance: number;
  /** Precision that a decision without an operator must reach on held-back data. */
  readonly autoPrecision: number;
  /** SHA-256 of each input by file name, recorded in the header. */
  readonly inputs: Readonly<Record<string, string>>;
}

export const defaultTrainOptions: TrainOptions = {
  seed: 20260101,
  longest: 2,
  least: 2,
  cost: 4,
  passes: 10,
  folds: 3,
  prune: 0.08,
  mix: { title: 0.3, sentence: 0.2 },
  caution: 0.4,
  acceptance: 0.4,
  autoPrecision: 0.98,
  inputs: {},
};

/**
 * Trains the classifier: per label a linear SVM on character n-grams, calibrated on out-of-fold scores, and a danger
 * head on the same n-grams. Same data and options give the same bytes on every machine. Takes one to two minutes.
 */
export function train(data: TrainingData, options: Partial<TrainOptions> = {}): Uint8Array {
  const full = { ...defaultTrainOptions, ...options };
  const labels = [...dutyIds(data.list), NONE];
  const columnOf = new Map(labels.map((label, column) => [label, column]));
  const examples = buildExamples(data, full.folds, full.seed);
  const texts = examples.map(({ text }) => normalise(text));
  const counts = texts.map((text) => countGrams(text, full.longest));
  const dangers = data.urgent.map(({ title, text, urgent }) => ({
    text: normalise(title ? `${title}\n${text}` : text),
    titleEnd: title?.length ?? 0,
    urgent,
  }));
  const urgentCounts = dangers.map(({ text }) => countGrams(text, full.longest));
  const vocabulary = buildVocabulary([...counts, ...urgentCounts], full.least);
  const rows = vectorise(counts, vocabulary);

  const held: Held[] = [];
  for (let fold = 0; fold < full.folds; fold += 1) {
    const inside = examples.flatMap((example, row) => (example.fold === fold ? [] : [row]));
    const outside = examples.flatMap((example, row) => (example.fold === fold && !example.made ? [row] : []));
    const heads = trainHeads(rows, examples, inside, labels, full);
    for (const row of outside) {
      const { label = NONE, titleEnd = 0 } = examples[row] ?? {};
      const text = texts[row];
      if (text === undefined) continue;
      const { labels: scores } = mixed(text, titleEnd, full.mix, (from, to) => {
        const whole = from === 0 && to === text.length;
        const part = whole ? rows : vectorise([countGrams(text, full.longest, from, to)], vocabulary);
        return Float64Array.from(heads, (weights) => dot(part, whole ? row : 0, weights));
      });
      held.push({ scores, label: columnOf.get(label) ?? 0, size: sizeOf(text.length) });
    }
  }
  const labelled = dangers.map((danger) => ({
    ...danger,
    rowsOf: (from: number, to: number) => vectorise([countGrams(danger.text, full.longest, from, to)], vocabulary),
  }));
  const urgent = fitUrgent(labelled, rows, examples, full);
  const calibration = calibrate(held, labels.indexOf(NONE), urgent.threshold, full);
  const all = examples.map((_, row) => row);
  const heads = [...trainHeads(rows, examples, all, labels, full), urgent.weights];
  const measured = { ...measure(held, labels.indexOf(NONE), calibration), ...urgent.measured };
  return pack(heads, vocabulary, { labels, calibration, measured }, full);
}

function trainHeads(
  rows: SparseRows,
  examples: readonly Example[],
  use: readonly number[],
  labels: readonly string[],
  options: TrainOptions,
): Float32Array[] {
  const part = selectRows(rows, use);
  const names = use.map((row) => examples[row]?.label);
  const weights = use.map((row) => examples[row]?.weight ?? 1);
  return labels.map((label, column) =>
    trainSvm(
      part,
      (row) => names[row] === label,
      (row) => weights[row] ?? 1,
      { cost: options.cost, passes: options.passes, seed: options.seed + column },
    ),
  );
}

function calibrate(held: readonly Held[], none: number, urgent: number, options: TrainOptions): Calibration {
  const onNoList = fitLogistic(
    held.map(({ scores, size }) => noneSignals(scores, none, size)),
    held.map(({ label }) => label === none),
  );
  const parts = { sharpness: fitSharpness(held, none), none: biased(onNoList, -options.caution) };
  const answers = held.map(({ scores, label, size }) => {
    const given = shares(scores, none, size, parts);
    const best = given.reduce((found, value, column) => (value > (given[found] ?? 0) ? column : found), 0);
    return { signals: trustSignals(given[best] ?? 0, size), right: best === label };
  });
  const trust = fitLogistic(
    answers.map(({ signals }) => signals),
    answers.map(({ right }) => right),
  );
  const base = { ...parts, trust: biased(trust, options.acceptance), urgent };
  return { ...base, auto: fitThreshold(held, none, base, options.autoPrecision) };
}

/** Logistic weights with another bias. */
const biased = ([bias = 0, ...weights]: readonly number[], by: number): number[] => [bias + by, ...weights];

function measure(held: readonly Held[], none: number, calibration: Calibration): Record<string, number> {
  const right = held.filter(({ scores, label, size }) => {
    const p = probabilities(scores, none, size, calibration);
    return p.every((value) => value <= (p[label] ?? 0));
  });
  return { heldBack: held.length, heldBackTop1: Number((right.length / held.length).toFixed(4)) };
}

function pack(
  heads: readonly Float32Array[],
  vocabulary: { readonly keys: Uint32Array; readonly idf: Float32Array },
  facts: Pick<ModelHeader, 'labels' | 'calibration' | 'measured'>,
  options: TrainOptions,
): Uint8Array {
  const peak = heads.reduce((most, weights) => weights.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
  const offsets = new Uint32Array(vocabulary.keys.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < vocabulary.keys.length; row += 1) {
    heads.forEach((head, column) => {
      const weight = head[row] ?? 0;
      if (Math.abs(weight) < options.prune) return;
      columns.push(column);
      weights.push(quantise(weight, peak));
    });
    offsets[row + 1] = columns.length;
  }
  const tables: ModelTables = {
    keys: vocabulary.keys,
    idf: vocabulary.idf,
    offsets,
    columns: Uint16Array.from(columns),
    weights: Int8Array.from(weights),
  };
  const header = {
    format: 'paidan-linear/2',
    version: '',
    longest: options.longest,
    mix: options.mix,
    ...facts,
    rows: vocabulary.keys.length,
    entries: columns.length,
    peak,
    inputs: options.inputs,
  } as const satisfies ModelHeader;
  const version = createHash('sha256').update(encodeModel(header, tables)).digest('hex').slice(0, 12);
  return encodeModel({ ...header, version }, tables);
}
