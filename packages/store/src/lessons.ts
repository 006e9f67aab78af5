import type { Store } from './open.ts';

/** A (masked) matter whose duty people settled: who dispatched it, and that it was finished under that duty. */
export interface SettledMatter {
  readonly ticketId: string;
  readonly title: string | null;
  readonly text: string;
  /** Null: on no list. */
  readonly duty: string | null;
  /** Who decided; told apart from others, never measured. */
  readonly userId: string | null;
  /** The day on which it came in, `2026-11-24` (UTC). */
  readonly day: string;
}

const columns = `ticket_id as "ticketId", title, text, duty, user_id as "userId",
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day`;

/**
 * What corrections teach, by ticket id: those that stand, of tickets since finished under the duty that the person chose
 * (so the unit took it), or passed on as on no list. At most the newest `perPerson` of one person on one duty, out of the
 * newest `most` corrections. Tickets that are held out are not among them.
 */
export async function readLessons(
  store: Store,
  { most, perPerson }: { readonly most: number; readonly perPerson: number },
): Promise<readonly SettledMatter[]> {
  const found = await store.pool.query<SettledMatter>(
    `with newest as (
       select id, ticket_id, chosen, by_user, at from paidan.corrections
       where undone_at is null and not paidan.held_out(ticket_id)
       order by at desc, id desc limit $1
     ), finished as (
       select distinct on (n.ticket_id) n.ticket_id, n.chosen as duty, n.by_user as user_id, n.at, n.id,
         t.title, t.text, t.created_at
       from newest n cross join lateral (
         select title, text, created_at from paidan.tickets
         where id = n.ticket_id and case when n.chosen is null then status = '转出'
           else status in ('办结', '归档') and duty = n.chosen end
         limit 1
       ) t
       order by n.ticket_id, n.at desc, n.id desc
     ), counted as (
       select *, row_number() over (partition by user_id, duty order by at desc, id desc) as nth from finished
     )
     select ${columns} from counted where nth <= $2 order by ticket_id`,
    [most, perPerson],
  );
  return found.rows;
}

/**
 * The newest tickets of the fifth that is never trained on (at most `most`): dispatched by a person and finished under
 * that duty, none of whose corrections was taken back.
 */
export async function readHeldOut(store: Store, most: number): Promise<readonly SettledMatter[]> {
  const found = await store.pool.query<SettledMatter>(
    `with newest as (
       select id as ticket_id, title, text, duty, created_at from paidan.tickets
       where status in ('办结', '归档') and paidan.held_out(id)
       order by id desc limit $1::int * 5
     )
     select ${columns}
     from newest n cross join lateral (
       select actor->>'userId' as user_id, data from paidan.events
       where ticket_id = n.ticket_id and type = 'ticket.dispatched' order by seq desc limit 1
     ) d
     where d.user_id is not null and d.data->>'automatic' = 'false' and d.data->>'duty' = n.duty
       and not exists (
         select from paidan.corrections c where c.ticket_id = n.ticket_id and c.undone_at is not null)
     order by n.ticket_id desc limit $1`,
    [most],
  );
  return found.rows;
}

/** Whether a correction made before `trained` was taken back since: a model of that time may have learned it. */
export async function takenBackSince(store: Store, trained: Date): Promise<boolean> {
  const found = await store.pool.query<{ taken: boolean }>(
    'select exists (select from paidan.corrections where undone_at >= $1 and at < $1) as taken',
    [trained],
  );
  return found.rows[0]?.taken === true;
}
