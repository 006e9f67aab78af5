import { simplify } from './traditional.ts';

/** A break inside a sentence (space, comma) and one between sentences. Both are outside every n-gram. */
export const PAUSE = 0;
export const STOP = 1;

/** Text as the model reads it. `codes[i]` stands for `original.slice(starts[i], ends[i])`. */
export interface Normalised {
  readonly original: string;
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly length: number;
}

const DIGIT = 48;
const stops = new Set(Array.from('。！？；!?;\n\r…', (character) => character.charCodeAt(0)));

/** At most this many code units are read: the head, where the matter is told, and the tail, where the request stands. */
const HEAD = 3000;
const TAIL = 1000;

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x6ff);

function fold(code: number): number {
  let folded = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (folded >= 65 && folded <= 90) folded += 32;
  return simplify.get(folded) ?? folded;
}

/**
 * Full width → half width, capitals → small, common traditional → simplified, a run of digits → one `0`, everything
 * else that is neither Chinese nor a letter → a break. Accepts any string, lone surrogates included; never throws.
 */
export function normalise(original: string): Normalised {
  const size = Math.min(original.length, HEAD + TAIL) + 1;
  const codes = new Uint16Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  let length = 0;
  const push = (code: number, start: number): void => {
    const before = length > 0 ? codes[length - 1] : STOP;
    const isBreak = code === PAUSE || code === STOP;
    if (code === DIGIT && before === DIGIT) {
      ends[length - 1] = start + 1;
      return;
    }
    if (isBreak && (before === PAUSE || before === STOP)) {
      if (code === STOP && length > 0) codes[length - 1] = STOP;
      return;
    }
    codes[length] = code;
    starts[length] = start;
    ends[length] = start + 1;
    length += 1;
  };
  const cut = original.length > HEAD + TAIL;
  for (let at = 0; at < original.length; at += 1) {
    if (cut && at === HEAD) {
      push(STOP, at);
      at = original.length - TAIL;
    }
    const code = fold(original.charCodeAt(at));
    if (code >= 48 && code <= 57) push(DIGIT, at);
    else if (isHan(code) || isLetter(code)) push(code, at);
    else push(stops.has(original.charCodeAt(at)) || stops.has(code) ? STOP : PAUSE, at);
  }
  return { original, codes, starts, ends, length };
}
