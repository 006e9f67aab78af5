import type { Calendar } from '@paidan/calendar';
import type { DutyList } from '@paidan/duty-list';
import type { DutyId, UnitName } from '@paidan/kernel';
import type { CompiledProcedure } from '@paidan/procedure';
import type { LifecycleSource } from './lifecycle.ts';

import type { TicketRules } from './rules.ts';
import type { Actor, TicketKind } from './types.ts';

export type UnitKind = 'hotline' | 'township' | 'department' | 'supervision' | 'leadership';

/** Everything of one place that decisions read; injected by the services, never imported. */
export interface Definitions {
  readonly lifecycle: LifecycleSource;
  /** The county's rules that hold at an instant; see `createRuleBook`. */
  readonly rulesAt: (at: Date) => TicketRules;
  readonly calendar: Calendar;
  /** Lists by version (`克孜勒苏乡@1a2b…`), old ones kept for open tickets. */
  readonly lists: ReadonlyMap<string, DutyList>;
  /** The version that a new ticket is pinned to when intake names none. */
  readonly currentList: string;
  /** The compiled procedure of a duty: of that version, or the current one; undefined when there is none. */
  readonly procedure: (duty: DutyId, version?: string) => CompiledProcedure | undefined;
  /** Kind of a unit, undefined for a name that is no unit. */
  readonly unitKind: (unit: UnitName) => UnitKind | undefined;
  readonly hotline: UnitName;
  readonly supervision: UnitName;
  /** The county's leader in charge (分管领导), the top of the ladder. */
  readonly leadership: UnitName;
}

/** When and by whom. `newId` is for tests and replays; default is a new UUID version 7. */
export interface DecideContext {
  readonly now: Date;
  readonly actor: Actor;
  readonly newId?: () => string;
}

/** A new ticket as intake hands it over; personal data stays outside. */
export interface OpenInput {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly kind: TicketKind;
  readonly urgent: boolean;
  /** Default: the current list. */
  readonly listVersion?: string;
}

/** The version string of a list on tickets and routes. */
export const listVersionOf = (list: Pick<DutyList, 'id' | 'version'>): string => `${list.id}@${list.version}`;
