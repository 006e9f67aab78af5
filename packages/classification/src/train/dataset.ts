import type { DutyList } from '@paidan/duty-list';
import { NONE } from '../model.ts';
import { random } from './random.ts';

/** One labelled text, its first `titleEnd` code units the title. `weight` 1 counts fully; `fold` is −1 for what is always trained on (the list's own texts). */
export interface Example {
  readonly text: string;
  readonly titleEnd: number;
  readonly label: string;
  readonly weight: number;
  readonly fold: number;
  /** Made from another example; trained on, never held back. */
  readonly made?: boolean;
}

/** Something that somebody could have said, with its duty or `none`. */
export interface Utterance {
  readonly title?: string | undefined;
  readonly text: string;
  readonly label: string;
  /**
   * Who wrote it. All of one writer's messages are held back together, so that calibration learns what the model makes
   * of words that it has not met; utterances without a writer are held back one by one.
   */
  readonly writer?: string | undefined;
}

export interface TrainingData {
  /** Utterances per duty or `none`. */
  readonly utterances: readonly Utterance[];
  /** Utterances with and without present danger. */
  readonly urgent: readonly {
    readonly title?: string | undefined;
    readonly text: string;
    readonly urgent: boolean;
  }[];
  readonly list: DutyList;
  /** Sentences that say nothing about the matter (greetings, complaints about waiting), to be told apart from it. */
  readonly fillers: readonly string[];
  /** Groups of characters that sound alike; people who type in a hurry take one for another. */
  readonly homophones: readonly string[];
}

/** Utterances up to this length are told once more with slips of the ear; longer ones carry enough words that are right. */
const SLIP_LENGTH = 90;
/** Share of characters that slip. */
const SLIPS = 0.15;

const listWeight = { name: 1, clause: 0.5, work: 0.5 };

/** The list's own sentences as examples of their duties. */
function listExamples(list: DutyList): Example[] {
  const examples: Example[] = [];
  const add = (label: string, text: string, weight: number): void => {
    examples.push({ label, text, titleEnd: 0, weight, fold: -1 });
  };
  for (const duty of list.basic) add(duty.id, duty.name, listWeight.name);
  for (const duty of list.cooperative) {
    add(duty.id, duty.name, listWeight.name);
    for (const clause of [...duty.county, ...duty.township]) add(duty.id, clause.text, listWeight.clause);
  }
  for (const duty of list.reclaimed) {
    add(duty.id, duty.name, listWeight.name);
    for (const work of duty.work) add(duty.id, work, listWeight.work);
  }
  return examples;
}

/**
 * Utterances with folds; a second telling of some of them inside a story (fillers before and after) and of the short ones
 * with homophones for some characters, both in the same fold; and the list's own sentences. People who call tell stories,
 * and type what they hear; the corpus mostly holds single clean sentences.
 */
export function buildExamples(data: TrainingData, folds: number, seed: number): Example[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const known = new Set([NONE, ...dutyIds(data.list)]);
  const examples: Example[] = [];
  const alike = new Map(data.homophones.flatMap((group) => [...group].map((each) => [each, [...group]] as const)));
  const writers = [...new Set(data.utterances.flatMap(({ writer }) => (writer === undefined ? [] : [writer])))];
  for (const { title, text, label, writer } of data.utterances) {
    if (!known.has(label)) throw new Error(`Training example of a duty that is not on the list: ${label} (${text})`);
    const fold = writer === undefined ? Math.floor(next() * folds) : writers.indexOf(writer) % folds;
    const head = title ? `${title}\n` : '';
    examples.push({ text: head + text, titleEnd: title?.length ?? 0, label, weight: 1, fold });
    if (text.length <= SLIP_LENGTH) {
      const slipped = slip(head + text, alike, next);
      const titleEnd = title?.length ?? 0;
      if (slipped !== head + text) examples.push({ text: slipped, titleEnd, label, weight: 1, fold, made: true });
    }
    if (writer !== undefined || data.fillers.length === 0 || next() > 0.5) continue;
    const story = [pick(data.fillers), next() < 0.5 ? pick(data.fillers) : '', text, pick(data.fillers)];
    examples.push({ text: story.filter(Boolean).join('。'), titleEnd: 0, label, weight: 0.5, fold, made: true });
  }
  return [...examples, ...listExamples(data.list)];
}

/** Every duty id in list order. */
export const dutyIds = (list: DutyList): string[] =>
  [...list.basic, ...list.cooperative, ...list.reclaimed].map((duty) => duty.id);

/** A text as somebody types it who hears the words but misses the characters. */
function slip(text: string, alike: ReadonlyMap<string, readonly string[]>, next: () => number): string {
  return [...text]
    .map((each) => {
      const group = alike.get(each);
      if (group === undefined || next() > SLIPS) return each;
      return group[Math.floor(next() * group.length)] ?? each;
    })
    .join('');
}
