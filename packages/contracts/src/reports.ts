import { type Static, Type } from 'typebox';
import { Instant, Nullable, OneOf } from './common.ts';

const strict = { additionalProperties: false } as const;

/** `from` inclusive, `to` exclusive; by default the last 30 days, three years at most. */
const span = {
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time' })),
};

export const rateGroupings = [
  'unit',
  'category',
  'list',
  'duty',
  'village',
  'day',
  'week',
  'month',
  'kind',
  'channel',
] as const;
/** `GET /reports/rates`: what happened within the span, as rates with what they are made of. */
export const RatesQuery = Type.Object({ ...span, by: Type.Optional(OneOf(rateGroupings)) }, strict);

const counted = {
  id: Type.String(),
  name: Type.String(),
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  /** Took no part, for the reason that the formula names. */
  excluded: Type.Integer(),
  /** 0…1; null where there is nothing to divide by. */
  rate: Nullable(Type.Number()),
};
export const GroupRate = Type.Object(counted);
export type GroupRate = Static<typeof GroupRate>;
/** With the county's formula in words, and where it comes from. */
export const TotalRate = Type.Object({ ...counted, formula: Type.String(), note: Type.String() });
export type TotalRate = Static<typeof TotalRate>;

export const RatesReport = Type.Object({
  from: Instant,
  to: Instant,
  by: OneOf(rateGroupings),
  /** Matters that came in. */
  received: Type.Integer(),
  /** Over everything, each fact once. */
  rates: Type.Array(TotalRate),
  groups: Type.Array(
    Type.Object({
      key: Type.String(),
      /** The key in words: a duty's name, a part of the list. */
      name: Type.String(),
      received: Type.Integer(),
      rates: Type.Array(GroupRate),
    }),
  ),
  /** There are more groups than the 1000 that are given. */
  more: Type.Boolean(),
});
export type RatesReport = Static<typeof RatesReport>;
