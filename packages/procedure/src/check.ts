import { type DutyList, findDuty } from '@paidan/duty-list';
import type { DutyId } from '@paidan/kernel';
import { checkCitations } from './check-citations.ts';
import { checkGraph } from './check-graph.ts';
import { checkUnits } from './check-units.ts';
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

/**
 * Checks every procedure of a list, and that each duty of the list has exactly one: what `procedures check` prints and
 * what must be empty before a list is loaded.
 */
export function checkProcedures(procedures: readonly Procedure[], list: DutyList): Fault[] {
  const count = new Map<DutyId, number>();
  for (const { duty } of procedures) count.set(duty, (count.get(duty) ?? 0) + 1);
  const duties = [...list.basic, ...list.cooperative, ...list.reclaimed];
  const uneven = duties.flatMap(({ id, name }): Fault[] => {
    const found = count.get(id) ?? 0;
    if (found === 1) return [];
    const message =
      found === 0
        ? `事项“${name.slice(0, 30)}”没有办理流程；请为它编写一个。`
        : `事项有 ${found} 个办理流程；请只保留一个。`;
    return [{ duty: id, message }];
  });
  return [...uneven, ...procedures.flatMap((procedure) => checkProcedure(procedure, list))];
}

/** A fault on one line: `coop-048 环节“验收”：…`. */
export const faultLine = ({ duty, step, message }: Fault): string =>
  `${duty}${step === undefined ? '' : ` 环节“${step}”`}：${message}`;
