import { PaidanError } from '@paidan/kernel';
import type { Draft } from '../draft.ts';
import { climb, raiseTo } from '../supervision.ts';
import { openTasks } from '../tasks.ts';
import type { DeadlineState } from '../types.ts';
import type { Handler } from './command.ts';

/**
 * The timer rang. Safe to ring twice: a clock that was met, moved or stopped meanwhile is refused with
 * `deadline.settled` or `deadline.not_due`, which a timer job takes as done. Before it is due the unit is reminded once. A
 * missed clock is a reminder (催办) too and, where the county's rules say so, goes up the ladder rung by rung.
 */
export const deadline: Handler<'deadline'> = (draft, { deadlineId }) => {
  const row = draft.ticket.deadlines.find(({ id }) => id === deadlineId);
  if (row?.status !== 'open') throw new PaidanError('deadline.settled', deadlineId);
  if (Date.parse(row.dueAt) > draft.now.getTime()) return ahead(draft, row);
  const { kind, taskId, unit, late, dueAt, basis } = row;
  draft.putDeadline({ ...row, status: 'missed', remindAt: null });
  if (kind === '督办') return nextRung(draft, row);
  const units = concerned(draft, row);
  draft.record('deadline.missed', { deadlineId, kind, taskId, unit, dueAt, basis });
  draft.tell(...units, late, draft.definitions.hotline);
  draft.record('ticket.reminded', { units, automatic: true, kind });
  if (draft.rules.escalates.includes(kind)) climb(draft, row, row, 0);
};

function ahead(draft: Draft, row: DeadlineState): void {
  if (row.remindAt === null || Date.parse(row.remindAt) > draft.now.getTime()) {
    throw new PaidanError('deadline.not_due', `到期时间 ${row.dueAt}`);
  }
  const units = concerned(draft, row);
  draft.putDeadline({ ...row, remindAt: null });
  draft.record('ticket.reminded', { units, automatic: true, ahead: true, kind: row.kind, dueAt: row.dueAt });
  draft.tell(...units);
}

/** A 督办 clock leads one rung up; one that was set by hand, to the rung above the ticket's. */
function nextRung(draft: Draft, row: DeadlineState): void {
  const first = draft.ticket.deadlines.find(({ id }) => id === row.after) ?? row;
  draft.record('deadline.missed', {
    deadlineId: row.id,
    kind: row.kind,
    taskId: row.taskId,
    unit: row.unit,
    dueAt: row.dueAt,
    basis: row.basis,
  });
  draft.tell(...concerned(draft, row));
  // A clock from before the ladder was kept led to the supervision office.
  const rung = row.rung > 0 ? row.rung : draft.rules.ladder.findIndex(({ to }) => to === 'supervision') + 1;
  raiseTo(draft, rung, `逾期后仍未办理（${row.basis}）`);
  climb(draft, row, first, rung);
}

/** Who must act: the unit of the task, else everybody at work, else the clock's own unit. */
function concerned(draft: Draft, { taskId, unit }: DeadlineState) {
  const working = openTasks(draft.ticket).filter((task) => taskId === null || task.id === taskId);
  return working.length > 0 ? [...new Set(working.map((task) => task.unit))] : [unit];
}
