import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TrainingData } from '@paidan/classification';
import { NONE } from '@paidan/classification';
import type { DutyList } from '@paidan/duty-list';
import type { LexiconEntry } from './index.ts';

/** Everything the shipped model is trained on, relative to this folder. Nothing else may be. */
export const inputFiles = [
  './corpus.jsonl',
  './messages.jsonl',
  './corpus-urgent.jsonl',
  './messages-urgent.jsonl',
  './lexicon-seed.jsonl',
  './lexicon-not-on-list.jsonl',
  './fillers.json',
  './homophones.json',
  '../duty-lists/克孜勒苏乡.json',
] as const;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const lines = <T>(path: string): T[] =>
  read(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

/** SHA-256 of each training input, as the model's header records them. */
export const inputChecksums = (): Record<string, string> =>
  Object.fromEntries(inputFiles.map((path) => [path, createHash('sha256').update(read(path)).digest('hex')]));

/** The list that the model answers for. */
export function readTrainingList(): DutyList {
  const catalogue: DutyList | { readonly lists: readonly DutyList[] } = JSON.parse(
    read('../duty-lists/克孜勒苏乡.json'),
  );
  const list = 'lists' in catalogue ? catalogue.lists[0] : catalogue;
  if (!list) throw new Error('workflows/duty-lists/克孜勒苏乡.json holds no list');
  return list;
}

/** The training data of the shipped model. */
export function readTrainingData(): TrainingData {
  const corpus = lines<{ duty: string; text: string }>('./corpus.jsonl');
  const messages = lines<{ duty: string; title?: string; text: string; writer: string }>('./messages.jsonl');
  const lexicon = [
    ...lines<LexiconEntry>('./lexicon-seed.jsonl'),
    ...lines<LexiconEntry>('./lexicon-not-on-list.jsonl'),
  ];
  const fillers: { readonly fillers: readonly string[] } = JSON.parse(read('./fillers.json'));
  const homophones: { readonly groups: readonly string[] } = JSON.parse(read('./homophones.json'));
  return {
    utterances: [
      ...corpus.map(({ duty, text }) => ({ label: duty, text })),
      ...messages.map(({ duty, title, text, writer }) => ({ label: duty, title, text, writer })),
      ...lexicon.map(({ duty, phrase }) => ({ label: duty ?? NONE, text: phrase })),
    ],
    urgent: ['./corpus-urgent.jsonl', './messages-urgent.jsonl'].flatMap(
      lines<{ title?: string; text: string; urgent: boolean }>,
    ),
    list: readTrainingList(),
    fillers: fillers.fillers,
    homophones: homophones.groups,
  };
}

/** What the plain baseline learns from: the short utterances and the list, without messages and stories. */
export function readPlainTrainingData(): TrainingData {
  const data = readTrainingData();
  return {
    ...data,
    utterances: data.utterances.filter(({ writer }) => writer === undefined),
    fillers: [],
    homophones: [],
  };
}
