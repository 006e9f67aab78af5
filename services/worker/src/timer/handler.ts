import type { Application } from '@paidan/application';
import type { Handler } from '@paidan/queue';
import { carryOut } from '../command.ts';

/**
 * The alarm of one deadline. The row decides, not the alarm: the command is refused for a deadline that was met, moved or is
 * paused, which is as good as done, and a late alarm counts from the row.
 */
export function timerHandler(application: Application): Handler<'timer'> {
  return ({ ticketId, deadlineId }) => carryOut(application, ticketId, { type: 'deadline', deadlineId });
}
