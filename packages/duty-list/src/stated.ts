import type { ListPart } from './catalogue.ts';
import { compact } from './lines.ts';

/** What the introduction of the document says about one part. */
export interface Stated {
  readonly duties: number | null;
  readonly categories: number | null;
  readonly departments: number | null;
  readonly names: readonly string[];
}

const labels: Readonly<Record<ListPart, string>> = {
  basic: '基本履职事项',
  cooperative: '配合履职事项',
  reclaimed: '上级部门收回事项',
};

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Reads `共有基本履职事项124项`, `19个类别`, `涉及37个部门` and the category names before them. */
export function readStated(intro: string): Readonly<Record<ListPart, Stated>> {
  const text = compact(intro);
  const read = (part: ListPart): Stated => {
    const total = new RegExp(`${labels[part]}(?:共|共有|共计)?(\\d+)项(?:，涉及(\\d+)个(?:上级)?部门)?`).exec(text);
    if (!total) return { duties: null, categories: null, departments: null, names: [] };
    const before = text.slice(0, total.index);
    const categories = /包括((?:(?!包括)[^。])*?)等?(\d+)个(?:类别|方面)[^。]*$/.exec(
      before.slice(before.lastIndexOf('包括')),
    );
    return {
      duties: number(total[1]),
      departments: number(total[2]),
      categories: number(categories?.[2]),
      names: categories?.[1]?.split('、').filter((name) => name !== '') ?? [],
    };
  };
  return { basic: read('basic'), cooperative: read('cooperative'), reclaimed: read('reclaimed') };
}
