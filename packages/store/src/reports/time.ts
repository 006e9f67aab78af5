import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../open.ts';
import { type Scope, within } from '../scope.ts';
import type { Span } from './facts.ts';
import { MOST_GROUPS } from './rates.ts';

export const timeBy = ['side', 'unit', 'step', 'duty', 'month'] as const;
export type TimeBy = (typeof timeBy)[number];

/** Where a holder stands; a name that is no unit is outside the house. */
export const timeSides = ['热线', '乡镇', '部门', '督查', '诉求人', '外部'] as const;
export type TimeSide = (typeof timeSides)[number];

/** Time in hours. */
export interface TimeGroup {
  readonly key: string;
  readonly hours: number;
  readonly tickets: number;
  /** Per ticket that the group had in hand. */
  readonly mean: number;
  readonly median: number;
  readonly sides: Readonly<Record<TimeSide, number>>;
}

const keys: { readonly [By in TimeBy | 'all']: RawBuilder<string> } = {
  all: sql<string>`''`,
  side: sql<string>`side`,
  unit: sql<string>`s.unit`,
  step: sql<string>`s.step`,
  duty: sql<string>`coalesce(s.duty, '未派单')`,
  month: sql<string>`to_char(s.created_at at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

const HOUR_MS = 3_600_000;
const ofSides = (column: (side: TimeSide, index: number) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(timeSides.map(column));

/**
 * Whose time was spent on the tickets that came in within the span: what `state.time` keeps, and for whoever has a ticket
 * in hand the time until `now`, shared equally. All of a ticket adds up to the time for which it was open.
 * At most `MOST_GROUPS` + 1 groups, the longest first, months in order; `all` gives one.
 */
export async function readTime(
  store: Store,
  by: TimeBy | 'all',
  span: Span,
  scope: Scope,
  now: Date,
): Promise<readonly TimeGroup[]> {
  const order = by === 'month' ? sql`key` : sql`hours desc, key`;
  const result = await sql<Omit<TimeGroup, 'sides'> & Record<`side${number}`, number>>`
    with books as (
      select t.id, t.duty, t.created_at, t.state->'time' as book,
        extract(epoch from coalesce(t.closed_at, ${now}) - (t.state->'time'->>'since')::timestamptz) * 1000 as running
      from paidan.tickets t
      where t.created_at >= ${span.from} and t.created_at < ${span.to} and ${within(scope, 't.id')}
    ),
    spent as (
      select b.id, b.duty, b.created_at, x.step, x.unit, x.ms
      from books b cross join lateral jsonb_to_recordset(b.book->'spent') as x(step text, unit text, ms numeric)
      union all
      select b.id, b.duty, b.created_at, x.step, x.unit, greatest(0, b.running) / jsonb_array_length(b.book->'holders')
      from books b cross join lateral jsonb_to_recordset(b.book->'holders') as x(step text, unit text)
    ),
    sided as (
      select s.*, case when s.unit = '诉求人' then '诉求人' else case u.kind when 'hotline' then '热线'
        when 'township' then '乡镇' when 'department' then '部门' when 'supervision' then '督查'
        when 'leadership' then '督查' else '外部' end end as side
      from spent s left join paidan.units u on u.name = s.unit
    ),
    tickets as (
      select ${keys[by]} as key, s.id, sum(s.ms) as ms,
        ${ofSides((side, n) => sql`sum(s.ms) filter (where s.side = ${side}) as ${sql.ref(`side${n}`)}`)}
      from sided s group by 1, 2
    )
    select key, (sum(ms) / ${HOUR_MS})::float8 as hours, count(*)::int as tickets,
      (avg(ms) / ${HOUR_MS})::float8 as mean,
      percentile_cont(0.5) within group (order by (ms / ${HOUR_MS})::float8) as median,
      ${ofSides((_, n) => sql`(coalesce(sum(${sql.ref(`side${n}`)}), 0) / ${HOUR_MS})::float8 as ${sql.ref(`side${n}`)}`)}
    from tickets group by key order by ${order} limit ${MOST_GROUPS + 1}`.execute(store.db);
  return result.rows.map((row) => {
    const { key, hours, tickets, mean, median } = row;
    const of = (index: number): number => row[`side${index}`] ?? 0;
    const [热线, 乡镇, 部门, 督查, 诉求人, 外部] = [of(0), of(1), of(2), of(3), of(4), of(5)];
    return { key, hours, tickets, mean, median, sides: { 热线, 乡镇, 部门, 督查, 诉求人, 外部 } };
  });
}
