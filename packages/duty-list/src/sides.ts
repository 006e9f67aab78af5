import type { DepartmentReader } from './departments.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Sides {
  readonly county: readonly Paragraph[];
  readonly township: readonly Paragraph[];
  /** How sure the cut is: what marked it, or null when nothing did. */
  readonly mark: 'repeated heading' | 'numbering restarts' | 'new heading' | 'unnumbered paragraph' | null;
  /** Other places that could have been the cut. */
  readonly rivals: number;
}

/** `伽师县委组织部（公务员）` → its department names, or null for a topic heading. */
export const headingDepartments = (heading: string, reader: DepartmentReader): readonly string[] | null =>
  reader.names(heading.replace(/[（(][^（）()]*[）)]$/, ''));

const townshipWords = /辖区|本乡|本镇|乡级|上报|报送|报县|及时报|协助|配合|参加|指导村|督促村|群众/;
const countyWords = /全县|本县|县级|乡镇|本行政区域|监督管理|审批|终审|依法/;

function score(paragraphs: readonly Paragraph[], cut: number): number {
  let points = 0;
  for (const [index, { text }] of paragraphs.entries()) {
    const balance = Number(townshipWords.test(text)) - Number(countyWords.test(text));
    points += index < cut ? -balance : balance;
  }
  return points;
}

/** The best of several possible cuts by the wording on both sides; the earlier one when they are equal. */
const best = (paragraphs: readonly Paragraph[], cuts: readonly number[]): number | undefined =>
  [...cuts].sort((a, b) => score(paragraphs, b) - score(paragraphs, a) || a - b)[0];

/**
 * Where the department side ends and the township's begins. The text puts one column behind the other without a mark,
 * so the cut is read from the structure. Department headings stand only on the department side: the cut lies behind
 * the last one and its content. Behind it, in this order, the cut is a topic heading that the other side already had;
 * a `1.` without a heading of its own; a topic heading where the other side had none; an unnumbered paragraph.
 */
export function splitSides(paragraphs: readonly Paragraph[], reader: DepartmentReader): Sides {
  const lastDepartment = paragraphs.findLastIndex(
    (paragraph) => paragraph.kind === 'heading' && headingDepartments(paragraph.text, reader) !== null,
  );
  // A heading and the first paragraph under it belong together, so the earliest cut is two behind the heading.
  const from = lastDepartment < 0 ? 1 : lastDepartment + 2;
  const after = [...paragraphs.keys()].filter((index) => index >= from);
  const at = (index: number) => paragraphs[index];
  const earlierTopic = (index: number, same: boolean): boolean =>
    paragraphs
      .slice(0, index)
      .some(
        (other) =>
          other.kind === 'heading' &&
          headingDepartments(other.text, reader) === null &&
          (!same || other.text === at(index)?.text),
      );

  const repeated = after.filter((index) => at(index)?.kind === 'heading' && earlierTopic(index, true));
  const restarts = after.filter((index) => at(index)?.printed === '1' && at(index - 1)?.kind !== 'heading');
  const headings = after.filter((index) => at(index)?.kind === 'heading' && !earlierTopic(index, false));
  const texts = after.filter((index) => at(index)?.kind === 'text' && at(index - 1)?.kind !== 'heading');

  const first = repeated[0] ?? Number.POSITIVE_INFINITY;
  const choose = (): { cut: number; mark: NonNullable<Sides['mark']>; rivals: number } | null => {
    const bare = restarts.filter((index) => index < first);
    const restart = best(paragraphs, bare);
    if (restart !== undefined) return { cut: restart, mark: 'numbering restarts', rivals: bare.length - 1 };
    if (repeated[0] !== undefined) return { cut: repeated[0], mark: 'repeated heading', rivals: 0 };
    if (headings[0] !== undefined) return { cut: headings[0], mark: 'new heading', rivals: 0 };
    const text = best(paragraphs, texts);
    return text === undefined ? null : { cut: text, mark: 'unnumbered paragraph', rivals: texts.length - 1 };
  };
  const chosen = choose();
  return {
    county: mergeContinuations(paragraphs.slice(0, chosen?.cut ?? paragraphs.length)),
    township: mergeContinuations(chosen ? paragraphs.slice(chosen.cut) : []),
    mark: chosen?.mark ?? null,
    rivals: chosen?.rivals ?? 0,
  };
}

/**
 * A paragraph without number behind another one without number is the rest of it: a sentence happened to end with its
 * line, and a side (or a department's part) in one unnumbered paragraph is one clause. Behind a finished item it stands
 * for itself.
 */
function mergeContinuations(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = merged.at(-1);
    if (paragraph.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { ...last, text: last.text + paragraph.text };
    else merged.push(paragraph);
  }
  return merged;
}
