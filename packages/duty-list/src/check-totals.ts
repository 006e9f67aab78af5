import type { DutyList, ListPart } from './catalogue.ts';
import { type Note, place } from './notes.ts';
import { departmentsOf } from './query.ts';
import { parts } from './sections.ts';
import type { Stated } from './stated.ts';

/** Compares what the document says about itself with what was read. */
export function checkTotals(list: DutyList, stated: Readonly<Record<ListPart, Stated>>, note: Note): void {
  for (const part of parts) {
    const claim = stated[part];
    const where = place(part, null);
    const duties = list[part];
    const categories = new Set(duties.map((duty) => duty.category));
    const compare = (what: string, said: number | null, read: number) => {
      if (said !== null && said !== read) note('error', where, `说明写${what} ${said} 个，实际读出 ${read} 个。`);
    };
    if (claim.duties === null) note('info', where, '说明没有写明本清单的总数，无法核对。');
    compare('事项', claim.duties, duties.length);
    compare('类别', claim.categories, categories.size);
    compare('部门', claim.departments, departmentsOf(list, part).length);
    if (claim.categories !== null && claim.names.length !== claim.categories)
      note('warning', where, `说明写类别 ${claim.categories} 个，但只列出 ${claim.names.length} 个名称。`);
    for (const name of claim.names)
      if (!categories.has(name) && duties.length > 0) note('warning', where, `说明列出的类别“${name}”在表中没有。`);
    for (const name of categories)
      if (claim.names.length > 0 && !claim.names.includes(name))
        note('warning', where, `表中的类别“${name}”在说明中没有列出。`);
    const names = new Map<string, number>();
    for (const duty of duties) {
      const same = names.get(duty.name);
      if (same !== undefined) note('warning', place(part, duty.no), `事项名称与第 ${same} 项相同。`);
      names.set(duty.name, duty.no);
    }
  }
}
