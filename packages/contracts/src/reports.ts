import { type Static, Type } from 'typebox';
import { Instant, Nullable, OneOf, Page, PageQuery, Words } from './common.ts';
import { TicketSummary } from './tickets.ts';

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

export const timeGroupings = ['side', 'unit', 'step', 'duty', 'month'] as const;
/** `GET /reports/time`: whose time the tickets took that came in within the span. */
export const TimeQuery = Type.Object({ ...span, by: Type.Optional(OneOf(timeGroupings)) }, strict);

/** Hours, by where the holder stands; 外部: somebody outside the house. */
export const SideHours = Type.Object({
  热线: Type.Number(),
  乡镇: Type.Number(),
  部门: Type.Number(),
  督查: Type.Number(),
  诉求人: Type.Number(),
  外部: Type.Number(),
});
const time = {
  hours: Type.Number(),
  tickets: Type.Integer(),
  /** Hours per ticket that the group had in hand. */
  mean: Type.Number(),
  median: Type.Number(),
  sides: SideHours,
};
export const TimeTotal = Type.Object(time);
export type TimeTotal = Static<typeof TimeTotal>;
export const TimeReport = Type.Object({
  from: Instant,
  to: Instant,
  by: OneOf(timeGroupings),
  /** Per ticket: from coming in until it ended, or until now. */
  total: TimeTotal,
  groups: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), ...time })),
  more: Type.Boolean(),
});
export type TimeReport = Static<typeof TimeReport>;

export const burdenGroupings = ['duty', 'unit', 'month'] as const;
/** `GET /reports/burden`: matters that were pushed to the township against the list. */
export const BurdenQuery = Type.Object({ ...span, by: Type.Optional(OneOf(burdenGroupings)) }, strict);
const burden = {
  tickets: Type.Integer(),
  pushed: Type.Integer(),
  /** Tried, and refused by the system. */
  blocked: Type.Integer(),
  /** Dispatched to the township although a department leads. */
  against: Type.Integer(),
  /** A department objected and named the township. */
  suggested: Type.Integer(),
  /** The township objected to a cooperative duty. */
  objected: Type.Integer(),
  /** What came of them: the township was spared, has it, or it is not decided. */
  refused: Type.Integer(),
  stood: Type.Integer(),
  open: Type.Integer(),
};
export const BurdenReport = Type.Object({
  from: Instant,
  to: Instant,
  by: OneOf(burdenGroupings),
  total: Type.Object(burden),
  groups: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      /** Whom the list names for the duty; empty for other groupings. */
      departments: Type.Array(Type.String()),
      ...burden,
    }),
  ),
  more: Type.Boolean(),
});
export type BurdenReport = Static<typeof BurdenReport>;
/** `GET /reports/burden/tickets`: the tickets behind one line, newest first; behind all without `key`. */
export const BurdenTicketsQuery = Type.Object(
  { ...BurdenQuery.properties, key: Type.Optional(Words(80)), ...PageQuery },
  strict,
);

export const watchBucketIds = [
  'dispatchLate',
  'unsigned',
  'leadless',
  'unmanned',
  'orphaned',
  'disputed',
  'atTop',
  'untold',
  'undelivered',
] as const;
/** A ticket that lies; `unit` is the unit concerned, where it is one. */
export const WatchedView = Type.Object({ ticket: TicketSummary, unit: Nullable(Type.String()) });
export type WatchedView = Static<typeof WatchedView>;
export const WatchPage = Page(WatchedView);
export type WatchPage = Static<typeof WatchPage>;
/** `GET /watch`: what lies, by who has to act; the oldest 20 of each, more by `GET /watch/:bucket`. */
export const WatchList = Type.Object({
  buckets: Type.Array(
    Type.Object({
      id: OneOf(watchBucketIds),
      name: Type.String(),
      /** Who has to act, in words, and what they have to do. */
      role: Type.String(),
      action: Type.String(),
      /** Counted up to 1000; `more`: there are even more. */
      count: Type.Integer(),
      more: Type.Boolean(),
      ...WatchPage.properties,
    }),
  ),
});
export type WatchList = Static<typeof WatchList>;
export const WatchQuery = Type.Object(PageQuery, strict);
