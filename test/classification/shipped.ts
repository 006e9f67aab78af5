import { readFileSync } from 'node:fs';
import { createClassifier, type LabelledMatter, type Matter } from '@paidan/classification';
import { readModel, readUrgencyRules } from '@paidan/workflows/classification/index.ts';
import { dutyLists } from '@paidan/workflows/duty-lists/index.ts';
import { autoRules } from '@paidan/workflows/rules/auto.ts';

const newest = dutyLists.at(-1);
if (newest === undefined) throw new Error('no duty list');

/** The list that the shipped model answers for. */
export const list = newest;
export const model = readModel();
export const urgency = readUrgencyRules();

/** As the worker builds it. */
export const shipped = () => createClassifier(model, list, { urgency, auto: autoRules });

const lines = <T>(path: string): T[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

/** Matters labelled by hand. */
export const golden = lines<LabelledMatter>('../golden/dev.jsonl');

/** How people say it, by duty; the model was trained on these, so they prove nothing about accuracy. */
export const corpus = lines<Matter & { readonly duty: string }>('../../workflows/classification/corpus.jsonl');
