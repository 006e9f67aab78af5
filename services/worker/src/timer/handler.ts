import type { Application } from '@paidan/application';
import type { Handler } from '@paidan/queue';
import { everything, findTicket } from '@paidan/store';
import { carryOut, mustExist } from '../command.ts';

/**
 * The alarm of one deadline. The row decides, not the alarm: a deadline that was met, moved or is paused makes no
 * difference, and a late alarm counts from the row.
 */
export function timerHandler(application: Application): Handler<'timer'> {
  return async ({ ticketId, deadlineId }) => {
    const { state } = mustExist(await findTicket(application.store, ticketId, everything), ticketId);
    const deadline = state.deadlines.find((each) => each.id === deadlineId);
    if (deadline?.status !== 'open') return;
    const rings = deadline.remindAt !== null && deadline.remindAt < deadline.dueAt ? deadline.remindAt : deadline.dueAt;
    if (new Date(rings) > application.clock.now()) return;
    await carryOut(application, ticketId, { type: 'deadline', deadlineId });
  };
}
