import { type Static, Type } from 'typebox';
import { Id, Instant, Nullable, Page, PageQuery } from './common.ts';

/** An operator's decision against the classifier's first suggestion, with the masked matter; `undoneAt`: taken back, teaches nothing. */
export const CorrectionView = Type.Object({
  id: Id,
  ticketId: Id,
  number: Type.String(),
  title: Nullable(Type.String()),
  text: Type.String(),
  /** The classifier's first candidate. */
  suggested: Nullable(Type.String()),
  suggestedName: Nullable(Type.String()),
  /** The operator's duty; null: on no list. */
  chosen: Nullable(Type.String()),
  chosenName: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  model: Nullable(Type.String()),
  at: Instant,
  undoneAt: Nullable(Instant),
});
export type CorrectionView = Static<typeof CorrectionView>;
export const CorrectionPage = Page(CorrectionView);
export const CorrectionQuery = Type.Object({ ...PageQuery }, { additionalProperties: false });
