import type { DutyId } from '@paidan/kernel';
import type { TicketKind } from './types.ts';

/** A length of time and who set it. Exactly one of the lengths is given. `basis` is shown to people as it stands. */
export type Term = { readonly basis: string } & (
  | { readonly hours: number }
  | { readonly workdays: number }
  | { readonly days: number }
);

/** A clock with a shorter setting for urgent tickets. */
export interface Clocked {
  readonly normal: Term;
  readonly urgent: Term;
}

/** What a county sets (`workflows/rules/limits.ts`). No national table exists; each term names its source. */
export interface TicketRules {
  /** The whole ticket, from intake: the first rule that fits. The last must fit every ticket. */
  readonly overall: readonly {
    readonly name: string;
    readonly when: {
      readonly urgent?: boolean;
      readonly kinds?: readonly TicketKind[];
      readonly duties?: readonly DutyId[];
    };
    readonly term: Term;
  }[];
  readonly dispatch: Clocked;
  readonly sign: Clocked;
  /** A step whose procedure sets no time. */
  readonly step: Clocked;
  /** The answer to the citizen after the last step. */
  readonly reply: Clocked;
  /** What “即时” in a clause means to the clock. */
  readonly immediate: Term;
  /** The hotline's decision on an objection. */
  readonly objectionDecision: Term;
  readonly callback: Term;
  /** How long after a missed deadline the matter goes to supervision; a kind not listed never does by itself. */
  readonly escalation: Readonly<Partial<Record<'签收' | '环节' | '办结', Term>>>;
  readonly objection: { readonly window: Term };
  readonly extension: { readonly workdays: number; readonly basis: string };
  /** Redone, passed on, or corrected this often: one level up. */
  readonly hard: { readonly redos: number; readonly passes: number; readonly reworks: number; readonly basis: string };
  /** Suspension is off unless a county turns it on; `reasons` are the types it accepts. */
  readonly suspension: { readonly enabled: boolean; readonly reasons: readonly string[]; readonly basis: string };
  /** Answers to “满意吗” that send a ticket back although it was solved. */
  readonly dissatisfied: readonly string[];
}
