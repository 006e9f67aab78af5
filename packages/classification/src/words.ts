import { type Normalised, PAUSE, STOP } from './normalise.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A stretch of the normalised text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A run of characters grown or shrunk to whole words: a word belongs to it when the run holds at least half of it. Single
 * characters at its ends (的, 请, 在) fall off while a longer word is left. The run itself when nothing else would be left.
 */
export function toWords(text: Normalised, run: Stretch): Stretch {
  const words = [...wordsAround(text, run)].filter(
    ({ from, to }) => 2 * (Math.min(to, run.to) - Math.max(from, run.from)) >= to - from,
  );
  if (words.some(({ from, to }) => to - from > 1)) {
    while (isSingle(words[0])) words.shift();
    while (isSingle(words.at(-1))) words.pop();
  }
  const first = words[0];
  const last = words.at(-1);
  return first && last && last.to - first.from > 1 ? { from: first.from, to: last.to } : run;
}

const isSingle = (word: Stretch | undefined): boolean => word !== undefined && word.to - word.from === 1;

/** The words of the clause in which the run stands, as stretches of the normalised text. */
function* wordsAround(text: Normalised, run: Stretch): Generator<Stretch> {
  const isBreak = (at: number): boolean => text.codes[at] === PAUSE || text.codes[at] === STOP;
  let start = run.from;
  while (start > 0 && !isBreak(start - 1)) start -= 1;
  let end = run.to;
  while (end < text.length && !isBreak(end)) end += 1;
  const begin = text.starts[start] ?? 0;
  const clause = text.original.slice(begin, text.ends[end - 1]);
  let at = start;
  for (const { index, segment } of segmenter.segment(clause)) {
    const from = at;
    const finish = begin + index + segment.length;
    while (at < end && (text.ends[at] ?? 0) <= finish) at += 1;
    if (at > from) yield { from, to: at };
  }
}
