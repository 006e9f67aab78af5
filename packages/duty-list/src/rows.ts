import { compact, joined, type Line } from './lines.ts';

/** One row of a table: its number, its category, and the lines of the remaining cells. */
export interface Row {
  readonly no: number;
  readonly category: string;
  readonly line: number;
  readonly rest: readonly Line[];
}

interface Start {
  readonly no: number;
  readonly category: string;
  /** Index of the first line after the category, and what stands on the category's own last line behind it. */
  readonly next: number;
  readonly tail: string;
}

const numbered = /^(\d{1,3})(?:\s+(.*))?$/;

/** The category wrapped over the lines from `start`, when one of the known names stands there. */
function knownCategory(
  texts: readonly string[],
  known: readonly string[],
): { category: string; lines: number; tail: string } | null {
  for (const category of known) {
    let rest = category;
    for (const [index, text] of texts.entries()) {
      const flat = text.trimStart();
      if (rest.startsWith(compact(flat)) && compact(flat) !== rest) {
        rest = rest.slice(compact(flat).length);
        continue;
      }
      // The category ends on this line: alone, or with the name behind it in the next column.
      if (flat.startsWith(rest) && (flat.length === rest.length || /\s/.test(flat[rest.length] ?? '')))
        return { category, lines: index + 1, tail: flat.slice(rest.length).trim() };
      break;
    }
  }
  return null;
}

function startAt(lines: readonly Line[], at: number, last: number, known: readonly string[]): Start | null {
  const line = lines[at];
  const match = line && numbered.exec(line.text);
  if (!line || !match) return null;
  const no = Number(match[1]);
  const following = lines.slice(at + 1, at + 9).map((next) => next.text);
  const texts = match[2] === undefined ? following : [match[2], ...following];
  const offset = match[2] === undefined ? 1 : 0;
  const found = knownCategory(texts, known);
  if (found) return { no, category: found.category, next: at + offset + found.lines, tail: found.tail };
  // A category that the document's introduction does not name: only where the next row is due, right under a table head.
  if (!line.head || no !== last + 1) return null;
  let end = at + 1;
  while (end < lines.length && !lines[end]?.gap) end += 1;
  const block = match[2]?.includes(' ')
    ? (match[2].split(/\s+/)[0] ?? '')
    : compact(joined(lines.slice(at, end))).slice(String(no).length);
  return block === ''
    ? null
    : match[2]?.includes(' ')
      ? { no, category: block, next: at + 1, tail: match[2].slice(block.length).trim() }
      : { no, category: block, next: end, tail: '' };
}

/** Cuts a table into rows at `number + category`. Lines before the first row are returned as `before`. */
export function splitRows(
  lines: readonly Line[],
  categories: readonly string[],
): { before: readonly Line[]; rows: Row[] } {
  const known = [...categories].sort((a, b) => b.length - a.length);
  const starts: (Start & { at: number })[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const start = startAt(lines, at, starts.at(-1)?.no ?? 0, known);
    if (!start) continue;
    starts.push({ ...start, at });
    at = start.next - 1;
  }
  const rows = starts.map((start, index): Row => {
    const rest = lines.slice(start.next, starts[index + 1]?.at ?? lines.length);
    const own = lines[start.next - 1];
    const tail: Line[] = start.tail !== '' && own ? [{ ...own, text: start.tail, gap: true, head: false }] : [];
    return { no: start.no, category: start.category, line: lines[start.at]?.no ?? 0, rest: [...tail, ...rest] };
  });
  return { before: lines.slice(0, starts[0]?.at ?? lines.length), rows };
}
