import { unitsOf } from '@paidan/application';
import type { DutyView, ProcedureView } from '@paidan/contracts';
import type { Duty, DutyList } from '@paidan/duty-list';
import { type Procedure, withinWords } from '@paidan/procedure';

/** A duty as `GET /duties` shows it. */
export function dutyView(list: DutyList, duty: Duty): DutyView {
  const { lead, assist } = unitsOf(list, duty.id);
  return {
    id: duty.id,
    no: duty.no,
    list: duty.part,
    category: duty.category,
    name: duty.name,
    departments: duty.part === 'basic' ? [] : [...duty.departments],
    abolished: duty.part === 'reclaimed' && duty.abolished,
    lead: [...lead],
    assist: [...assist],
    county:
      duty.part === 'cooperative'
        ? duty.county.map((clause) => ({ ...clause, departments: [...clause.departments] }))
        : [],
    township: duty.part === 'cooperative' ? duty.township.map((clause) => ({ ...clause })) : [],
    work: duty.part === 'reclaimed' ? [...duty.work] : [],
  };
}

/** A procedure as `paidan procedures export` prints it. */
export function procedureView(procedure: Procedure): ProcedureView {
  return {
    duty: procedure.duty,
    version: procedure.version,
    draft: procedure.draft,
    entries: { ...procedure.entries },
    steps: procedure.steps.map((step) => ({
      id: step.id,
      name: step.name,
      by: step.by,
      assist: [...step.assist],
      cites: [...step.cites],
      pick: step.pick,
      basis: step.basis,
      requires: [...(step.requires ?? [])],
      within: step.within && { ...step.within, words: withinWords(step.within) },
      parallel: step.parallel?.map((part) => ({ by: part.by, cites: [...part.cites] })) ?? null,
      end: step.end,
    })),
    transitions: procedure.transitions.map((transition) => ({ ...transition })),
    standing: [...procedure.standing],
  };
}
