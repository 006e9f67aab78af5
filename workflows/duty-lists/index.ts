import { readFileSync } from 'node:fs';
import type { Catalogue, DutyList, ListProblem } from '@paidan/duty-list';

interface ParsedFile extends Catalogue {
  /** What the parser found odd in the published text. */
  readonly problems: readonly ListProblem[];
}

const source = new URL('克孜勒苏乡.txt', import.meta.url);
const parsed = new URL('克孜勒苏乡.json', import.meta.url);

// Written by generate.ts and compared with the text in test/duty-list, so its shape needs no second check here.
const file: ParsedFile = JSON.parse(readFileSync(parsed, 'utf8'));

/** The lists that this repository carries. */
export const dutyLists: readonly DutyList[] = file.lists;

/** Oddities of the published texts, each with its place. */
export const listProblems: readonly ListProblem[] = file.problems;

/** The published text as it was extracted, by list id. */
export const listSource = (): string => readFileSync(source, 'utf8');

/**
 * From when tickets are handled by it. The text prints no date of issue, so this is ours: the start of the year in which
 * hotlines had to dispatch by the lists (国办函〔2025〕66号).
 */
export const effectiveFrom = '2025-01-01';
