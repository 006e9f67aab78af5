import type { TaskState, TaskStatus } from '@paidan/ticket';
import { sql } from 'kysely';
import { decodeId, decodeInstantAndId, encodeCursor, type Page, toPage } from './cursor.ts';
import type { Store } from './open.ts';
import { openTaskStatuses } from './rows.ts';
import type { UnitKind } from './schema.ts';
import { type Scope, within } from './scope.ts';

export interface TaskFilter {
  readonly unit?: string | undefined;
  /** Default: the open ones, most pressing first. Any other choice: newest first. */
  readonly status?: readonly TaskStatus[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface TaskRow {
  readonly ticketId: string;
  readonly unitKind: UnitKind;
  readonly duty: string | null;
  readonly task: TaskState;
  readonly dueAt: string | null;
}

const isOpenList = (status: readonly TaskStatus[]): boolean =>
  status.every((each) => openTaskStatuses.some((open) => open === each));

/** The query behind `listTasks`; exported so that a test can ask the planner how it would run it. */
export function taskListQuery(store: Store, filter: TaskFilter, scope: Scope, limit: number) {
  const status = filter.status ?? openTaskStatuses;
  let query = store.db
    .selectFrom('tasks as k')
    .selectAll('k')
    .where('k.status', 'in', status)
    .where(scope.kind === 'unit' && filter.unit === scope.unit ? sql<boolean>`true` : within(scope, 'k.ticket_id'))
    .limit(limit);
  if (filter.unit !== undefined) query = query.where('k.unit', '=', filter.unit);
  if (isOpenList(status)) {
    // Repeats the partial index's condition, so that the planner may use it for one status as well.
    query = query.where(sql<boolean>`k.status in ('待签收', '办理中')`).orderBy('k.due_at').orderBy('k.id');
    if (filter.cursor === undefined) return query;
    const after = decodeInstantAndId(filter.cursor);
    return query.where(sql<boolean>`(k.due_at, k.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  query = query.orderBy('k.id', 'desc');
  return filter.cursor === undefined ? query : query.where('k.id', '<', decodeId(filter.cursor));
}

/** A page of a unit's work list (or everybody's), within the scope. */
export async function listTasks(store: Store, filter: TaskFilter, scope: Scope): Promise<Page<TaskRow>> {
  const limit = filter.limit ?? 30;
  const rows = await taskListQuery(store, filter, scope, limit + 1).execute();
  const due = (value: Date | number): string | null => (value instanceof Date ? value.toISOString() : null);
  const open = isOpenList(filter.status ?? openTaskStatuses);
  return toPage(
    rows,
    limit,
    (row) => ({
      ticketId: row.ticket_id,
      unitKind: row.unit_kind,
      duty: row.duty,
      dueAt: due(row.due_at),
      task: {
        id: row.id,
        step: row.step,
        unit: row.unit,
        role: row.role,
        status: row.status,
        round: row.round,
        cites: row.cites,
        openedAt: row.opened_at.toISOString(),
        signedAt: row.signed_at?.toISOString() ?? null,
        completedAt: row.completed_at?.toISOString() ?? null,
        outcome: row.outcome,
        note: row.note,
      },
    }),
    (row) => (open ? encodeCursor(due(row.due_at) ?? 'infinity', row.id) : encodeCursor(row.id)),
  );
}
