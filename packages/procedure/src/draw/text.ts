/** Widths are estimates in the em of Chinese fonts: full-width characters one em, others a little over half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[\u2e80-\uffef“”‘’—…·①-⑳]/u.test(letter) ? 1 : 0.58;
  return ems * size;
}

/** What may not be torn apart: a run of letters and digits, and a mark with what stands before it. */
const unit = /(?:[A-Za-z0-9]+|.)[、，。：；！？）》」』”’]*/gu;

/** Breaks a text into lines no wider than `width`; numbers stay whole, and no line begins with a closing mark. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [part] of text.matchAll(unit)) {
    const fits = textWidth((line + part).replace(/[、，。：；！？）》」』”’]+$/u, ''), size) <= width;
    if (line !== '' && !fits) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** As `wrap`, with lines of about the same length rather than a last one of a single character. */
export function wrapEvenly(text: string, size: number, width: number): string[] {
  const count = wrap(text, size, width).length;
  for (let narrow = textWidth(text, size) / count; narrow < width; narrow += size / 2) {
    const lines = wrap(text, size, narrow);
    if (lines.length === count) return lines;
  }
  return wrap(text, size, width);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark);
