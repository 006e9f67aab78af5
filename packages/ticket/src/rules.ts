import type { LocalDate } from '@paidan/calendar';
import type { DutyId } from '@paidan/kernel';
import type { DeadlineKind, Length, TicketKind } from './types.ts';

/** A length of time and who set it. Exactly one of the lengths is given. `basis` is shown to people as it stands. */
export type Term = { readonly basis: string } & Exclude<Length, { readonly endOf: unknown }>;

/** A clock with a shorter setting for urgent tickets. */
export interface Clocked {
  readonly normal: Term;
  readonly urgent: Term;
}

/** A rung of the ladder: whom a matter is raised to, how long after the rung before (the first: after the missed deadline). */
export interface Rung {
  readonly name: string;
  /** The head of each unit at work, the supervision office, or the county's leader in charge. */
  readonly to: 'unit' | 'supervision' | 'leadership';
  readonly after: Clocked;
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
  /** Limits that a special law sets for some matters: the longer one prevails, and the citizen is told. Never for urgent tickets. */
  readonly special: readonly {
    readonly name: string;
    readonly when: { readonly kinds?: readonly TicketKind[]; readonly duties: readonly DutyId[] };
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
  /** The hotline's review of an answer. */
  readonly review: Clocked;
  /** The hotline's decision on an objection. */
  readonly objectionDecision: Term;
  readonly callback: Term;
  /** The decision one level up on a matter that was passed on or redone too often. */
  readonly arbitration: Term;
  /** Arrival of the units that the township called to the spot. */
  readonly arrival: Clocked;
  /** Telling the citizen what they must be told. */
  readonly inform: Term;
  /** An answer to 督办 ordered by hand. */
  readonly supervision: Clocked;
  /** Kinds reminded of before they are due: one working day before, or after this share (0…1) of a term in hours. */
  readonly remind: { readonly kinds: readonly DeadlineKind[]; readonly share: number; readonly basis: string };
  /** Where a missed deadline of these kinds goes, rung by rung. */
  readonly ladder: readonly Rung[];
  readonly escalates: readonly DeadlineKind[];
  readonly objection: { readonly window: Term };
  readonly extension: { readonly workdays: number; readonly basis: string };
  /** Redone, passed on, or corrected this often: one level up. */
  readonly hard: { readonly redos: number; readonly passes: number; readonly reworks: number; readonly basis: string };
  /** How long after the end the citizen may ask for it to be done again. */
  readonly redo: { readonly window: Term };
  /** Whether what staff write is read by the head of their unit before it goes to the hotline. */
  readonly unitCheck: { readonly required: boolean; readonly points: readonly string[]; readonly basis: string };
  /** Suspension is off unless a county turns it on; each type of reason says for whom one waits. */
  readonly suspension: {
    readonly enabled: boolean;
    /** After so long the hotline looks whether it still has to stand still. */
    readonly review: Term;
    readonly reasons: readonly { readonly kind: string; readonly waitsFor: 'citizen' | 'outside' }[];
    readonly basis: string;
  };
  /** Lawful grounds for not taking a matter, or for not doing it again, each with its source. */
  readonly grounds: readonly { readonly name: string; readonly basis: string }[];
  /** Answers to “满意吗” that send a ticket back although it was solved. */
  readonly dissatisfied: readonly string[];
}

/** Rules with the day from which they hold: clocks that begin on that day or later run by them. */
export interface RulesVersion {
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  readonly rules: TicketRules;
}
