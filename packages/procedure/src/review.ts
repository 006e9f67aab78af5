import { type DutyList, findDuty, sentencesOf } from '@paidan/duty-list';
import type { Fault } from './check.ts';
import type { Procedure } from './model.ts';

/**
 * Doubts for a person to look at, none of which forbids a procedure: a step whose clauses all speak to another unit
 * than its lead, and a duty with departments that no step ever calls.
 */
export function reviewProcedure(procedure: Procedure, list: DutyList): Fault[] {
  const duty = findDuty(list, procedure.duty);
  if (duty === undefined || duty.part === 'basic' || (duty.part === 'reclaimed' && duty.abolished)) return [];
  const notes: Fault[] = [];
  const called = new Set(
    procedure.steps.flatMap((step) => [step.by, ...step.assist, ...(step.parallel ?? []).map((part) => part.by)]),
  );
  const silent = duty.departments.filter((unit) => !called.has(unit));
  if (silent.length > 0) {
    notes.push({ duty: duty.id, message: `清单写明的部门没有出现在任何环节：${silent.join('、')}；请确认是否遗漏。` });
  }
  const speaksTo = new Map(sentencesOf(duty).map(({ id, units }) => [id, units]));
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
