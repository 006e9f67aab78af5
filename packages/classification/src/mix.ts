import { type Normalised, STOP } from './normalise.ts';

/** How much of a label's score comes from the title and from the one sentence that speaks most for it; the rest from the whole. */
export interface Mix {
  readonly title: number;
  readonly sentence: number;
}

/** A stretch of the text with its scores per label, and what share of each label's mixed score it gives. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly scores: Float64Array;
  readonly share: (column: number) => number;
}

export interface Mixed {
  readonly labels: Float64Array;
  readonly parts: readonly Part[];
}

/** Sentences shorter than this say too little to count alone. */
const LEAST_SENTENCE = 6;
/** Of longer stories the first and the last sentences are read one by one; the whole is always read. */
const MOST_SENTENCES = 40;

/**
 * Scores of a matter: of the whole text, of its title, and for each label of the sentence that speaks most for it.
 * People tell long stories and make their request in one sentence; a title often is that sentence. `titleEnd` is the
 * length of the title in the text, 0 when it has none; `scoresOf` scores a stretch.
 */
export function mixed(
  text: Normalised,
  titleEnd: number,
  mix: Mix,
  scoresOf: (from: number, to: number) => Float64Array,
): Mixed {
  const whole = scoresOf(0, text.length);
  const body = bodyStart(text, titleEnd);
  const title = body > 0 && body < text.length ? { from: 0, to: body, scores: scoresOf(0, body) } : null;
  const sentences = sentencesIn(text, body).map(([from, to]) => ({ from, to, scores: scoresOf(from, to) }));
  const best = Uint16Array.from(whole, (_, column) => bestOf(sentences, column));
  const titleShare = title === null ? 0 : mix.title;
  const sentenceShare = sentences.length < 2 ? 0 : mix.sentence;
  const parts: Part[] = [
    { from: 0, to: text.length, scores: whole, share: () => 1 - titleShare - sentenceShare },
    ...(title === null ? [] : [{ ...title, share: () => titleShare }]),
    ...sentences.map((sentence, index) => ({
      ...sentence,
      share: (column: number) => (best[column] === index ? sentenceShare : 0),
    })),
  ];
  const labels = whole.map(
    (value, column) =>
      value * (1 - titleShare - sentenceShare) +
      (title?.scores[column] ?? 0) * titleShare +
      (sentences[best[column] ?? 0]?.scores[column] ?? 0) * sentenceShare,
  );
  return { labels, parts };
}

function bestOf(sentences: readonly { readonly scores: Float64Array }[], column: number): number {
  let found = 0;
  sentences.forEach(({ scores }, index) => {
    if ((scores[column] ?? 0) > (sentences[found]?.scores[column] ?? 0)) found = index;
  });
  return found;
}

/** Where the text after the title begins. */
function bodyStart(text: Normalised, titleEnd: number): number {
  if (titleEnd === 0) return 0;
  for (let at = 0; at < text.length; at += 1) if ((text.starts[at] ?? 0) >= titleEnd) return at;
  return text.length;
}

function sentencesIn(text: Normalised, body: number): [number, number][] {
  const found: [number, number][] = [];
  let from = body;
  for (let at = body; at <= text.length; at += 1) {
    if (at < text.length && text.codes[at] !== STOP) continue;
    if (at - from >= LEAST_SENTENCE) found.push([from, at]);
    from = at + 1;
  }
  if (found.length <= MOST_SENTENCES) return found;
  return [...found.slice(0, MOST_SENTENCES / 2), ...found.slice(-MOST_SENTENCES / 2)];
}
