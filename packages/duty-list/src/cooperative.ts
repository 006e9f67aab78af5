import type { CooperativeDuty } from './catalogue.ts';
import { clausesOfSide, responsible, toCounty, toTownship } from './clauses.ts';
import { type DepartmentReader, findDepartmentCell } from './departments.ts';
import { joined } from './lines.ts';
import { type Note, place } from './notes.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { headingDepartments, splitSides } from './sides.ts';

/** Reads one row of the cooperative table: name, departments, and the clauses of both sides. */
export function readCooperative(row: Row, reader: DepartmentReader, note: Note): CooperativeDuty {
  const id = `coop-${String(row.no).padStart(3, '0')}`;
  const where = place('cooperative', row.no, row.line);
  const cell = findDepartmentCell(row.rest, reader);
  if (!cell) {
    note('error', where, '没有读出“对应上级部门”一栏，本项的名称和职责无法分开。');
    return {
      id,
      no: row.no,
      category: row.category,
      name: joined(row.rest.slice(0, 1)),
      departments: [],
      county: [],
      township: [],
    };
  }
  const paragraphs = readParagraphs(row.rest.slice(cell.end));
  const sides = splitSides(paragraphs, reader);
  const county = clausesOfSide(sides.county, id, 'county');
  const township = clausesOfSide(sides.township, id, 'township');
  const duty: CooperativeDuty = {
    id,
    no: row.no,
    category: row.category,
    name: joined(row.rest.slice(0, cell.start)),
    departments: cell.names,
    county: county.map((clause) => toCounty(clause, responsible(clause, cell.names, reader))),
    township: township.map(toTownship),
  };
  if (sides.mark === null) note('error', where, '没有找到乡镇职责从哪里开始，全部条款都读作上级部门职责。');
  if (sides.rivals > 0)
    note('warning', where, '上级部门职责与乡镇职责的分界有多处可能，已按用词选取一处，请人工核对。');
  for (const [label, clauses] of [
    ['上级部门职责', county],
    ['乡镇配合职责', township],
  ] as const)
    checkNumbers(label, clauses, row.no, note);
  checkHeadings(duty, sides.county, reader, where, note);
  checkTexts(duty, [...county, ...township], row.no, note);
  return duty;
}

type Read = ReturnType<typeof clausesOfSide>;

/** Numbers must run 1, 2, 3 … under each heading. */
function checkNumbers(label: string, clauses: Read, no: number, note: Note): void {
  let previous = 0;
  let heading: string | null = null;
  for (const clause of clauses) {
    if (clause.heading !== heading) previous = 0;
    heading = clause.heading;
    const printed = Number(clause.printed ?? previous + 1);
    const at = place('cooperative', no, clause.line);
    if (clause.printed === null && previous > 0)
      note('info', at, `${label}第“${previous}”条之后有一句没有序号，单独成条：${clause.id}。`);
    if (printed === previous)
      note('warning', at, `${label}的序号“${printed}”重复；条款按阅读顺序编号为 ${clause.id}。`);
    else if (printed !== previous + 1) note('warning', at, `${label}的序号从“${previous}”跳到“${printed}”。`);
    previous = printed;
  }
}

function checkHeadings(
  duty: CooperativeDuty,
  county: Parameters<typeof clausesOfSide>[0],
  reader: DepartmentReader,
  where: string,
  note: Note,
): void {
  const headed = county.flatMap((paragraph) =>
    paragraph.kind === 'heading' ? (headingDepartments(paragraph.text, reader) ?? []) : [],
  );
  for (const name of new Set(headed))
    if (!duty.departments.includes(name))
      note('warning', where, `职责中以“${name}”为标题，但“对应上级部门”一栏没有它。`);
  const named = new Set(
    duty.county.flatMap((clause) => (clause.departments.length < duty.departments.length ? clause.departments : [])),
  );
  if (named.size > 0)
    for (const name of duty.departments)
      if (!named.has(name) && !headed.includes(name))
        note('warning', where, `“对应上级部门”一栏的“${name}”没有写明自己的职责。`);
  const topics = (clauses: readonly { heading: string | null }[]) =>
    new Set(
      clauses.flatMap(({ heading }) => (heading === null || headingDepartments(heading, reader) ? [] : [heading])),
    );
  const [left, right] = [topics(duty.county), topics(duty.township)];
  if (left.size > 0 && right.size > 0)
    for (const topic of [...left, ...right])
      if (!left.has(topic) || !right.has(topic)) note('info', where, `标题“${topic}”只在一侧出现，两侧标题不一致。`);
}

function checkTexts(duty: CooperativeDuty, clauses: Read, no: number, note: Note): void {
  const seen = new Map<string, string>();
  for (const clause of clauses) {
    const at = place('cooperative', no, clause.line);
    const side = clause.id.includes('/county/') ? 'county' : 'township';
    const same = seen.get(side + clause.heading + clause.text);
    if (same) note('warning', at, `${clause.id} 与 ${same} 文字完全相同。`);
    seen.set(side + clause.heading + clause.text, clause.id);
    if (!/[。；]$/.test(clause.text)) note('info', at, `${clause.id} 没有以“；”或“。”结尾。`);
    const others = new Set(clause.text.match(/[\u4e00-\u9fff]{2,20}?分局/g) ?? []);
    for (const other of others)
      if (side === 'county' && /会同|联合/.test(clause.text) && !duty.departments.some((name) => other.endsWith(name)))
        note('info', at, `${clause.id} 写到“${other}”，但“对应上级部门”一栏没有它。`);
  }
}
