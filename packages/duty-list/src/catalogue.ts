import type { ClauseId, DutyId, UnitName } from '@paidan/kernel';

export type ListPart = 'basic' | 'cooperative' | 'reclaimed';

export interface BasicDuty {
  readonly id: DutyId;
  readonly no: number;
  readonly category: string;
  readonly name: string;
}

/** One numbered sentence of a side. `heading` is the department or topic heading above it, `printed` the number as printed. */
export interface TownshipClause {
  readonly id: ClauseId;
  readonly heading: string | null;
  readonly printed: string | null;
  readonly text: string;
}

/** A department-side clause; `departments` are those the heading or the text makes responsible (all of the duty's when neither says). */
export interface CountyClause extends TownshipClause {
  readonly departments: readonly UnitName[];
}

export interface CooperativeDuty extends BasicDuty {
  readonly departments: readonly UnitName[];
  readonly county: readonly CountyClause[];
  readonly township: readonly TownshipClause[];
}

export interface ReclaimedDuty extends BasicDuty {
  readonly departments: readonly UnitName[];
  readonly work: readonly string[];
  readonly abolished: boolean;
}

/** A township's published list. `version` is the first 12 hex digits of the SHA-256 of the source text. */
export interface DutyList {
  readonly id: string;
  readonly township: UnitName;
  readonly county: string;
  readonly version: string;
  readonly basic: readonly BasicDuty[];
  readonly cooperative: readonly CooperativeDuty[];
  readonly reclaimed: readonly ReclaimedDuty[];
}

export interface Catalogue {
  readonly lists: readonly DutyList[];
}

/** Something odd or wrong in the published text. `where` is a place a person can find: `配合 58 · 第 4321 行`. */
export interface ListProblem {
  readonly severity: 'error' | 'warning' | 'info';
  readonly where: string;
  readonly message: string;
}

export type Duty =
  | ({ readonly part: 'basic' } & BasicDuty)
  | ({ readonly part: 'cooperative' } & CooperativeDuty)
  | ({ readonly part: 'reclaimed' } & ReclaimedDuty);
