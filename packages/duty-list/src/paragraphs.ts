import type { Line } from './lines.ts';

/** One paragraph of the two duty columns, line breaks removed. */
export interface Paragraph {
  /** `heading` ends in ：and stands alone; `item` is numbered; `text` is neither. */
  readonly kind: 'heading' | 'item' | 'text';
  /** The number as printed, of an item. */
  readonly printed: string | null;
  readonly text: string;
  readonly line: number;
}

const item = /^(\d{1,2})[.．、]\s*(?=\D)(.*)$/;
const finished = /[。；;！]$/;
const ended = /[。！]$/;

interface Open {
  kind: 'item' | 'text';
  printed: string | null;
  text: string;
  line: number;
}

/** Cuts a line in front of numbers that run on behind a finished sentence: `…审核；2.予以反馈。`. */
function cutRunOns(line: Line): Line[] {
  const pieces = line.text.split(/(?<=[；。;])\s*(?=\d{1,2}[.．、]\D)/);
  return pieces.map((text, index) => (index === 0 ? { ...line, text } : { ...line, text, gap: false }));
}

/**
 * Puts wrapped lines together into paragraphs. A numbered line begins an item when the sentence before it is finished,
 * or when it carries the next number. A line without number begins a paragraph of its own where the line before ended an
 * item with ；or 。, or other text with 。; a paragraph that ends a line in ：is a heading. Blank lines say nothing: the extraction puts them inside
 * sentences and leaves them out between columns.
 */
export function readParagraphs(lines: readonly Line[]): Paragraph[] {
  const done: Paragraph[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) done.push({ ...open });
    open = null;
  };
  for (const line of lines.flatMap(cutRunOns)) {
    const current: Open | null = open;
    const match = item.exec(line.text);
    const previous = current?.printed ?? done.findLast((paragraph) => paragraph.kind === 'item')?.printed;
    const due = match && (!current || finished.test(current.text) || Number(match[1]) === Number(previous ?? 0) + 1);
    if (match && due) {
      close();
      open = { kind: 'item', printed: match[1] ?? null, text: match[2] ?? '', line: line.no };
    } else if (!current) {
      open = { kind: 'text', printed: null, text: line.text, line: line.no };
    } else if ((current.kind === 'item' ? finished : ended).test(current.text)) {
      close();
      open = { kind: 'text', printed: null, text: line.text, line: line.no };
    } else if (current.kind === 'item' && finished.test(current.text) && /^[^，。；]{2,40}：$/.test(line.text)) {
      close();
      open = { kind: 'text', printed: null, text: line.text, line: line.no };
    } else {
      current.text += line.text;
    }
    const last: Open | null = open;
    if (last && last.kind === 'text' && last.text.length <= 60 && /^[^。；]+：$/.test(last.text)) {
      done.push({ kind: 'heading', printed: null, text: last.text.slice(0, -1), line: last.line });
      open = null;
    }
  }
  close();
  return done;
}
