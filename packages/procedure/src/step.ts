import type { ClauseId, UnitName } from '@paidan/kernel';
import type { Procedure, Step, Transition, Trigger } from './model.ts';

/** `lead` chooses the step's outcome; `assist` and `part` close their own share. */
export type SideRole = 'assist' | 'part';
export type StepRole = 'lead' | SideRole;

/** One unit's work on a step. Units as in the procedure (`乡镇`); `within` is the step's clock. */
export interface StepTask {
  readonly step: string;
  readonly unit: UnitName;
  readonly role: StepRole;
  readonly cites: readonly ClauseId[];
  readonly within: Step['within'];
}

export interface SideTask extends StepTask {
  readonly role: SideRole;
}

/** The work beside the lead's: assisting units under the step's own clauses, then parallel parts under theirs. */
export function sidesOf(step: Step): SideTask[] {
  const { id, within } = step;
  return [
    ...step.assist.map((unit): SideTask => ({ step: id, unit, role: 'assist', cites: step.cites, within })),
    ...(step.parallel ?? []).map(
      (part): SideTask => ({ step: id, unit: part.by, role: 'part', cites: part.cites, within }),
    ),
  ];
}

/** All work of a step, the lead's first; with `picked`, only the sides that were picked. */
export function tasksOf(step: Step, picked?: readonly UnitName[]): StepTask[] {
  const lead: StepTask = { step: step.id, unit: step.by, role: 'lead', cites: step.cites, within: step.within };
  const sides = sidesOf(step);
  return [lead, ...(picked === undefined ? sides : sides.filter(({ unit }) => picked.includes(unit)))];
}

export const findStep = (procedure: Procedure, id: string): Step | undefined =>
  procedure.steps.find((step) => step.id === id);

export const waysOn = (procedure: Procedure, step: string): Transition[] =>
  procedure.transitions.filter((edge) => edge.from === step);

/** What the lead of a step may choose, in the order of the definition; empty for an unknown step. */
export const outcomesOf = (procedure: Procedure, step: string): string[] =>
  waysOn(procedure, step).map((edge) => edge.on);

/** For each outcome of `step` that leads to a step with units to pick: those units. */
export function pickOf(procedure: Procedure, step: string): Record<string, UnitName[]> {
  const choices = waysOn(procedure, step).flatMap((edge) => {
    const target = findStep(procedure, edge.to);
    return target?.pick ? [[edge.on, sidesOf(target).map(({ unit }) => unit)] as const] : [];
  });
  return Object.fromEntries(choices);
}

const triggers: readonly Trigger[] = ['ticket', 'inspection', 'report', 'plan'];

/** The entries in a fixed order, which JSON columns of a database do not keep. */
export function entriesOf(procedure: Pick<Procedure, 'entries'>): [Trigger, string][] {
  return triggers.flatMap((trigger): [Trigger, string][] => {
    const step = procedure.entries[trigger];
    return step === undefined ? [] : [[trigger, step]];
  });
}
