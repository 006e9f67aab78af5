import type { Application } from '@paidan/application';
import type { Handler } from '@paidan/queue';
import { everything, findTicket, notifyUnits } from '@paidan/store';
import { mustExist } from '../command.ts';
import { noticeText } from './words.ts';

/** Leaves a notice with each unit that an event concerns; the same job run twice leaves it once. */
export function notifyHandler(application: Application): Handler<'notify'> {
  return async ({ ticketId, units, event }, { jobId }) => {
    const { state } = mustExist(await findTicket(application.store, ticketId, everything), ticketId);
    await notifyUnits(application.store, units, {
      ticketId,
      number: state.number,
      event,
      text: noticeText(state.number, event),
      at: application.clock.now(),
      dedup: jobId,
    });
  };
}
