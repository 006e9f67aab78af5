import {
  type Classifier,
  createClassifier,
  firstAnswer,
  type LabelledMatter,
  readHeader,
  type TrainingData,
  type TrainOptions,
  train,
  type Utterance,
} from '@paidan/classification';
import type { ModelMeasures, SettledMatter } from '@paidan/store';
import { inputChecksums, readTrainingData } from '@paidan/workflows/classification/inputs.ts';
import type { Trial } from './judge.ts';
import { checksumOf, confirmed, utteranceOf } from './lesson.ts';

type DutyList = TrainingData['list'];

/** All that a training needs; it crosses to another process. */
export interface TrainingTask {
  readonly lessons: readonly SettledMatter[];
  readonly matters: readonly SettledMatter[];
  readonly shipped: Uint8Array;
  /** The model in use. */
  readonly current: Uint8Array;
  /** See `confirmed`. */
  readonly plausible: number;
  /** The list that classifiers answer for. */
  readonly list: DutyList;
  /** What is learned beside the lessons; absent: what the shipped model was trained on. */
  readonly data?: TrainingData;
  readonly options?: Partial<TrainOptions>;
}

/** A model that learned the lessons as well, and both models on what they are compared by. */
export interface Trained {
  readonly bytes: Uint8Array;
  /** How many of the lessons were confirmed, and so learned. */
  readonly lessons: number;
  readonly matters: readonly Trial[];
  readonly known: readonly Trial[];
  readonly current: ModelMeasures;
  readonly candidate: ModelMeasures;
}

/** Trains and tries both models; some minutes of nothing but computing. The same task gives the same bytes. */
export function trainAndTry(task: TrainingTask): Trained {
  const { current, list, options, data = readTrainingData() } = task;
  const lessons = confirmed(task.lessons, createClassifier(task.shipped, list), task.plausible);
  const inputs = { ...(task.data === undefined && inputChecksums()), lessons: checksumOf(lessons) };
  const utterances = [...data.utterances, ...lessons.map(utteranceOf)];
  const bytes = train({ ...data, utterances }, { ...options, inputs });
  const [was, is] = [createClassifier(current, list), createClassifier(bytes, list)];
  const matters = task.matters.map((matter) => trial(was, is, utteranceOf(matter), matter.userId ?? ''));
  const known = data.utterances.map((utterance) => trial(was, is, utterance, ''));
  return {
    bytes,
    lessons: lessons.length,
    matters,
    known,
    current: measures(current, matters, known, ({ was: right }) => right),
    candidate: measures(bytes, matters, known, ({ is: right }) => right),
  };
}

const trial = (was: Classifier, is: Classifier, { title, text, label }: Utterance, person: string): Trial => ({
  duty: label,
  person,
  was: knows(was, { title, text }, label),
  is: knows(is, { title, text }, label),
});

/** Whether the first answer, “on no list” among them, is this one. */
function knows(classifier: Classifier, matter: Pick<LabelledMatter, 'title' | 'text'>, duty: string): boolean {
  return firstAnswer(classifier.classify(matter)).duty === duty;
}

function measures(
  bytes: Uint8Array,
  matters: readonly Trial[],
  known: readonly Trial[],
  right: (trial: Trial) => boolean,
): ModelMeasures {
  const { version, measured } = readHeader(bytes);
  return {
    version,
    right: matters.filter(right).length,
    known: Number((known.filter(right).length / Math.max(1, known.length)).toFixed(4)),
    outOfFold: measured.heldBackTop1 ?? null,
  };
}
