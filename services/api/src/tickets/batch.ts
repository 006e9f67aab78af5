import { lateness, type Store } from '@paidan/store';
import type { DeadlineState, TicketState } from '@paidan/ticket';
import type { SummaryRow } from '../views/summary.ts';

/** A ticket in short with what its tasks are shown with. */
export interface TaskTicket {
  readonly summary: SummaryRow;
  readonly procedure: TicketState['procedure'];
}

/** The tickets of one page of tasks, in one query. The caller has already been let through to each of them. */
export async function ticketsById(
  store: Store,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, TaskTicket>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('tickets')
    .select(['id', 'number', 'version', 'channel', 'external_id', 'kind', 'title', 'text', 'status', 'urgent'])
    .select(['supervised', 'list_version', 'duty', 'lead', 'location', 'due_at', 'late_at', 'created_at', 'updated_at'])
    .select(['classification', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        procedure: row.state.procedure,
        summary: {
          id: row.id,
          number: row.number,
          version: row.version,
          channel: row.channel,
          externalId: row.external_id,
          kind: row.kind,
          title: row.title,
          text: row.text,
          status: row.status,
          urgent: row.urgent,
          supervised: row.supervised,
          unitCheck: row.state.reply?.checked === false,
          listVersion: row.list_version,
          duty: row.duty,
          lead: row.lead,
          village: row.location.village ?? null,
          dueAt: row.due_at?.toISOString() ?? null,
          ...lateness(row.late_at, now),
          createdAt: row.created_at.toISOString(),
          updatedAt: row.updated_at.toISOString(),
          classification: row.classification,
        },
      },
    ]),
  );
}

type TaskClock = Pick<DeadlineState, 'kind' | 'taskId' | 'dueAt' | 'basis' | 'status'>;

/** The clocks of one page of tasks, in one query. */
export async function clocksOfTasks(store: Store, taskIds: readonly string[]): Promise<readonly TaskClock[]> {
  if (taskIds.length === 0) return [];
  const rows = await store.db
    .selectFrom('deadlines')
    .select(['kind', 'task_id', 'due_at', 'basis', 'status'])
    .where('task_id', 'in', [...taskIds])
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    taskId: row.task_id,
    dueAt: row.due_at.toISOString(),
    basis: row.basis,
    status: row.status,
  }));
}
