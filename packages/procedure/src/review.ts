import { type DutyList, findDuty } from '@paidan/duty-list';
import { TOWNSHIP } from '@paidan/kernel';
import type { Fault } from './check.ts';
import type { Procedure } from './model.ts';

/**
 * Doubts for a person to look at, none of which forbids a procedure: a step whose clauses all speak to another unit
 * than its lead, and a duty with departments that no step ever calls.
 */
export function reviewProcedure(procedure: Procedure, list: DutyList): Fault[] {
  const duty = findDuty(list, procedure.duty);
  if (duty === undefined || duty.part === 'basic') return [];
  const notes: Fault[] = [];
  const called = new Set(
    procedure.steps.flatMap((step) => [step.by, ...step.assist, ...(step.parallel ?? []).map((part) => part.by)]),
  );
  const silent = duty.departments.filter((unit) => !called.has(unit));
  if (silent.length > 0) {
    notes.push({ duty: duty.id, message: `清单写明的部门没有出现在任何环节：${silent.join('、')}；请确认是否遗漏。` });
  }
  if (duty.part === 'reclaimed') return notes;
  const speaksTo = new Map<string, readonly string[]>([
    ...duty.county.map((clause) => [clause.id, clause.departments] as const),
    ...duty.township.map((clause) => [clause.id, [TOWNSHIP]] as const),
  ]);
  for (const step of procedure.steps) {
    const addressed = step.cites.flatMap((ref) => speaksTo.get(ref) ?? []);
    if (step.cites.length > 0 && !addressed.includes(step.by)) {
      notes.push({
        duty: duty.id,
        step: step.id,
        message: `主办单位是“${step.by}”，所引条款却都是写给 ${[...new Set(addressed)].join('、')} 的；请确认引用。`,
      });
    }
  }
  return notes;
}
