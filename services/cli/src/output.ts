import { once } from 'node:events';

/** Writes one line of the result to standard output, and waits while the reader is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Progress and remarks for people go to standard error, so that standard output is only the result. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A reader that stops early (`… | head`) is no error: end quietly. */
export function endQuietlyWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Columns that a Chinese character takes on a terminal: two, as do full-width signs. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** Cuts or pads to exactly `columns` terminal columns. */
export function fit(text: string, columns: number): string {
  let kept = '';
  for (const character of text.replace(/\s+/g, ' ')) {
    if (widthOf(kept + character) > columns) {
      while (widthOf(kept) > columns - 1) kept = kept.slice(0, -1);
      kept += '…';
      break;
    }
    kept += character;
  }
  return kept + ' '.repeat(Math.max(0, columns - widthOf(kept)));
}
