import type { Application } from '@paidan/application';
import type { TicketSummary } from '@paidan/contracts';
import { ticketsById } from '../tickets/batch.ts';
import { listOf } from '../tickets/show.ts';
import { ticketSummary } from '../views/summary.ts';

/** The tickets with these ids in short, in one query. The caller has already been let through to each of them. */
export async function summariesOf(
  application: Application,
  ids: readonly string[],
): Promise<(id: string) => TicketSummary[]> {
  const found = await ticketsById(application.store, ids, application.clock.now());
  return (id) => {
    const ticket = found.get(id);
    return ticket ? [ticketSummary(ticket.summary, listOf(application, ticket.summary.listVersion))] : [];
  };
}
