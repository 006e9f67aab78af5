import type { DutyList } from '@paidan/duty-list';
import { NONE } from '../model.ts';
import { random } from './random.ts';

/** One labelled text. `weight` 1 counts fully; `fold` is −1 for what is always trained on (the list's own texts). */
export interface Example {
  readonly text: string;
  readonly label: string;
  readonly weight: number;
  readonly fold: number;
}

export interface TrainingData {
  /** Utterances per duty or `none`. */
  readonly utterances: readonly { readonly text: string; readonly label: string }[];
  /** Utterances with and without present danger. */
  readonly urgent: readonly { readonly text: string; readonly urgent: boolean }[];
  readonly list: DutyList;
  /** Sentences that say nothing about the matter (greetings, complaints about waiting), to be told apart from it. */
  readonly fillers: readonly string[];
}

const listWeight = { name: 1, clause: 0.5, work: 0.5 };

/** The list's own sentences as examples of their duties. */
function listExamples(list: DutyList): Example[] {
  const examples: Example[] = [];
  const add = (label: string, text: string, weight: number): void => {
    examples.push({ label, text, weight, fold: -1 });
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
 * Utterances with folds, a second telling of some of them inside a story (fillers before and after, in the same fold),
 * and the list's own sentences. People who call tell stories; the corpus mostly holds single sentences.
 */
export function buildExamples(data: TrainingData, folds: number, seed: number): Example[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  const known = new Set([NONE, ...dutyIds(data.list)]);
  const examples: Example[] = [];
  for (const { text, label } of data.utterances) {
    if (!known.has(label)) throw new Error(`Training example of a duty that is not on the list: ${label} (${text})`);
    const fold = Math.floor(next() * folds);
    examples.push({ text, label, weight: 1, fold });
    if (data.fillers.length === 0 || next() > 0.5) continue;
    const story = [pick(data.fillers), next() < 0.5 ? pick(data.fillers) : '', text, pick(data.fillers)];
    examples.push({ text: story.filter(Boolean).join('。'), label, weight: 0.5, fold });
  }
  return [...examples, ...listExamples(data.list)];
}

/** Every duty id in list order. */
export const dutyIds = (list: DutyList): string[] =>
  [...list.basic, ...list.cooperative, ...list.reclaimed].map((duty) => duty.id);
