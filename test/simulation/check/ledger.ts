import type { Store } from '@paidan/store';
import type { DeadlineState, TaskState, TicketEvent, TicketStatus, TimeBook } from '@paidan/ticket';

/** A ticket as its rows tell it, with its whole history. */
export interface Entry {
  readonly id: string;
  readonly number: string;
  readonly externalId: string | null;
  readonly status: TicketStatus;
  readonly seq: number;
  readonly version: number;
  readonly round: number;
  readonly passes: number;
  readonly supervised: boolean;
  readonly duty: string | null;
  readonly lead: readonly string[];
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly time: TimeBook | null;
  readonly mergedInto: string | null;
  readonly arbitration: unknown;
  readonly tasks: readonly Omit<TaskState, 'cites' | 'outcome' | 'note'>[];
  readonly deadlines: readonly DeadlineState[];
  readonly events: readonly (TicketEvent & { readonly seq: number })[];
}

/** Tickets read at once, with everything that belongs to them. */
const chunk = 250;

const rows = `
  select t.id, t.number, t.external_id as "externalId", t.status, t.seq, t.version, t.round, t.passes, t.supervised,
    t.duty, t.lead, ${iso('t.created_at')} as "createdAt", ${iso('t.closed_at')} as "closedAt",
    t.state->'time' as time, t.state->>'mergedInto' as "mergedInto", t.state->'arbitration' as arbitration,
    coalesce((select json_agg(json_build_object('id', k.id, 'step', k.step, 'unit', k.unit, 'role', k.role,
        'status', k.status, 'round', k.round, 'openedAt', ${iso('k.opened_at')}, 'signedAt', ${iso('k.signed_at')},
        'completedAt', ${iso('k.completed_at')}) order by k.opened_at, k.id)
      from paidan.tasks k where k.ticket_id = t.id), '[]') as tasks,
    coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'taskId', d.task_id, 'unit', d.unit,
        'dueAt', ${iso('d.due_at')}, 'basis', d.basis, 'status', d.status, 'late', d.late,
        'pausedAt', ${iso('d.paused_at')}, 'remindAt', ${iso('d.remind_at')}, 'from', d.clock->'from',
        'length', d.clock->'length', 'rule', d.clock->'rule', 'moves', d.clock->'moves', 'after', d.clock->'after',
        'rung', d.clock->'rung'))
      from paidan.deadlines d where d.ticket_id = t.id), '[]') as deadlines,
    coalesce((select json_agg(json_build_object('seq', e.seq, 'type', e.type, 'at', ${iso('e.at')},
        'actor', e.actor, 'data', e.data) order by e.seq)
      from paidan.events e where e.ticket_id = t.id), '[]') as events
  from paidan.tickets t where t.id > $1 order by t.id limit ${chunk}`;

/** As `toISOString` writes it. */
function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Every ticket with its history, in the order of ids, a chunk in memory at a time. */
export async function* readLedger(store: Store): AsyncGenerator<Entry> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await store.pool.query<Entry>({ name: 'simulation-ledger', text: rows, values: [after] });
    yield* page.rows;
    const last = page.rows.at(-1);
    if (last === undefined || page.rows.length < chunk) return;
    after = last.id;
  }
}
