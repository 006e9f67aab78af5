import { type Duty, sentencesOf } from '@paidan/duty-list';
import type { ClauseId, UnitName } from '@paidan/kernel';
import type { Procedure, Step } from '../model.ts';
import { citeLabel } from '../words.ts';

export type Side = 'county' | 'township' | 'duty';

/** A sentence of the list and the steps that it authorises; none when it is a standing duty. */
export interface ReadClause {
  readonly id: ClauseId;
  readonly side: Side;
  readonly heading: string | null;
  /** As `citeLabel`. */
  readonly label: string;
  readonly text: string;
  readonly units: readonly UnitName[];
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
  const headings = new Map<ClauseId, string | null>(
    duty.part === 'cooperative' ? [...duty.county, ...duty.township].map(({ id, heading }) => [id, heading]) : [],
  );
  const clauses = sentencesOf(duty).map(({ id, text, units }) => ({
    id,
    side: sideOf(id),
    heading: headings.get(id) ?? null,
    label: citeLabel(id),
    text,
    units,
    steps: procedure.steps.filter(
      (step) => step.cites.includes(id) || (step.parallel ?? []).some((part) => part.cites.includes(id)),
    ),
    standing: standing.has(id),
  }));
  return { duty, procedure, clauses };
}

function sideOf(id: ClauseId): Side {
  const side = id.split('/')[1];
  return side === 'county' || side === 'township' ? side : 'duty';
}
