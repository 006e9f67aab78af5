import { type Normalised, PAUSE, STOP } from './normalise.ts';

/** A 32-bit key of the n-gram `codes[at … at + size)`; 48 bits of content, so two n-grams of one model rarely meet. */
export function gramKey(codes: Uint16Array, at: number, size: number): number {
  let hash = Math.imul(size, 0x9e3779b1);
  for (let offset = 0; offset < size; offset += 1) {
    hash = Math.imul(hash ^ (codes[at + offset] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Calls `visit` for every n-gram of 1 … `longest` units inside `[from, to)` that crosses no break. */
export function eachGram(
  text: Normalised,
  from: number,
  to: number,
  longest: number,
  visit: (key: number, at: number, size: number) => void,
): void {
  const { codes } = text;
  for (let at = from; at < to; at += 1) {
    for (let size = 1; size <= longest && at + size <= to; size += 1) {
      const last = codes[at + size - 1];
      if (last === PAUSE || last === STOP) break;
      visit(gramKey(codes, at, size), at, size);
    }
  }
}
