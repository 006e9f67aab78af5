import type { DutyId } from '@paidan/kernel';
import type { Lesson } from './memory.ts';
import { NONE } from './model.ts';

/** What the classifier reads of a matter. Personal data plays no part in it. */
export interface Matter {
  readonly title?: string | undefined;
  readonly text: string;
  readonly channel?: string | undefined;
}

/** Why a duty is a candidate: words of the matter, and the list text (clause, name) that they met. */
export interface Reason {
  /** The citizen's own words, as they stand in title or text. */
  readonly words: readonly string[];
  /** A clause id, or the duty id when the words met its name. */
  readonly ref: string;
  /** The list's sentence. */
  readonly quote: string;
}

export interface Candidate {
  readonly duty: DutyId;
  /** Calibrated probability, 0…1. */
  readonly p: number;
  readonly reasons: readonly Reason[];
  /** How many operators' decisions about matters like this one brought the duty up; absent when none did. */
  readonly learned?: number;
}

export interface Classification {
  /** Best first, at most 5. */
  readonly candidates: readonly Candidate[];
  /** Probability that the matter is on no list. */
  readonly none: number;
  /** `auto`: sure enough to dispatch without an operator. */
  readonly decision: 'auto' | 'review';
  readonly urgent: boolean;
  /** The model that decided, so that a decision can be explained later. */
  readonly model: string;
}

export interface Classifier {
  readonly version: string;
  classify(matter: Matter): Classification;
  /** The same model with what operators decided since; the lessons replace those that it had. */
  taught(lessons: readonly Lesson[]): Classifier;
}

/** The best answer, “on no list” (`none`) among them, which wins only when it is likelier. */
export function firstAnswer({ candidates: [best], none }: Pick<Classification, 'candidates' | 'none'>): {
  readonly duty: DutyId | typeof NONE;
  readonly p: number;
} {
  return best === undefined || none > best.p ? { duty: NONE, p: none } : best;
}
