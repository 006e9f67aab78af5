import { createHash } from 'node:crypto';
import type { BasicDuty, DutyList, ListPart, ListProblem } from './catalogue.ts';
import { checkTotals } from './check-totals.ts';
import { readCooperative } from './cooperative.ts';
import { departmentReader } from './departments.ts';
import { compact, contentLines, joined, type Line } from './lines.ts';
import { place as at, type Note } from './notes.ts';
import { readPlace } from './place.ts';
import { readReclaimed } from './reclaimed.ts';
import { type Row, splitRows } from './rows.ts';
import { parts, splitSections } from './sections.ts';
import { readStated } from './stated.ts';

export interface ParsedList {
  readonly list: DutyList;
  readonly problems: readonly ListProblem[];
}

const partTitles: Readonly<Record<ListPart, string>> = {
  basic: '基本履职事项清单',
  cooperative: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
};

/** Category names printed on one line in the narrow tables; the wide table wraps the same names. */
const printedCategories = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) => /^\d{1,3}\s+([\u4e00-\u9fff]{2,12})(?:\s|$)/.exec(line.text)?.[1] ?? []);

/**
 * Reads a township's published list from the plain text of the national template (基本、配合、上级部门收回 three tables).
 * Everything that is odd but readable is a problem with its place; `township` and `county` override the names in the
 * text. Throws `list.unreadable` when the text is not such a list.
 */
export function parseDutyList(text: string, given: { township?: string; county?: string } = {}): ParsedList {
  const problems: ListProblem[] = [];
  const note: Note = (severity, where, message) => problems.push({ severity, where, message });
  const lines = contentLines(text);
  const sections = splitSections(lines);
  const intro = joined(sections.intro);
  const place = readPlace(compact(sections.place), intro, given);
  const reader = departmentReader(place);
  const stated = readStated(intro);
  // Names that stand once only could be the beginning of a duty's name; those of the introduction are sure.
  const printed = [
    ...printedCategories(sections.parts.basic ?? []),
    ...printedCategories(sections.parts.reclaimed ?? []),
  ];
  const frequent = printed.filter((name, index) => printed.indexOf(name) !== index);
  const categories = [...new Set([...parts.flatMap((part) => stated[part].names), ...frequent])];

  const rows = (part: ListPart): Row[] => {
    const section = sections.parts[part];
    if (!section) {
      note('error', at(part, null), `文中没有“${partTitles[part]}”。`);
      return [];
    }
    const cut = splitRows(section, categories);
    if (cut.before.length > 0)
      note(
        'warning',
        at(part, null, cut.before[0]?.no),
        `表头与第 1 项之间有读不懂的文字：${joined(cut.before).slice(0, 40)}`,
      );
    checkSequence(part, cut.rows, note);
    return cut.rows;
  };
  const basic = rows('basic').map(readBasic);
  const cooperative = rows('cooperative').map((row) => readCooperative(row, reader, note));
  const reclaimed = rows('reclaimed').map((row) => readReclaimed(row, reader, note));
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const list: DutyList = {
    id: place.township,
    township: place.township,
    county: place.county,
    version,
    basic,
    cooperative,
    reclaimed,
  };
  checkTotals(list, stated, note);
  return { list, problems };
}

const readBasic = (row: Row): BasicDuty => ({
  id: `basic-${String(row.no).padStart(3, '0')}`,
  no: row.no,
  category: row.category,
  name: joined(row.rest),
});

function checkSequence(part: ListPart, rows: readonly Row[], note: Note): void {
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1]?.no ?? 0;
    if (row.no === previous) note('error', at(part, row.no, row.line), `序号 ${row.no} 重复。`);
    else if (row.no !== previous + 1) note('error', at(part, row.no, row.line), `序号从 ${previous} 跳到 ${row.no}。`);
    if (row.rest.length === 0) note('error', at(part, row.no, row.line), '没有事项名称。');
  }
}
