import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Store } from './open.ts';
import { closedStatuses } from './rows.ts';
import { type Scope, within } from './scope.ts';

export type StatsBy = 'status' | 'unit' | 'duty' | 'list' | 'channel' | 'kind' | 'day';

export interface Counts {
  readonly total: number;
  readonly open: number;
  /** Open and past a deadline that still counts. */
  readonly overdue: number;
}

export interface StatsRange {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
}

/** How a rate was counted: `numerator` of `denominator`; `excluded` took no part. */
export interface RateCount {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
}

const keys: { readonly [By in Exclude<StatsBy, 'unit'>]: RawBuilder<string> } = {
  status: sql<string>`t.status`,
  duty: sql<string>`coalesce(t.duty, '未派单')`,
  list: sql<string>`coalesce(t.duty_list, '未派单')`,
  channel: sql<string>`t.channel`,
  kind: sql<string>`t.kind`,
  day: sql<string>`to_char(t.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
};

const isOpen = sql<boolean>`t.status <> all(${[...closedStatuses]}::text[])`;

const counts = (range: StatsRange) =>
  sql`count(*)::int as total, count(*) filter (where ${isOpen})::int as open,
    count(*) filter (where ${isOpen} and t.late_at < ${range.now})::int as overdue`;

const inRange = (range: StatsRange, scope: Scope): Expression<unknown> =>
  sql`t.created_at >= ${range.from} and t.created_at < ${range.to} and ${within(scope, 't.id')}`;

/** Tickets that came in within the range (from inclusive, to exclusive). */
export async function countTickets(store: Store, range: StatsRange, scope: Scope): Promise<Counts> {
  const result =
    await sql<Counts>`select ${counts(range)} from paidan.tickets t where ${inRange(range, scope)}`.execute(store.db);
  return result.rows[0] ?? { total: 0, open: 0, overdue: 0 };
}

/** The same, by one property; biggest group first, days in order. `unit` counts a ticket once for each leading unit. */
export async function countTicketsBy(
  store: Store,
  by: StatsBy,
  range: StatsRange,
  scope: Scope,
): Promise<(Counts & { readonly key: string })[]> {
  const leads = by === 'unit' ? sql`cross join unnest(t.lead) as l(unit)` : sql``;
  const key = by === 'unit' ? sql<string>`l.unit` : keys[by];
  const order = by === 'day' ? sql`key` : sql`total desc, key`;
  const result = await sql<Counts & { key: string }>`
    select ${key} as key, ${counts(range)} from paidan.tickets t ${leads}
    where ${inRange(range, scope)} group by 1 order by ${order} limit 1000`.execute(store.db);
  return result.rows;
}

/** Objections raised within the range, by reason. */
export async function countObjections(
  store: Store,
  range: StatsRange,
  scope: Scope,
): Promise<{ readonly reason: string; readonly count: number }[]> {
  const result = await sql<{ reason: string; count: number }>`
    select e.data->>'reason' as reason, count(*)::int as count from paidan.events e
    where e.type = 'ticket.objected' and e.at >= ${range.from} and e.at < ${range.to} and ${within(scope, 'e.ticket_id')}
    group by 1 order by 2 desc, 1`.execute(store.db);
  return result.rows;
}

/**
 * Numbers behind the three rates, for what happened within the range. Response: signing deadlines met of those settled
 * (others are still open or were cancelled). Solved and satisfied: of the last answered call-back of each ticket, those
 * with the citizen's yes, and those that are 基本满意 or better of those that gave a grade; excluded are call-backs that
 * reached nobody, and for satisfaction also those without a grade.
 */
export async function countRates(
  store: Store,
  range: StatsRange,
  scope: Scope,
): Promise<{ readonly response: RateCount; readonly solved: RateCount; readonly satisfied: RateCount }> {
  const signing = await sql<RateCount>`
    select count(*) filter (where d.status = 'met')::int as numerator,
      count(*) filter (where d.status in ('met', 'missed'))::int as denominator,
      count(*) filter (where d.status not in ('met', 'missed'))::int as excluded
    from paidan.tickets t join paidan.deadlines d on d.ticket_id = t.id and d.kind = '签收'
    where ${inRange(range, scope)}`.execute(store.db);
  const calls = await sql<{
    answered: number;
    solved: number;
    graded: number;
    satisfied: number;
    unreached: number;
  }>`
    with calls as (
      select distinct on (e.ticket_id) e.data from paidan.events e
      where e.type = 'ticket.called_back' and e.at >= ${range.from} and e.at < ${range.to}
        and ${within(scope, 'e.ticket_id')}
      order by e.ticket_id, (e.data->>'reached')::boolean desc, e.seq desc
    )
    select count(*) filter (where (data->>'reached')::boolean)::int as answered,
      count(*) filter (where (data->>'solved')::boolean)::int as solved,
      count(*) filter (where data->>'satisfaction' is not null)::int as graded,
      count(*) filter (where data->>'satisfaction' in ('非常满意', '满意', '基本满意'))::int as satisfied,
      count(*) filter (where not (data->>'reached')::boolean)::int as unreached
    from calls`.execute(store.db);
  const none = { numerator: 0, denominator: 0, excluded: 0 };
  const row = calls.rows[0] ?? { answered: 0, solved: 0, graded: 0, satisfied: 0, unreached: 0 };
  return {
    response: signing.rows[0] ?? none,
    solved: { numerator: row.solved, denominator: row.answered, excluded: row.unreached },
    satisfied: {
      numerator: row.satisfied,
      denominator: row.graded,
      excluded: row.unreached + row.answered - row.graded,
    },
  };
}
