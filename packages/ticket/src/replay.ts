import type { TaskState, TicketEvent, TicketStatus } from './types.ts';
import { ticketStatuses } from './types.ts';

export interface Told {
  readonly status: TicketStatus | null;
  readonly round: number;
  readonly passes: number;
  readonly supervised: boolean;
  readonly tasks: readonly Pick<
    TaskState,
    'id' | 'unit' | 'step' | 'status' | 'openedAt' | 'signedAt' | 'completedAt'
  >[];
}

/**
 * What the append-only history tells by itself: for audits, for statistics over time, and to prove that nothing
 * happens to a ticket without an event. Events oldest first, as the engine made them.
 */
export function replay(events: readonly TicketEvent[]): Told {
  let status: TicketStatus | null = null;
  let round = 1;
  let passes = 0;
  let supervised = false;
  const tasks = new Map<string, Told['tasks'][number]>();
  for (const { type, at, data } of events) {
    status = ticketStatuses.find((name) => name === data.status) ?? status;
    if (type === 'ticket.redone' || (type === 'ticket.dispatched' && data.round !== undefined))
      round = Number(data.round);
    if (type === 'objection.upheld') passes += 1;
    if (type === 'ticket.supervised') supervised = true;
    const id = String(data.taskId);
    const task = tasks.get(id);
    if (type === 'task.opened') {
      const signed = data.role === 'reply' || data.role === 'call';
      tasks.set(id, {
        id,
        unit: String(data.unit),
        step: String(data.step),
        status: signed ? '办理中' : '待签收',
        openedAt: at,
        signedAt: signed ? at : null,
        completedAt: null,
      });
    } else if (task !== undefined && type === 'task.signed') tasks.set(id, { ...task, status: '办理中', signedAt: at });
    else if (task !== undefined && type === 'task.completed')
      tasks.set(id, { ...task, status: '已完成', completedAt: at });
    else if (task !== undefined && type === 'task.cancelled') tasks.set(id, { ...task, status: '已取消' });
  }
  return { status, round, passes, supervised, tasks: [...tasks.values()] };
}
