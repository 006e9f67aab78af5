import { joined, type Line } from './lines.ts';
import type { Place } from './place.ts';

const ending = /(?:部|局|办|办公室|委员会|委|会|馆|中心|法院|检察院|院|社|站|所|队|公司|大队|支队|分局|税务局)$/;

/** Tells whether a text is one or several department names joined by 、, and which. */
export interface DepartmentReader {
  /** The names, or null when the text is anything else. */
  names(text: string): readonly string[] | null;
  /** Whether a line can be the first line of a department cell. */
  opens(text: string): boolean;
}

/**
 * A department's full name begins with the county or its prefecture, or with a body that has the county inside its
 * name (中国人民政治协商会议…, 国家税务总局…, 国网…), and ends like an office.
 */
export function departmentReader(place: Place): DepartmentReader {
  const heads = [place.county, place.prefecture, '中国', '中共', '国家', '国网'].filter((head) => head !== '');
  const isName = (name: string): boolean =>
    heads.some((head) => name.startsWith(head)) &&
    name.includes(place.county) &&
    name.length > place.county.length + 1 &&
    name.length <= 40 &&
    ending.test(name) &&
    !/[，。；：“”（）()\d\s]/.test(name) &&
    name.indexOf(place.county) === name.lastIndexOf(place.county);
  return {
    names: (text) => {
      const names = text.split('、');
      return names.every(isName) ? names : null;
    },
    opens: (text) => heads.some((head) => text.startsWith(head) || head.startsWith(text)),
  };
}

/** The department cell of a row: where it stands among the lines, and the names in it. */
export interface DepartmentCell {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/**
 * The column between the name and the duties: the first run of lines that reads as department names and nothing else,
 * taken as long as it can be.
 */
export function findDepartmentCell(lines: readonly Line[], reader: DepartmentReader): DepartmentCell | null {
  for (let start = 1; start < lines.length; start += 1) {
    if (!reader.opens(lines[start]?.text ?? '')) continue;
    let found: DepartmentCell | null = null;
    for (let end = start + 1; end <= Math.min(lines.length, start + 60); end += 1) {
      if (/[：；。]/.test(lines[end - 1]?.text ?? '')) break;
      const names = reader.names(joined(lines.slice(start, end)));
      if (names) found = { start, end, names };
    }
    if (found) return found;
  }
  return null;
}
