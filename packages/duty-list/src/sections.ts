import { PaidanError } from '@paidan/kernel';
import type { ListPart } from './catalogue.ts';
import { compact, joined, type Line } from './lines.ts';

export interface Sections {
  readonly intro: readonly Line[];
  readonly parts: Readonly<Record<ListPart, readonly Line[] | null>>;
  /** What stands before the part's name in its title: `喀什地区伽师县克孜勒苏乡`. */
  readonly place: string;
}

const partNames: Readonly<Record<ListPart, string>> = {
  basic: '基本履职事项清单',
  cooperative: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
};

/** Part names in the order of the template. */
export const parts = ['basic', 'cooperative', 'reclaimed'] as const;

interface Title {
  readonly part: ListPart;
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** A title may be wrapped over three lines; it stands alone, in front of a table. */
function titleAt(lines: readonly Line[], start: number): Title | null {
  for (let length = 1; length <= 3; length += 1) {
    const next = lines[start + length];
    if (!next?.head) continue;
    const text = compact(joined(lines.slice(start, start + length))).replace(/^[（(]?[一二三123][）)、.．]?/, '');
    for (const part of parts) {
      const place = text.endsWith(partNames[part]) ? text.slice(0, -partNames[part].length) : null;
      if (place !== null && /^[^，。；：]{0,40}$/.test(place)) return { part, place, start, end: start + length };
    }
  }
  return null;
}

/** Cuts the document at its three titles. Throws `list.unreadable` when there is none. */
export function splitSections(lines: readonly Line[]): Sections {
  const titles: Title[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const title = titleAt(lines, at);
    if (!title || titles.some((known) => known.part === title.part)) continue;
    titles.push(title);
    at = title.end - 1;
  }
  const first = titles[0];
  if (!first)
    throw new PaidanError(
      'list.unreadable',
      '没有找到“基本履职事项清单”“配合履职事项清单”“上级部门收回事项清单”中任何一张表（表名后应有“序号 事项类别 事项名称”表头）。',
    );
  const body = (part: ListPart): readonly Line[] | null => {
    const index = titles.findIndex((title) => title.part === part);
    const title = titles[index];
    return title ? lines.slice(title.end, titles[index + 1]?.start ?? lines.length) : null;
  };
  return {
    intro: lines.slice(0, first.start),
    parts: { basic: body('basic'), cooperative: body('cooperative'), reclaimed: body('reclaimed') },
    place: titles.map((title) => title.place).find((place) => place !== '') ?? '',
  };
}
