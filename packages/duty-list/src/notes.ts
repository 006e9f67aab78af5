import type { ListPart, ListProblem } from './catalogue.ts';

/** Collects what is odd in the text. */
export type Note = (severity: ListProblem['severity'], where: string, message: string) => void;

const labels: Readonly<Record<ListPart, string>> = { basic: '基本', cooperative: '配合', reclaimed: '收回' };

/** A place that a person can find in the source: `配合 58 · 第 4321 行`. */
export const place = (part: ListPart, no: number | null, line?: number): string =>
  [no === null ? `${labels[part]}清单` : `${labels[part]} ${no}`, line === undefined ? null : `第 ${line} 行`]
    .filter((piece) => piece !== null)
    .join(' · ');
