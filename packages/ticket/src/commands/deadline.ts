import { PaidanError } from '@paidan/kernel';
import { openDeadline } from '../deadlines.ts';
import { raiseSupervision } from '../supervision.ts';
import { openTasks } from '../tasks.ts';
import type { Handler } from './command.ts';

/**
 * The timer rang. Safe to ring twice: a clock that was met, moved or stopped meanwhile is refused with
 * `deadline.settled` or `deadline.not_due`, which a timer job takes as done. A missed clock is a reminder (催办); where
 * the rules say so, a 督办 clock runs after it, and missing that one raises supervision.
 */
export const deadline: Handler<'deadline'> = (draft, { deadlineId }) => {
  const row = draft.ticket.deadlines.find(({ id }) => id === deadlineId);
  if (row?.status !== 'open') throw new PaidanError('deadline.settled', deadlineId);
  if (Date.parse(row.dueAt) > draft.now.getTime()) throw new PaidanError('deadline.not_due', `到期时间 ${row.dueAt}`);
  const { kind, taskId, unit, late, dueAt, basis } = row;
  draft.putDeadline({ ...row, status: 'missed' });
  draft.record('deadline.missed', { deadlineId, kind, taskId, unit, dueAt, basis });
  const working = openTasks(draft.ticket).filter((task) => taskId === null || task.id === taskId);
  const units = working.length > 0 ? [...new Set(working.map((task) => task.unit))] : [unit];
  draft.tell(...units, late, draft.definitions.hotline);
  if (kind === '督办') return raiseSupervision(draft, `逾期后仍未办理（${basis}）`);
  draft.record('ticket.reminded', { units, automatic: true, kind });
  const { escalation } = draft.definitions.rules;
  const after = kind === '签收' || kind === '环节' || kind === '办结' ? escalation[kind] : undefined;
  const where = { unit, late: draft.definitions.supervision, ...(taskId !== null && { taskId }) };
  if (after !== undefined) openDeadline(draft, '督办', after, where);
};
