import { type Static, Type } from 'typebox';
import { Instant, Nullable, OneOf, Page, PageQuery } from './common.ts';

/** One model on what the night compared by. */
const ModelMeasuresView = Type.Object({
  version: Type.String(),
  /** Held-out matters that it got right. */
  right: Type.Integer(),
  /** Share of the shipped model's own training texts that it knows. */
  known: Type.Number(),
  /** Accuracy out of fold in its training, lessons counted. */
  outOfFold: Nullable(Type.Number()),
});

/** One night of training: the model that came of it, its numbers, and why it was taken into use or not. */
export const ModelView = Type.Object({
  /** The local date, `2026-11-24`. */
  night: Type.String({ format: 'date' }),
  /** `kept`: can be gone back to. `retired`: was in use and can't any more. The others never were in use. */
  status: OneOf(['in_use', 'kept', 'retired', 'rejected', 'skipped', 'failed', 'training']),
  /** Null: nothing was trained. */
  version: Nullable(Type.String()),
  /** The shipped model beside which it was trained. */
  basedOn: Nullable(Type.String()),
  trainedAt: Nullable(Instant),
  decidedAt: Nullable(Instant),
  measured: Nullable(
    Type.Object({
      why: OneOf([
        'better',
        'taken_back',
        'nothing_new',
        'too_few',
        'not_better',
        'one_person',
        'forgets',
        'duty_lost',
        'moved',
        'failed',
      ]),
      /** Corrections learned from; with nothing trained, those that there were. */
      lessons: Type.Integer(),
      /** Corrections left out because one person alone said what the shipped model never thought of. */
      unconfirmed: Type.Optional(Type.Integer()),
      /** Held-out matters. */
      matters: Type.Integer(),
      current: Type.Optional(ModelMeasuresView),
      candidate: Type.Optional(ModelMeasuresView),
      /** Its lead on held-out matters without those of whoever favours it most. */
      leadWithoutOne: Type.Optional(Type.Integer()),
      /** The duty of which it knows too much less. */
      duty: Type.Optional(Type.String()),
    }),
  ),
});
export type ModelView = Static<typeof ModelView>;

/** What classifies from the next ticket on. */
export const ModelInUseView = Type.Object({
  version: Type.String(),
  /** It came with the program. */
  shipped: Type.Boolean(),
});

export const ModelPage = Type.Object({ ...Page(ModelView).properties, inUse: ModelInUseView });
export const ModelQuery = Type.Object({ ...PageQuery }, { additionalProperties: false });
