import type { Duty, DutyList } from '@paidan/duty-list';
import { eachGram } from './features.ts';
import type { Part } from './mix.ts';
import type { Model } from './model.ts';
import { type Normalised, normalise, PAUSE, STOP } from './normalise.ts';
import { type Scores, vectorOf, weightOf } from './score.ts';
import type { Reason } from './types.ts';
import { toWords } from './words.ts';

/** A sentence of the list that can justify a duty, and the n-grams of two and three characters that it holds. */
interface Sentence {
  readonly ref: string;
  readonly quote: string;
  readonly grams: ReadonlySet<number>;
}

const MOST_WORDS = 5;
const MOST_REASONS = 3;
const LONGEST_WORD = 8;

/** The sentences of one duty: its name under its own id, then its clauses, or the work that a department took back. */
function sentencesOf(duty: Duty, longest: number): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (ref: string, quote: string): void => {
    const text = normalise(quote);
    const grams = new Set<number>();
    eachGram(text, 0, text.length, longest, (key, _at, size) => {
      if (size > 1) grams.add(key);
    });
    sentences.push({ ref, quote, grams });
  };
  add(duty.id, duty.name);
  if (duty.part === 'cooperative') for (const clause of [...duty.county, ...duty.township]) add(clause.id, clause.text);
  if (duty.part === 'reclaimed') for (const work of duty.work) add(duty.id, work);
  return sentences;
}

/** The sentences of each duty, read on first use and kept. */
export function sentenceIndex(list: DutyList, longest: number): (id: string) => readonly Sentence[] {
  const duties = new Map<string, Duty>();
  for (const duty of list.basic) duties.set(duty.id, { part: 'basic', ...duty });
  for (const duty of list.cooperative) duties.set(duty.id, { part: 'cooperative', ...duty });
  for (const duty of list.reclaimed) duties.set(duty.id, { part: 'reclaimed', ...duty });
  const read = new Map<string, readonly Sentence[]>();
  return (id) => {
    const known = read.get(id);
    if (known) return known;
    const duty = duties.get(id);
    const sentences = duty ? sentencesOf(duty, longest) : [];
    read.set(id, sentences);
    return sentences;
  };
}

/** What each n-gram of the text added to one label, by row and by the part of the text in which it stands. */
function* shares(
  model: Model,
  text: Normalised,
  scores: Scores,
  column: number,
): Generator<{ readonly part: Part; readonly perRow: ReadonlyMap<number, number> }> {
  for (const part of scores.parts) {
    const share = part.share(column);
    if (share === 0) continue;
    const { rows, values } = vectorOf(model, text, part.from, part.to);
    const perRow = new Map<number, number>();
    rows.forEach((row, at) => {
      const added = share * (values[at] ?? 0) * weightOf(model, row, column);
      if (added !== 0) perRow.set(row, added);
    });
    yield { part, perRow };
  }
}

/** What each character of the text added to one label: every n-gram's share of the score, split over its characters. */
export function contributions(model: Model, text: Normalised, scores: Scores, column: number): Float64Array {
  const perCharacter = new Float64Array(text.length);
  for (const { part, perRow } of shares(model, text, scores, column)) {
    const times = new Map<number, number>();
    const visit = (use: (row: number, at: number, size: number) => void): void =>
      eachGram(text, part.from, part.to, model.header.longest, (key, at, size) => {
        const row = model.rowOf(key);
        if (row >= 0 && perRow.has(row)) use(row, at, size);
      });
    visit((row) => times.set(row, (times.get(row) ?? 0) + 1));
    visit((row, at, size) => {
      const share = (perRow.get(row) ?? 0) / (times.get(row) ?? 1) / size;
      for (let place = at; place < at + size; place += 1) perCharacter[place] = (perCharacter[place] ?? 0) + share;
    });
  }
  return perCharacter;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Runs of two to eight characters that each pushed towards the label, heaviest first, none twice. */
export function heaviestWords(text: Normalised, perCharacter: Float64Array): Word[] {
  const peak = perCharacter.reduce((most, value) => Math.max(most, value), 0);
  if (peak <= 0) return [];
  const least = peak * 0.2;
  const words: Word[] = [];
  let from = 0;
  let weight = 0;
  const close = (to: number): void => {
    if (to - from >= 2) words.push({ from, to, weight });
    from = to + 1;
    weight = 0;
  };
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.codes[at];
    const value = perCharacter[at] ?? 0;
    if (at === text.length || code === PAUSE || code === STOP || value < least) {
      close(at);
      continue;
    }
    if (at - from === LONGEST_WORD) {
      close(at);
      from = at;
    }
    weight += value;
  }
  return words.sort((a, b) => b.weight - a.weight || a.from - b.from);
}

/** Where no run stands out: the single n-grams of two or three characters that pushed most, none overlapping another. */
function heaviestGrams(model: Model, text: Normalised, scores: Scores, column: number): Word[] {
  const words: Word[] = [];
  for (const { part, perRow } of shares(model, text, scores, column)) {
    eachGram(text, part.from, part.to, model.header.longest, (key, from, size) => {
      const weight = size > 1 ? (perRow.get(model.rowOf(key)) ?? 0) : 0;
      if (weight > 0) words.push({ from, to: from + size, weight });
    });
  }
  const kept: Word[] = [];
  for (const word of words.sort((a, b) => b.weight - a.weight || a.from - b.from)) {
    if (kept.length === MOST_REASONS) break;
    if (kept.every(({ from, to }) => word.to <= from || to <= word.from)) kept.push(word);
  }
  return kept;
}

/**
 * Why a label was chosen: the citizen's heaviest words, each under the list's sentence that holds most of it, and words
 * that no sentence holds under the sentence that the others met, or the duty's name. Never empty for a duty of the list:
 * where no word speaks for it, the reason is the duty's name without words.
 */
export function explain(
  model: Model,
  text: Normalised,
  scores: Scores,
  column: number,
  sentences: readonly Sentence[],
): Reason[] {
  const first = sentences[0];
  if (!first) return [];
  const seen = new Set<string>();
  const found: { words: string[]; sentence: Sentence; weight: number }[] = [];
  const loose: { word: string; weight: number }[] = [];
  const runs = heaviestWords(text, contributions(model, text, scores, column));
  for (const { weight, ...run } of runs.length > 0 ? runs : heaviestGrams(model, text, scores, column)) {
    const { from, to } = toWords(text, run);
    const word = text.original.slice(text.starts[from], text.ends[to - 1]);
    if (seen.size >= MOST_WORDS || seen.has(word)) continue;
    seen.add(word);
    const sentence = bestSentence(text, from, to, model, sentences);
    const known = found.find((reason) => reason.sentence === sentence);
    if (!sentence) loose.push({ word, weight });
    else if (known) {
      known.words.push(word);
      known.weight += weight;
    } else found.push({ words: [word], sentence, weight });
  }
  if (found.length + loose.length === 0) return [{ words: [], ref: first.ref, quote: first.quote }];
  found.sort((a, b) => b.weight - a.weight);
  if (loose.length > 0) {
    const target = found[0] ?? { words: [], sentence: first, weight: 0 };
    if (!found[0]) found.push(target);
    target.words.push(...loose.map(({ word }) => word));
  }
  return found
    .slice(0, MOST_REASONS)
    .map(({ words, sentence }) => ({ words, ref: sentence.ref, quote: sentence.quote }));
}

/** The sentence that shares the rarest n-grams with `[from, to)`; undefined when none shares two characters. */
function bestSentence(
  text: Normalised,
  from: number,
  to: number,
  model: Model,
  sentences: readonly Sentence[],
): Sentence | undefined {
  const keys: { key: number; weight: number }[] = [];
  eachGram(text, from, to, model.header.longest, (key, _at, size) => {
    const row = model.rowOf(key);
    if (size > 1 && row >= 0) keys.push({ key, weight: model.idf[row] ?? 1 });
  });
  let best: Sentence | undefined;
  let most = 0;
  for (const sentence of sentences) {
    let shared = 0;
    for (const { key, weight } of keys) if (sentence.grams.has(key)) shared += weight;
    if (shared > most) {
      most = shared;
      best = sentence;
    }
  }
  return best;
}
