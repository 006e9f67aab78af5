import type { Counted } from '@paidan/ticket';
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../open.ts';
import type { Scope } from '../scope.ts';
import { ratedFacts, type Span } from './facts.ts';

export const ratesBy = [
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
export type RatesBy = (typeof ratesBy)[number];

/** The most groups that a report gives; the biggest are kept. */
export const MOST_GROUPS = 1000;

export interface RatedGroup {
  readonly key: string;
  readonly counted: Counted;
}

const beijing = (format: string): RawBuilder<string> =>
  sql<string>`to_char(f.at at time zone 'Asia/Shanghai', ${sql.lit(format)})`;
const duty = sql<string>`coalesce(f.duty, t.duty)`;

const keys: { readonly [By in RatesBy]: RawBuilder<string> } = {
  unit: sql<string>`u.unit`,
  duty: sql<string>`coalesce(${duty}, '未派单')`,
  category: sql<string>`coalesce(c.category, '未派单')`,
  list: sql<string>`case split_part(${duty}, '-', 1) when 'basic' then 'basic' when 'coop' then 'cooperative'
    when 'reclaimed' then 'reclaimed' else '未派单' end`,
  village: sql<string>`coalesce(t.location->>'village', '未注明')`,
  day: beijing('YYYY-MM-DD'),
  week: beijing('IYYY-"W"IW'),
  month: beijing('YYYY-MM'),
  kind: sql<string>`t.kind`,
  channel: sql<string>`t.channel`,
};

/** Category of each duty, for `by: 'category'`: two arrays of the same length. */
export interface Categories {
  readonly duties: readonly string[];
  readonly categories: readonly string[];
}

function joined(by: RatesBy, { duties, categories }: Categories): RawBuilder<unknown> {
  if (by === 'unit') return sql`cross join lateral unnest(coalesce(f.units, t.lead)) as u(unit)`;
  if (by !== 'category') return sql``;
  return sql`left join unnest(${duties}::text[], ${categories}::text[]) as c(duty, category) on c.duty = ${duty}`;
}

/**
 * What happened in the span, counted by measure for each group: biggest group first, periods in order. A fact of several units is
 * counted for each of them; hence units add up to more than `rateTotals`. At most `MOST_GROUPS` + 1 groups.
 */
export async function countRatesBy(
  store: Store,
  by: RatesBy,
  span: Span,
  scope: Scope,
  categories: Categories,
): Promise<readonly RatedGroup[]> {
  const order = by === 'day' || by === 'week' || by === 'month' ? sql`key` : sql`sum(n) desc, key`;
  const result = await sql<RatedGroup>`${ratedFacts(span, scope)},
    counts as (
      select ${keys[by]} as key, f.measure, count(*)::int as n
      from facts f join paidan.tickets t on t.id = f.ticket_id ${joined(by, categories)} group by 1, 2
    )
    select key, jsonb_object_agg(measure, n) as counted from counts
    group by key order by ${order} limit ${MOST_GROUPS + 1}`.execute(store.db);
  return result.rows;
}

/** The same over everything: each fact once. */
export async function rateTotals(store: Store, span: Span, scope: Scope): Promise<Counted> {
  const result = await sql<{ measure: string; n: number }>`${ratedFacts(span, scope)}
    select measure, count(*)::int as n from facts group by 1`.execute(store.db);
  return Object.fromEntries(result.rows.map(({ measure, n }) => [measure, n]));
}
