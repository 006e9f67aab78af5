/** A stretch of a text, in code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words with which people turn to another matter, at the start of a sentence. */
const TURNS = [
  '另外',
  '还有一个',
  '还有一件',
  '还有就是',
  '再一个',
  '再就是',
  '另一个',
  '另有',
  '其次',
  '同时反映',
  '顺便',
  '此外',
  '二是',
  '三是',
] as const;
const turn = new RegExp(
  `(?:^|[。！？；;!?\\n，,])\\s*(?:${TURNS.join('|')}|第[二三四][，、,：:点个件]|[2-9２-９][、.．)）]|[（(][二三四五2-5][)）]|[二三四五]、)`,
  'gu',
);

/** A part shorter than this holds no request of its own. */
const LEAST = 6;
const MOST = 5;

/**
 * Where a text may fall into several requests: at enumerations (1、2、; 一是…二是…) and words that turn to something else
 * (另外, 还有一个). One stretch when it doesn't. Only a suggestion where to cut: whether the parts are different matters is
 * for the classifier to say.
 */
export function requestsIn(text: string): readonly Stretch[] {
  const cuts = [...text.matchAll(turn)].map(
    ({ index, 0: words }) =>
      index + (words.length - words.trimStart().length) + (/^[。！？；;!?\n，,]/u.test(words) ? 1 : 0),
  );
  const ends = [...cuts.filter((cut) => cut > 0), text.length];
  const parts: Stretch[] = [];
  let from = 0;
  for (const to of ends) {
    const short = text.slice(from, to).trim().length < LEAST;
    const before = parts.at(-1);
    if (!short && parts.length < MOST) parts.push({ from, to });
    else if (before) parts[parts.length - 1] = { from: before.from, to };
    else continue;
    from = to;
  }
  return parts.length === 0 ? [{ from: 0, to: text.length }] : parts;
}
