import { createInterface } from 'node:readline';

export interface Line {
  /** 1 for the first line of the input, blank lines counted. */
  readonly number: number;
  readonly text: string;
}

/**
 * The non-blank lines of a stream, one at a time: the stream is only read as fast as lines are taken, so that input of
 * any length needs the memory of one line. A leading byte order mark is dropped.
 */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() !== '') yield { number, text: line };
  }
}
