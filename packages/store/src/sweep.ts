import type { Intent } from '@paidan/ticket';
import type { Store } from './open.ts';

/** Open deadlines of which this instant has come (`$1`), the first `$2` of those that do not ring yet: each by its own index. */
const unrung = (instant: 'due_at' | 'remind_at'): string => `
  select id, ticket_id from paidan.deadlines d where status = 'open' and ${instant} <= $1 and not exists (
    select 1 from paidan.outbox o where o.ticket_id = d.ticket_id and o.queue = 'timer' and o.data->>'deadlineId' = d.id::text)
  order by ${instant} limit $2`;

/**
 * Bells whose time has come: open deadlines that are due, or to be reminded of, and ring not yet, tickets registered but never classified, and
 * tickets that the classifier was sure of but nobody dispatched. Puts an outbox row for each (at most `limit` of a kind)
 * and answers how many. Runs from several processes at once put each bell once.
 */
export async function ringDue(
  store: Store,
  options: { readonly now: Date; readonly stuckBefore: Date; readonly limit?: number },
): Promise<number> {
  const { now, stuckBefore, limit = 500 } = options;
  const client = await store.writers.connect();
  let broken = true;
  try {
    await client.query('begin');
    // One sweep at a time; a second one finds what the first put.
    await client.query('select pg_advisory_xact_lock(7052028)');
    const deadlines = await client.query(
      `insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
       select 'timer', 'timer-' || d.id, d.ticket_id, jsonb_build_object('ticketId', d.ticket_id, 'deadlineId', d.id), $1
       from ((${unrung('due_at')}) union (${unrung('remind_at')})) d limit $2`,
      [now, limit],
    );
    const stuck = await client.query(
      `insert into paidan.outbox (queue, job_id, ticket_id, data, not_before)
       select s.queue, s.queue || '-' || s.id, s.id, jsonb_build_object('ticketId', s.id), $1
       from (
         select t.id, case when t.classification is null then 'classify' else 'route' end as queue
         from paidan.tickets t
         where t.status = '登记' and t.updated_at <= $2
           and (t.classification is null or t.classification->>'decision' = 'auto')
         order by t.id limit $3
       ) s
       where not exists (select 1 from paidan.outbox o where o.ticket_id = s.id and o.queue = s.queue)`,
      [now, stuckBefore, limit],
    );
    await client.query('commit');
    broken = false;
    return (deadlines.rowCount ?? 0) + (stuck.rowCount ?? 0);
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Puts work into the outbox outside a ticket's command (e.g. an administrator asks to classify again). */
export async function putWork(store: Store, ticketId: string, intents: readonly Intent[], now: Date): Promise<void> {
  if (intents.length === 0) return;
  await store.db
    .insertInto('outbox')
    .values(
      intents.map((intent) => ({
        queue: intent.queue,
        job_id: intent.jobId,
        ticket_id: ticketId,
        data: JSON.stringify(intent.data),
        not_before: intent.notBefore ?? now,
      })),
    )
    .execute();
  store.announcer.work();
}
