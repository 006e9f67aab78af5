import type { TicketState } from '@paidan/ticket';
import type { Store } from './open.ts';
import { readTickets } from './ticket-rows.ts';
import { ticketState } from './ticket-state.ts';

/** Tickets on which a clock runs or stands, in the order of their ids, after one of them; at most `limit`. */
export async function ticketsWithClocks(
  store: Store,
  after: string | null,
  limit: number,
): Promise<readonly TicketState[]> {
  const rows = await store.db
    .selectFrom('deadlines')
    .select('ticket_id')
    .distinct()
    .where('status', 'in', ['open', 'paused'])
    .where('ticket_id', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('ticket_id')
    .limit(limit)
    .execute();
  const wanted = rows.map(({ ticket_id: id }) => ({ id, unit: null }));
  const found = await readTickets(store.pool, wanted);
  return found.flatMap((row) => (row === undefined ? [] : ticketState(row, row.tasks ?? [], row.deadlines ?? [])));
}
