import type { ReclaimedDuty } from './catalogue.ts';
import type { DepartmentReader } from './departments.ts';
import { joined, type Line } from './lines.ts';
import { type Note, place } from './notes.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Row } from './rows.ts';

const departmentLabel = /^承接(?:部门|单位)：/;
const workLabel = /^工作方式：/;

/** Department names at the start of the lines, and the lines behind them. */
function takeDepartments(
  lines: readonly Line[],
  reader: DepartmentReader,
): { names: readonly string[]; rest: readonly Line[] } {
  for (let end = lines.length; end > 0; end -= 1) {
    const names = reader.names(joined(lines.slice(0, end)));
    if (names) return { names, rest: lines.slice(end) };
  }
  return { names: [], rest: lines };
}

/** Reads one row of the taken-back table: name, departments that take over, how they work, whether it is abolished. */
export function readReclaimed(row: Row, reader: DepartmentReader, note: Note): ReclaimedDuty {
  const where = place('reclaimed', row.no, row.line);
  const label = row.rest.findIndex((line) => departmentLabel.test(line.text));
  const name = joined(row.rest.slice(0, label < 0 ? row.rest.length : label));
  const cell =
    label < 0 ? [] : row.rest.slice(label).map((line) => ({ ...line, text: line.text.replace(departmentLabel, '') }));
  const workAt = cell.findIndex((line) => workLabel.test(line.text));
  const before = workAt < 0 ? cell : cell.slice(0, workAt);
  const { names, rest } = takeDepartments(
    before.filter((line) => line.text !== ''),
    reader,
  );
  const body =
    workAt < 0 ? rest : cell.slice(workAt).map((line) => ({ ...line, text: line.text.replace(workLabel, '') }));
  const paragraphs = readParagraphs(body.filter((line) => line.text !== ''));
  const numbered = paragraphs.some((paragraph) => paragraph.kind === 'item');
  const work = numbered
    ? paragraphs.map((paragraph) => paragraph.text)
    : [paragraphs.map((paragraph) => paragraph.text).join('')].filter((text) => text !== '');
  const abolished = workAt < 0 && /不再|取消|废止|失效/.test(work.join(''));
  if (names.length === 0) note('error', where, '没有读出承接部门。');
  if (work.length === 0) note('error', where, '没有读出工作方式。');
  if (workAt < 0 && work.length > 0)
    note(
      abolished ? 'info' : 'warning',
      where,
      abolished ? `没有“工作方式”，读作已取消：${work.join('')}` : '没有“工作方式”字样，按正文读取。',
    );
  for (const department of names)
    if (names.length > 1 && numbered && !work.some((text) => text.startsWith(department)))
      note('warning', where, `承接部门“${department}”没有写明自己的工作方式。`);
  return {
    id: `reclaimed-${String(row.no).padStart(3, '0')}`,
    no: row.no,
    category: row.category,
    name,
    departments: names,
    work,
    abolished,
  };
}
