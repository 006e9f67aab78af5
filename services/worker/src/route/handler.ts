import type { Application } from '@paidan/application';
import type { Handler } from '@paidan/queue';
import { everything, findTicket } from '@paidan/store';
import { carryOut, mustExist } from '../command.ts';

/** Dispatches a ticket whose duty the classifier is sure of. Anything but 登记 with a sure answer is left alone. */
export function routeHandler(application: Application): Handler<'route'> {
  return async ({ ticketId }) => {
    const { state } = mustExist(await findTicket(application.store, ticketId, everything), ticketId);
    const best = state.classification?.candidates[0];
    if (state.status !== '登记' || state.classification?.decision !== 'auto' || best === undefined) return;
    await carryOut(application, ticketId, { type: 'dispatch', duty: best.duty, auto: true });
  };
}
