import { readFileSync } from 'node:fs';
import { readHeader, type UrgencyRules } from '@paidan/classification';
import type { RedirectionRules } from '@paidan/routing';

/** The trained classifier, written by `train.ts` beside this file. */
export const modelUrl = new URL('./model.bin', import.meta.url);

/** The bytes of the trained classifier. */
export const readModel = (): Uint8Array => readFileSync(modelUrl);

/** The version of the trained classifier that is shipped. */
export const shippedVersion = (): string => readHeader(readModel()).version;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Reviewable danger cues, `workflows/rules/urgency.json`. */
export const readUrgencyRules = (): UrgencyRules => readJson('../rules/urgency.json');

/** Where matters on no list go, `workflows/rules/redirections.json`. */
export const readRedirectionRules = (): RedirectionRules => readJson('../rules/redirections.json');

/** How people say it → duty; a reviewable start that the training reads too. */
export interface LexiconEntry {
  readonly phrase: string;
  readonly duty: string | null;
  readonly alt?: readonly string[];
  readonly note: string;
}

const readLines = <T>(path: string): T[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

export const readLexicon = (): readonly LexiconEntry[] => [
  ...readLines<LexiconEntry>('./lexicon-seed.jsonl'),
  ...readLines<LexiconEntry>('./lexicon-not-on-list.jsonl'),
];
