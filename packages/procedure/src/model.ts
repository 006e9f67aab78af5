import type { ClauseId, DutyId, UnitName } from '@paidan/kernel';

/**
 * A procedure as its author writes it (`workflows/procedures/**`). Values only; the same shape parses from JSON.
 * Clause references are relative to the duty: `county/3`, `township/1`. Units are full names, the township is `乡镇`.
 */
export interface ProcedureSource {
  readonly duty: DutyId;
  /** True while nobody has yet written this duty's own sequence from its text. */
  readonly draft?: boolean;
  /** Where each kind of start comes in. `ticket` (12345) and `inspection` enter at the case side. */
  readonly entries: Readonly<Partial<Record<Trigger, string>>>;
  /** Steps by their Chinese name, in the order in which they are usually reached. */
  readonly steps: Readonly<Record<string, StepSource>>;
  /** Clauses that are permanent duties (宣传, 培训, 制度), not steps. Every clause is cited by a step or listed here, never both. */
  readonly standing: readonly string[];
}

export type Trigger = 'ticket' | 'inspection' | 'report' | 'plan';

export interface StepSource {
  /** The unit that leads the step and chooses its outcome. */
  readonly by: UnitName;
  /** Units that each get a task of their own on this step; the step closes only when all have closed theirs. */
  readonly assist?: readonly UnitName[];
  /** Several units' parts side by side, each with its own authority; the step joins when all are done. */
  readonly parallel?: readonly { readonly by: UnitName; readonly cites: readonly string[] }[];
  /** When true, the person who completes the step before picks which of `assist`/`parallel` this matter concerns. */
  readonly pick?: boolean;
  readonly cites: readonly string[];
  /** Says that experience, not a clause, put this step here. Required when `cites` is empty. */
  readonly basis?: '内部';
  /** Conditions that a cited clause sets for the act (persons, papers, quorum), in the clause's own words. */
  readonly requires?: readonly string[];
  readonly within?: WithinSource;
  /** Outcome label → next step, or `end`. */
  readonly on: Readonly<Record<string, string>>;
}

export interface WithinSource {
  readonly workdays?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly immediate?: true;
  readonly monthly?: true;
  readonly halfYearly?: true;
  readonly yearly?: true;
  /** `clause`: the list itself says so. `law`: named in `source`. `内部时限`: an internal target, said to be one. */
  readonly basis: 'clause' | 'law' | '地方规定' | '内部时限';
  readonly source?: string;
  /** The unit that is told when the clock runs out. */
  readonly late?: UnitName;
}

export type WithinUnit = 'workdays' | 'days' | 'hours' | 'minutes' | 'immediate' | 'monthly' | 'halfYearly' | 'yearly';

/** A step after normalisation: everything explicit, clause ids absolute. This is what `procedures export` prints. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly by: UnitName;
  readonly assist: readonly UnitName[];
  readonly parallel: readonly { readonly by: UnitName; readonly cites: readonly ClauseId[] }[] | null;
  readonly pick: boolean;
  readonly cites: readonly ClauseId[];
  readonly basis: '内部' | null;
  /** Present when a cited clause sets conditions; its words, verbatim. */
  readonly requires?: readonly string[];
  readonly within: {
    readonly value: number;
    readonly unit: WithinUnit;
    readonly basis: string;
    readonly source: string | null;
    readonly late: UnitName | null;
  } | null;
  /** True when some outcome of the step ends the procedure. */
  readonly end: boolean;
}

export interface Transition {
  readonly from: string;
  readonly on: string;
  /** A step id, or `end`. */
  readonly to: string;
  /** Goes back to an earlier step that leads here again (不合格 → 整改); counted, and the third raises supervision. */
  readonly rework: boolean;
}

export interface Procedure {
  readonly duty: DutyId;
  /** First 12 hex digits of the SHA-256 of the canonical JSON of the definition; pinned on every ticket. */
  readonly version: string;
  readonly draft: boolean;
  readonly entries: Readonly<Partial<Record<Trigger, string>>>;
  readonly steps: readonly Step[];
  readonly transitions: readonly Transition[];
  readonly standing: readonly ClauseId[];
}
