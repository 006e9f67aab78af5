import { type Static, Type } from 'typebox';
import { Id, Instant, Nullable, PageQuery } from './common.ts';

/** A running clock that the present calendar and rules would move. */
export const MovedDeadline = Type.Object({
  ticketId: Id,
  number: Type.String(),
  deadlineId: Id,
  kind: Type.String(),
  unit: Nullable(Type.String()),
  was: Instant,
  dueAt: Instant,
});
export type MovedDeadline = Static<typeof MovedDeadline>;

/** `GET /deadlines/recalculation`: what would move on the next tickets with running clocks; `looked` of them were looked at. */
export const Recalculation = Type.Object({
  calendar: Type.String(),
  items: Type.Array(MovedDeadline),
  looked: Type.Integer(),
  next: Nullable(Type.String()),
});
export type Recalculation = Static<typeof Recalculation>;
export const RecalculationQuery = Type.Object({ ...PageQuery }, { additionalProperties: false });
/** `POST /deadlines/recalculation`: moves them, from the cursor on. */
export const RecalculationBody = Type.Object(
  { cursor: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);
