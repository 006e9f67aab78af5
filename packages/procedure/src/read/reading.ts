import type { Duty } from '@paidan/duty-list';
import { type ClauseId, TOWNSHIP, type UnitName } from '@paidan/kernel';
import type { Procedure, Step } from '../model.ts';

export type Side = 'county' | 'township' | 'duty';

/** A sentence of the list and the steps that it authorises; none when it is a standing duty. */
export interface ReadClause {
  readonly id: ClauseId;
  readonly side: Side;
  readonly heading: string | null;
  /** `县3`, `乡1`: side and ordinal; `本事项` where the list has no clauses. */
  readonly label: string;
  readonly text: string;
  readonly departments: readonly UnitName[];
  readonly steps: readonly Step[];
  readonly standing: boolean;
}

export interface Reading {
  readonly duty: Duty;
  readonly procedure: Procedure;
  readonly clauses: readonly ReadClause[];
}

/** A duty's text beside its procedure: every clause in the order of the list, with the steps that cite it. */
export function readingOf(procedure: Procedure, duty: Duty): Reading {
  const standing = new Set(procedure.standing);
  const citing = (id: ClauseId): Step[] =>
    procedure.steps.filter(
      (step) => step.cites.includes(id) || (step.parallel ?? []).some((part) => part.cites.includes(id)),
    );
  const clause = (id: ClauseId, rest: Omit<ReadClause, 'id' | 'steps' | 'standing'>): ReadClause => ({
    id,
    ...rest,
    steps: citing(id),
    standing: standing.has(id),
  });
  const clauses =
    duty.part === 'cooperative'
      ? [
          ...duty.county.map(({ id, heading, text, departments }, index) =>
            clause(id, { side: 'county', heading, label: `县${index + 1}`, text, departments }),
          ),
          ...duty.township.map(({ id, heading, text }, index) =>
            clause(id, { side: 'township', heading, label: `乡${index + 1}`, text, departments: [TOWNSHIP] }),
          ),
        ]
      : [
          clause(duty.id, {
            side: 'duty',
            heading: null,
            label: '本事项',
            text: duty.part === 'reclaimed' ? [duty.name, ...duty.work].join(' ') : duty.name,
            departments: duty.part === 'reclaimed' ? duty.departments : [TOWNSHIP],
          }),
        ];
  return { duty, procedure, clauses };
}
