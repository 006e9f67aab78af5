/** Widths are estimates in the em of Chinese fonts: full-width characters one em, others a little over half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[\u2e80-\uffef“”‘’—…·①-⑳]/u.test(letter) ? 1 : 0.58;
  return ems * size;
}

const noStart = /^[、，。：；！？）》」』”’]/u;

/** Breaks a text into lines no wider than `width`; a line never begins with a closing mark. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && textWidth(line + letter, size) > width && !noStart.test(letter)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  if (line !== '') lines.push(line);
  return lines;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark);
