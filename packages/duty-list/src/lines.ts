/** One line of the published text that carries content. */
export interface Line {
  /** Line number in the source, from 1. */
  readonly no: number;
  readonly text: string;
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** A table head was read just before it, so a row may begin here. */
  readonly head: boolean;
}

const tableHeads = {
  basic: '序号事项类别事项名称',
  cooperative: '序号事项类别事项名称对应上级部门上级部门职责乡镇配合职责',
  cooperativeStreet: '序号事项类别事项名称对应上级部门上级部门职责街道配合职责',
  reclaimed: '序号事项类别事项名称承接部门及工作方式',
};

const pageMark = /^(?:第\s*\d+\s*页.*|[-—–－·]+\s*\d+\s*[-—–－·]+|\d+\s*\/\s*\d+|共\s*\d+\s*页|Page\s+\d+.*)$/i;

/** Text of lines put together again: the line breaks came from the column's width and mean nothing. */
export const joined = (lines: readonly { readonly text: string }[]): string => lines.map((line) => line.text).join('');

export const compact = (text: string): string => text.replace(/\s+/g, '');

/** How many lines from `start` make up a table head, however its cells are wrapped; 0 when it is none. */
export function headLength(lines: readonly { readonly text: string }[], start: number): number {
  if (!lines[start]?.text.startsWith('序号')) return 0;
  let length = 0;
  let text = '';
  for (let at = start; at < lines.length; at += 1) {
    text += compact(lines[at]?.text ?? '');
    const heads = Object.values(tableHeads);
    if (!heads.some((head) => head.startsWith(text))) break;
    if (heads.includes(text)) length = at - start + 1;
  }
  return length;
}

/**
 * The lines with content. Drops page marks, blank lines (kept as `gap`) and the table head that every page repeats
 * (kept as `head`). A bare number right before a table head is a page number too.
 */
export function contentLines(text: string): Line[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n|\f/)
    .map((line, index) => ({ no: index + 1, text: line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '') }));
  const kept: { no: number; text: string; gap: boolean }[] = [];
  let gap = false;
  for (const line of raw) {
    if (line.text === '' || pageMark.test(line.text)) gap = true;
    else {
      kept.push({ ...line, gap });
      gap = false;
    }
  }
  const content: Line[] = [];
  let head = false;
  for (let at = 0; at < kept.length; at += 1) {
    const length = headLength(kept, at);
    if (length > 0) {
      head = true;
      at += length - 1;
      continue;
    }
    const line = kept[at];
    if (!line || (/^\d{1,4}$/.test(line.text) && headLength(kept, at + 1) > 0)) continue;
    content.push({ ...line, gap: line.gap || head, head });
    head = false;
  }
  return content;
}
