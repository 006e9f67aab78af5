import { type Static, Type } from 'typebox';
import { Id, Instant, Nullable, OneOf } from './common.ts';

export const ReasonView = Type.Object({ words: Type.Array(Type.String()), ref: Type.String(), quote: Type.String() });
export const CandidateView = Type.Object({
  duty: Type.String(),
  /** Display name, category and units of the duty, so that a list needs no second call. */
  name: Type.String(),
  list: Type.String(),
  lead: Type.Array(Type.String()),
  p: Type.Number(),
  reasons: Type.Array(ReasonView),
});
export type CandidateView = Static<typeof CandidateView>;
export const ClassificationView = Type.Object({
  candidates: Type.Array(CandidateView),
  none: Type.Number(),
  decision: OneOf(['auto', 'review']),
  model: Type.String(),
  /** The language model that put the candidates in order; null where none was asked or it gave no answer. */
  opinion: Nullable(Type.String()),
  /** The text holds several requests: each part of it (masked) and the duty that it would be alone; null: on no list. */
  requests: Type.Array(
    Type.Object({ text: Type.String(), duty: Nullable(Type.String()), name: Type.String(), p: Type.Number() }),
  ),
});

export const RouteView = Type.Object({
  list: Type.String(),
  lead: Type.Array(Type.String()),
  assist: Type.Array(Type.String()),
  /** Clause ids (or the duty id), and their sentences in the same order. */
  cites: Type.Array(Type.String()),
  quotes: Type.Array(Type.String()),
  because: Type.String(),
});

export const TaskView = Type.Object({
  id: Id,
  ticketId: Id,
  step: Type.String(),
  unit: Type.String(),
  role: OneOf(['lead', 'assist', 'part', 'reply', 'call']),
  status: OneOf(['待签收', '办理中', '已完成', '已取消']),
  round: Type.Integer(),
  cites: Type.Array(Type.String()),
  quotes: Type.Array(Type.String()),
  /** Conditions that the cited clauses set for this step, in their own words. */
  requires: Type.Array(Type.String()),
  /** What the unit may choose when it completes the task (empty for assist and part). */
  outcomes: Type.Array(Type.String()),
  /** For each outcome whose next step lets the person pick units: the units to pick from. */
  pick: Type.Record(Type.String(), Type.Array(Type.String())),
  openedAt: Instant,
  signedAt: Nullable(Instant),
  completedAt: Nullable(Instant),
  dueAt: Nullable(Instant),
  dueBasis: Nullable(Type.String()),
  outcome: Nullable(Type.String()),
  note: Nullable(Type.String()),
});
export type TaskView = Static<typeof TaskView>;

export const DeadlineView = Type.Object({
  id: Id,
  kind: Type.String(),
  taskId: Nullable(Id),
  unit: Nullable(Type.String()),
  dueAt: Instant,
  basis: Type.String(),
  status: OneOf(['open', 'paused', 'met', 'missed', 'cancelled']),
  /** When the time began, and when the unit will be reminded beforehand. */
  from: Instant,
  remindAt: Nullable(Instant),
  /** Working days granted, and how often it stood still. */
  extended: Type.Integer(),
  pauses: Type.Integer(),
  /** Of 督办: the rung that comes next when it passes. */
  rung: Nullable(Type.String()),
  /** Missed, and what it asked for has not been done since. */
  owed: Type.Boolean(),
});
export type DeadlineView = Static<typeof DeadlineView>;

export const DisputeView = Type.Object({
  by: Type.String(),
  reason: Type.String(),
  basis: Type.String(),
  clause: Nullable(Type.String()),
  /** The sentence of the clause. */
  quote: Nullable(Type.String()),
  suggestedUnit: Nullable(Type.String()),
  at: Instant,
  duty: Nullable(Type.String()),
  lead: Type.Array(Type.String()),
  decision: OneOf(['pending', 'upheld', 'overruled', 'dropped']),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(Type.String()),
  note: Nullable(Type.String()),
});
export type DisputeView = Static<typeof DisputeView>;

/** Whose time was spent: milliseconds by step and unit; `unit` may be 诉求人 or 外部. The sum is the time the ticket was open. */
export const TimeView = Type.Object({
  total: Type.Integer(),
  entries: Type.Array(
    Type.Object({ step: Type.String(), unit: Type.String(), side: Type.String(), ms: Type.Integer() }),
  ),
  /** Who has it in hand now. */
  holders: Type.Array(Type.Object({ step: Type.String(), unit: Type.String(), since: Instant })),
});
export type TimeView = Static<typeof TimeView>;
