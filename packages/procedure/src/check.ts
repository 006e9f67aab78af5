import type { DutyList } from '@paidan/duty-list';
import type { DutyId } from '@paidan/kernel';
import { checkCitations } from './check-citations.ts';
import { checkGraph } from './check-graph.ts';
import { checkUnits } from './check-units.ts';
import { findDuty } from './duty.ts';
import type { Procedure } from './model.ts';
import { versionOf } from './version.ts';

/** Something wrong with a procedure. `message` says what and how to put it right. */
export interface Fault {
  readonly duty: DutyId;
  readonly step?: string;
  readonly message: string;
}

/**
 * Model-checks one procedure against the list it serves: names, graph, units, citations, deadlines. An empty answer
 * means that it may be loaded.
 */
export function checkProcedure(procedure: Procedure, list: DutyList): Fault[] {
  const duty = findDuty(list, procedure.duty);
  const found: Omit<Fault, 'duty'>[] = [...checkGraph(procedure)];
  if (duty === undefined) {
    found.push({ message: `清单 ${list.id} 中没有事项 ${procedure.duty}；请核对编号或换用对应的清单。` });
  } else {
    found.push(...checkUnits(procedure, duty, list), ...checkCitations(procedure, duty));
  }
  if (procedure.version !== versionOf(procedure)) {
    found.push({
      message: `版本号 ${procedure.version} 与内容不符（应为 ${versionOf(procedure)}）；请由源文件重新生成。`,
    });
  }
  return found.map((fault) => ({ duty: procedure.duty, ...fault }));
}
