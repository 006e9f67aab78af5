import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder, wherever the command was started. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One line for people, on standard error, so that standard output carries results only. */
export const say = (text) => process.stderr.write(`[paidan] ${text}\n`);

export function fail(text, code = 1) {
  say(text);
  process.exit(code);
}
