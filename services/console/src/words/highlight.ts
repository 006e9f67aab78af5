export interface Piece {
  /** Offset in the text; also a stable key. */
  readonly at: number;
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text into pieces, marking every occurrence of the words; overlapping occurrences join. */
export function highlight(text: string, words: readonly string[]): readonly Piece[] {
  const marks = new Uint8Array(text.length);
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) marks.fill(1, at, at + word.length);
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at === text.length || marks[at] !== marks[start]) {
      pieces.push({ at: start, text: text.slice(start, at), hit: marks[start] === 1 });
      start = at;
    }
  }
  return pieces;
}
