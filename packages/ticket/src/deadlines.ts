import type { Calendar } from '@paidan/calendar';
import type { Draft } from './draft.ts';
import type { Clocked, Term } from './rules.ts';
import type { DeadlineKind, DeadlineState, DeadlineStatus, TaskState } from './types.ts';

export const isLive = (deadline: DeadlineState): boolean => deadline.status === 'open' || deadline.status === 'paused';

/** The end of a term that runs from an instant. */
export function dueOf(calendar: Calendar, from: Date, term: Term): Date {
  if ('hours' in term) return calendar.addHours(from, term.hours);
  return 'workdays' in term ? calendar.addWorkdays(from, term.workdays) : calendar.addDays(from, term.days);
}

/** The setting of a clock for this ticket. */
export const termFor = (draft: Draft, clock: Clocked): Term => (draft.ticket.urgent ? clock.urgent : clock.normal);

/** Opens a clock; the row is its own timer, rung once it is due. Terms run from now unless `from` says otherwise. */
export function openDeadline(
  draft: Draft,
  kind: DeadlineKind,
  term: Term | { readonly due: Date; readonly basis: string },
  where: {
    readonly taskId?: string;
    readonly unit?: string | null;
    readonly late?: string | null;
    readonly from?: Date;
  },
): void {
  const due = 'due' in term ? term.due : dueOf(draft.definitions.calendar, where.from ?? draft.now, term);
  draft.putDeadline({
    id: draft.id(),
    kind,
    taskId: where.taskId ?? null,
    unit: where.unit ?? null,
    dueAt: due.toISOString(),
    basis: term.basis,
    status: 'open',
    late: where.late ?? null,
    pausedAt: null,
  });
}

/** Ends every live clock that fits: `met` when what it waited for happened, `cancelled` when it no longer matters. */
export function settle(
  draft: Draft,
  status: Extract<DeadlineStatus, 'met' | 'cancelled'>,
  fits: (deadline: DeadlineState) => boolean,
): void {
  for (const deadline of draft.ticket.deadlines) {
    if (isLive(deadline) && fits(deadline)) draft.putDeadline({ ...deadline, status, pausedAt: null });
  }
}

export const settleKind = (draft: Draft, status: 'met' | 'cancelled', kind: DeadlineKind): void =>
  settle(draft, status, (deadline) => deadline.kind === kind);

/** A signed task has no signing clock; supervision for not signing ends too, unless the step itself is overdue. */
export function settleSigning(draft: Draft, task: TaskState): void {
  const own = draft.ticket.deadlines.filter((deadline) => deadline.taskId === task.id);
  const stepMissed = own.some((deadline) => deadline.kind === '环节' && deadline.status === 'missed');
  settle(
    draft,
    'met',
    ({ taskId, kind }) => taskId === task.id && (kind === '签收' || (kind === '督办' && !stepMissed)),
  );
}

/** The clocks of the whole ticket end: the citizen has an approved answer. */
export const settleOverall = (draft: Draft, status: 'met' | 'cancelled'): void =>
  settle(draft, status, ({ kind, taskId }) => taskId === null && (kind === '办结' || kind === '督办'));

/** Stops live clocks that fit; what is left of them is kept. */
export function pause(draft: Draft, fits: (deadline: DeadlineState) => boolean): void {
  for (const deadline of draft.ticket.deadlines) {
    if (deadline.status === 'open' && fits(deadline)) {
      draft.putDeadline({ ...deadline, status: 'paused', pausedAt: draft.at });
    }
  }
}

/** Starts every stopped clock again, later by the time that it stood still. Answers the longest such time in milliseconds. */
export function unpause(draft: Draft): number {
  let longest = 0;
  for (const deadline of draft.ticket.deadlines) {
    if (deadline.status !== 'paused') continue;
    const stood = Math.max(0, draft.now.getTime() - Date.parse(deadline.pausedAt ?? draft.at));
    longest = Math.max(longest, stood);
    const dueAt = new Date(Date.parse(deadline.dueAt) + stood).toISOString();
    draft.putDeadline({ ...deadline, status: 'open', dueAt, pausedAt: null });
  }
  return longest;
}
