import { type RawBuilder, sql } from 'kysely';
import { decodeId, encodeCursor, type Page, toPage } from '../cursor.ts';
import type { Store } from '../open.ts';
import { type Scope, within } from '../scope.ts';
import type { Span } from './facts.ts';
import { MOST_GROUPS } from './rates.ts';

export const burdenBy = ['duty', 'unit', 'month'] as const;
export type BurdenBy = (typeof burdenBy)[number];

/** Pushes of a matter to the township against the list, by what came of them. */
export interface BurdenCounts {
  readonly tickets: number;
  readonly pushed: number;
  /** Tried, and refused by the system. */
  readonly blocked: number;
  /** Dispatched to the township although a department leads. */
  readonly against: number;
  /** A department objected and named the township. */
  readonly suggested: number;
  /** The township objected to a cooperative duty: not ours, or taken back. */
  readonly objected: number;
  /** The township was spared: refused by the system, its objection upheld, or the suggestion not followed. */
  readonly refused: number;
  /** The township has it, or had to keep it. */
  readonly stood: number;
  /** Not decided. */
  readonly open: number;
}
export type BurdenLine = BurdenCounts & { readonly key: string };

/** The end of the dispute that the objection `o` began. */
const decision = sql`(select d.type from paidan.events d where d.ticket_id = o.ticket_id and d.seq > o.seq
  and d.type in ('ticket.objected', 'objection.upheld', 'objection.overruled') order by d.seq limit 1)`;

/**
 * `with` clauses that end in `pushes(ticket_id, at, way, unit, duty, outcome)`: one row for each push in the span; `unit`
 * pushed. A township's objection to a dispatch that was itself against the list is that dispatch's outcome and no push
 * of its own.
 */
const pushes = ({ from, to }: Span, scope: Scope): RawBuilder<unknown> => sql`
  with objections as (
    select o.ticket_id, o.seq, o.at, o.data->>'unit' as unit, o.data->>'reason' as reason, su.kind,
      o.data->>'suggestedUnit' as suggested, coalesce(o.data->>'duty', p.data->>'duty') as duty,
      jsonb_typeof(p.data->'against') = 'object' as against, coalesce(p.actor->>'unit', '系统自动派单') as sender,
      ${decision} as decision,
      (select n.data->'lead' from paidan.events n where n.ticket_id = o.ticket_id and n.seq > o.seq
        and n.type = 'ticket.dispatched' order by n.seq limit 1) as next
    from paidan.events o join paidan.units su on su.name = o.data->>'unit'
      left join lateral (select p.data, p.actor from paidan.events p where p.ticket_id = o.ticket_id and p.seq < o.seq
        and p.type = 'ticket.dispatched' order by p.seq desc limit 1) p on true
    where o.type = 'ticket.objected' and o.at >= ${from} and o.at < ${to} and ${within(scope, 'o.ticket_id')}
  ),
  pushes as (
    select e.ticket_id, e.at, 'blocked' as way, coalesce(e.data->>'by', '未注明') as unit, e.data->>'duty' as duty,
      'refused' as outcome
    from paidan.events e
    where e.type = 'push.refused' and e.at >= ${from} and e.at < ${to} and ${within(scope, 'e.ticket_id')}
    union all
    select e.ticket_id, e.at, 'against', coalesce(e.actor->>'unit', '系统自动派单'), e.data->>'duty',
      case when o.seq is null then 'stood' when ${decision} = 'objection.upheld' then 'refused'
        when ${decision} = 'objection.overruled' then 'stood' else 'open' end
    from paidan.events e
      left join lateral (select o.ticket_id, o.seq from paidan.events o join paidan.units u on u.name = o.data->>'unit'
        where o.ticket_id = e.ticket_id and o.seq > e.seq and o.type = 'ticket.objected' and u.kind = 'township'
          and not exists (select 1 from paidan.events n where n.ticket_id = e.ticket_id and n.seq > e.seq
            and n.seq < o.seq and n.type = 'ticket.dispatched')
        order by o.seq desc limit 1) o on true
    where e.type = 'ticket.dispatched' and jsonb_typeof(e.data->'against') = 'object'
      and e.at >= ${from} and e.at < ${to} and ${within(scope, 'e.ticket_id')}
    union all
    select o.ticket_id, o.at, 'suggested', o.unit, o.duty, case when o.decision = 'objection.overruled' then 'refused'
      when o.decision is distinct from 'objection.upheld' or o.next is null then 'open'
      when o.next ? o.suggested then 'stood' else 'refused' end
    from objections o join paidan.units u on u.name = o.suggested and u.kind = 'township'
    where o.kind = 'department'
    union all
    select o.ticket_id, o.at, 'objected', o.sender, o.duty, case o.decision when 'objection.upheld' then 'refused'
      when 'objection.overruled' then 'stood' else 'open' end
    from objections o
    where o.kind = 'township' and o.reason in ('职责不符', '已收回事项') and o.duty like 'coop-%' and o.against is not true
  )`;

const keys: { readonly [By in BurdenBy]: RawBuilder<string> } = {
  duty: sql<string>`coalesce(p.duty, '未派单')`,
  unit: sql<string>`p.unit`,
  month: sql<string>`to_char(p.at at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

const counts = sql`count(distinct p.ticket_id)::int as tickets, count(*)::int as pushed,
  ${sql.join(
    ['blocked', 'against', 'suggested', 'objected'].map(
      (way) => sql`count(*) filter (where p.way = ${way})::int as ${sql.ref(way)}`,
    ),
  )},
  ${sql.join(
    ['refused', 'stood', 'open'].map(
      (outcome) => sql`count(*) filter (where p.outcome = ${outcome})::int as ${sql.ref(outcome)}`,
    ),
  )}`;

/** Pushes within the span, most first, months in order; at most `MOST_GROUPS` + 1 lines. */
export async function countBurden(
  store: Store,
  by: BurdenBy,
  span: Span,
  scope: Scope,
): Promise<readonly BurdenLine[]> {
  const order = by === 'month' ? sql`key` : sql`pushed desc, key`;
  const result = await sql<BurdenLine>`${pushes(span, scope)}
    select ${keys[by]} as key, ${counts} from pushes p group by 1 order by ${order} limit ${MOST_GROUPS + 1}`.execute(
    store.db,
  );
  return result.rows;
}

export async function burdenTotal(store: Store, span: Span, scope: Scope): Promise<BurdenCounts> {
  const result = await sql<BurdenCounts>`${pushes(span, scope)} select ${counts} from pushes p`.execute(store.db);
  const [total] = result.rows;
  if (total === undefined) throw new Error('a count without a row');
  return total;
}

/** The tickets behind one line (all lines without `key`), newest first, each once. */
export async function burdenTickets(
  store: Store,
  filter: { readonly by: BurdenBy; readonly key?: string | undefined },
  span: Span,
  scope: Scope,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<string>> {
  const limit = page.limit ?? 30;
  const result = await sql<{ id: string }>`${pushes(span, scope)}
    select distinct p.ticket_id as id from pushes p
    where ${filter.key === undefined ? sql`true` : sql`${keys[filter.by]} = ${filter.key}`}
      and ${page.cursor === undefined ? sql`true` : sql`p.ticket_id < ${decodeId(page.cursor)}::uuid`}
    order by 1 desc limit ${limit + 1}`.execute(store.db);
  return toPage(
    result.rows,
    limit,
    ({ id }) => id,
    ({ id }) => encodeCursor(id),
  );
}
