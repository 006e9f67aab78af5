import type { DutyId, UnitName } from '@paidan/kernel';
import type { ClassificationFact, ObjectionReason } from './types.ts';

/** What people, and jobs, may ask of a ticket. */
export type Command =
  | { readonly type: 'classify'; readonly result: ClassificationFact }
  | {
      readonly type: 'dispatch';
      readonly duty: DutyId;
      readonly reason?: string;
      readonly lead?: readonly UnitName[];
      readonly assist?: readonly UnitName[];
      readonly auto?: boolean;
      /** The unit is designated (指定承办): it can't object. */
      readonly designate?: boolean;
    }
  | { readonly type: 'sign'; readonly taskId: string }
  | {
      readonly type: 'complete';
      readonly taskId: string;
      readonly outcome?: string;
      readonly note?: string;
      readonly units?: readonly UnitName[];
      readonly attachments?: readonly string[];
    }
  | {
      readonly type: 'object';
      readonly reason: ObjectionReason;
      readonly basis: string;
      readonly clause?: string;
      readonly suggestedUnit?: UnitName;
    }
  | { readonly type: 'extend'; readonly workdays: number; readonly plan: string; readonly reason?: string }
  | { readonly type: 'suspend'; readonly reason: string; readonly kind?: string }
  | { readonly type: 'resume'; readonly note?: string }
  | { readonly type: 'remind'; readonly note?: string }
  /** `raise`: one rung above where the ticket stands (提级督办). */
  | { readonly type: 'supervise'; readonly note: string; readonly raise?: boolean }
  | { readonly type: 'merge'; readonly into: string; readonly reason?: string; readonly told?: boolean }
  | { readonly type: 'unmerge'; readonly reason: string }
  | {
      readonly type: 'redirect';
      readonly to: string;
      readonly reason: string;
      readonly refuse?: boolean;
      /** Of a refusal: the lawful ground, one of the county's. */
      readonly ground?: string;
      readonly told?: boolean;
    }
  | {
      readonly type: 'assist';
      readonly add?: readonly UnitName[];
      readonly release?: readonly UnitName[];
      readonly reason: string;
    }
  | { readonly type: 'consult'; readonly units: readonly UnitName[]; readonly conclusion: string; readonly at?: string }
  | {
      readonly type: 'whistle';
      readonly units: readonly UnitName[];
      readonly place: string;
      readonly reason: string;
    }
  /** The citizen was told; or, by a job, is to be told the answer of the ticket that theirs was merged into. */
  | { readonly type: 'inform'; readonly noticeId: string; readonly note?: string }
  | { readonly type: 'answer'; readonly text: string; readonly from: string; readonly at: string }
  | { readonly type: 'recalculate' }
  | { readonly type: 'reply'; readonly text: string }
  | { readonly type: 'approve'; readonly note?: string; readonly checked?: readonly string[] }
  | { readonly type: 'reject'; readonly reason: string }
  | {
      readonly type: 'callback';
      readonly reached: boolean;
      readonly solved?: boolean;
      readonly satisfaction?: string;
      /** Why it is not solved, or the citizen not satisfied; one of the county's. */
      readonly why?: string;
      readonly note?: string;
    }
  | { readonly type: 'redo'; readonly reason: string }
  | { readonly type: 'close'; readonly reason?: string; readonly ground?: string }
  | { readonly type: 'deadline'; readonly deadlineId: string };

export type CommandType = Command['type'];
