import { type RawBuilder, sql } from 'kysely';
import { type Scope, within } from '../scope.ts';

export interface Span {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** The events that an end of a dispatch, a round, a call or an answer is read from; the same list stands in the index `events_reported`. */
const anchors = sql.raw(`e.type in ('ticket.dispatched', 'ticket.objected', 'ticket.called_back', 'ticket.redone',
  'ticket.closed', 'reply.approved', 'ticket.merged', 'ticket.redirected', 'ticket.refused')`);
/** The whole ticket's time ran out. */
const overdue = sql.raw(`(e.type = 'deadline.missed' and e.data->>'kind' = '办结')`);

/** Seconds in which a fact of `column` happened. */
const during = (column: string, { from, to }: Span): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`;

/**
 * `with` clauses that end in `facts(ticket_id, at, units, duty, measure)`: one row for each thing that happened in the
 * span, with the units that it concerns and the measure of packages/ticket/src/rates.ts that counts it. `units` and `duty` null: those
 * of the ticket now. `told` is the history of every ticket that something happened to, in order, each event with what
 * came of it.
 */
export const ratedFacts = (span: Span, scope: Scope): RawBuilder<unknown> => sql`
  with hits as (
    select e.ticket_id from paidan.events e
    where (${anchors} or ${overdue}) and ${during('e.at', span)} and ${within(scope, 'e.ticket_id')}
    group by 1
  ),
  story as (
    select e.ticket_id, e.seq, e.type, e.at, e.data,
      coalesce(max((e.data->>'round')::int) filter (where e.type in ('ticket.dispatched', 'ticket.redone'))
        over upto, 1) as round,
      count(*) filter (where e.type = 'ticket.dispatched') over upto as dispatch,
      lead(e.type) over (partition by e.ticket_id, e.type in ('ticket.objected', 'objection.upheld', 'objection.overruled')
        order by e.seq) as after
    from hits h join paidan.events e on e.ticket_id = h.ticket_id
    where ${anchors} or ${overdue} or e.type in ('objection.upheld', 'objection.overruled', 'task.signed')
    window upto as (partition by e.ticket_id order by e.seq)
  ),
  told as (
    select s.*,
      s.round > lag(s.round, 1, 1) over (partition by s.ticket_id order by s.seq) as began,
      s.round < max(s.round) over (partition by s.ticket_id) as redone,
      lead(s.round) over (partition by s.ticket_id, s.type order by s.seq) = s.round as changed,
      bool_or(s.type = 'ticket.objected' and s.after = 'objection.upheld')
        over (partition by s.ticket_id, s.dispatch) as returned,
      bool_or(s.type = 'task.signed') over (partition by s.ticket_id, s.dispatch) as taken,
      coalesce(bool_or(s.type = 'deadline.missed') over (partition by s.ticket_id, s.round order by s.seq
        rows between unbounded preceding and 1 preceding), false) as late
    from story s
  ),
  calls as (
    select distinct on (s.ticket_id) s.ticket_id, s.at, s.data, (s.data->>'reached')::boolean as reached
    from told s where s.type = 'ticket.called_back' and ${during('s.at', span)}
    order by s.ticket_id, (s.data->>'reached')::boolean desc, s.seq desc
  ),
  facts as (
    select t.id as ticket_id, t.created_at as at, null::text[] as units, null::text as duty, 'received' as measure
    from paidan.tickets t where ${during('t.created_at', span)} and ${within(scope, 't.id')}
    union all
    select k.ticket_id, k.opened_at, array[k.unit], k.duty, case d.status when 'met' then 'signedInTime'
      when 'missed' then 'signedLate' when 'cancelled' then 'signDropped' else 'signOpen' end
    from paidan.tasks k cross join lateral (
      select d.status from paidan.deadlines d where d.task_id = k.id and d.kind = '签收'
      order by d.status = 'cancelled', d.due_at desc limit 1) d
    where ${during('k.opened_at', span)} and ${within(scope, 'k.ticket_id')}
    union all
    select s.ticket_id, s.at, array(select jsonb_array_elements_text(s.data->'lead')), s.data->>'duty',
      case s.dispatch when 1 then 'first' else 'again' end || case when s.returned then 'Returned'
        when s.changed then 'Changed' when s.taken then 'Kept' else 'Open' end
    from told s where s.type = 'ticket.dispatched' and ${during('s.at', span)}
    union all
    select s.ticket_id, s.at, array[s.data->>'unit'], s.data->>'duty', case s.after
      when 'objection.upheld' then 'objectionUpheld' when 'objection.overruled' then 'objectionOverruled'
      else 'objectionOpen' end
    from told s where s.type = 'ticket.objected' and ${during('s.at', span)}
    union all
    select c.ticket_id, c.at, null, null, case when not c.reached then 'unreached'
      when (c.data->>'solved')::boolean then 'solved' else 'unsolved' end
    from calls c
    union all
    select c.ticket_id, c.at, null, null, case c.data->>'satisfaction' when '非常满意' then 'gradeBest'
      when '满意' then 'gradeGood' when '基本满意' then 'gradeFair' when '不满意' then 'gradePoor'
      when '非常不满意' then 'gradeWorst' else 'ungraded' end
    from calls c where c.reached
    union all
    select s.ticket_id, s.at, null, null, case s.type when 'reply.approved' then 'answeredInTime'
      when 'deadline.missed' then 'answeredLate' else 'endedUnanswered' end
    from told s
    where s.type in ('reply.approved', 'deadline.missed', 'ticket.merged', 'ticket.redirected', 'ticket.refused')
      and not s.late and ${during('s.at', span)}
    union all
    select s.ticket_id, s.at, null, null, case when s.began then 'redone' else 'closed' end
    from told s
    where ${during('s.at', span)} and (s.began or not s.redone
      and (s.type = 'ticket.closed' or s.type = 'ticket.called_back' and s.data->>'status' = '办结'))
  )`;
