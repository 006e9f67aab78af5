import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CommandFailure } from '../failure.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 when every byte fits it, else GB18030 (what a Chinese
 * Excel saves as CSV). Reads the file once in pieces; a file that is none of them is refused with the line that shows it.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  if (await startsWith(path, [0xff, 0xfe])) return 'utf-16le';
  const line = await firstBadLine(path, 'utf-8');
  if (line === undefined) return 'utf-8';
  if ((await firstBadLine(path, 'gb18030')) === undefined) return 'gb18030';
  throw new CommandFailure(
    `${path} 第 ${line} 行的编码无法识别：既不是 UTF-8 也不是 GB18030。请在 Excel 中另存为“CSV UTF-8”后重试。`,
  );
}

async function startsWith(path: string, bytes: readonly number[]): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
    return bytesRead === bytes.length && bytes.every((byte, at) => buffer[at] === byte);
  } finally {
    await file.close();
  }
}

async function firstBadLine(path: string, encoding: Encoding): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes: Uint8Array = chunk;
      // Fed line by line, so that a failure tells which line; no byte of a longer character equals a line feed in these encodings.
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(0x0a, start);
        const stop = end < 0 ? bytes.length : end + 1;
        decoder.decode(bytes.subarray(start, stop), { stream: true });
        if (end >= 0) line += 1;
        start = stop;
      }
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return line;
    throw error;
  }
}

/** The text of a file as a stream of pieces, decoded. */
export async function* decodedText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) {
    const bytes: Uint8Array = chunk;
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
