import { departmentsOf } from '@paidan/duty-list';
import { checkProcedures, faultLine, normalise } from '@paidan/procedure';
import type { CatalogueSeed, UnitKind } from '@paidan/store';
import { dutyLists, effectiveFrom, listSource } from '@paidan/workflows/duty-lists/index.ts';
import { procedureSources } from '@paidan/workflows/procedures/index.ts';
import { offices } from '@paidan/workflows/rules/offices.ts';

/** What this repository says of its place: units, lists, procedures. Throws, naming the faults, when it contradicts itself. */
export function placeCatalogue(): CatalogueSeed {
  const units = new Map<string, UnitKind>([
    [offices.hotline, 'hotline'],
    [offices.supervision, 'supervision'],
    [offices.leadership, 'leadership'],
  ]);
  const procedures = dutyLists.flatMap((list) => {
    units.set(list.township, 'township');
    for (const department of departmentsOf(list)) units.set(department, 'department');
    const own = procedureSources(list).map((source) => normalise(source, { id: source.duty }));
    const faults = checkProcedures(own, list);
    if (faults.length > 0) throw new Error(`procedures contradict their list:\n${faults.map(faultLine).join('\n')}`);
    return own;
  });
  return {
    units: [...units].map(([name, kind]) => ({ name, kind })),
    lists: dutyLists.map((list) => ({ list, source: listSource(), effectiveFrom })),
    procedures,
  };
}
