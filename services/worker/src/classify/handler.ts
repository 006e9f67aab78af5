import type { Application } from '@paidan/application';
import type { Classifier } from '@paidan/classification';
import type { Handler } from '@paidan/queue';
import { everything, findTicket } from '@paidan/store';
import type { ClassificationFact } from '@paidan/ticket';
import { carryOut, mustExist } from '../command.ts';
import { severalRequests } from './requests.ts';
import type { SecondOpinion } from './second-opinion.ts';

/**
 * Reads a new matter and says which duty it is, with a second opinion on the order where one is configured. A ticket that
 * left 登记, or has its answer, is left alone.
 */
export function classifyHandler(
  application: Application,
  classifier: () => Promise<Classifier>,
  opinion: SecondOpinion | null = null,
): Handler<'classify'> {
  return async ({ ticketId }) => {
    const { state, title, text } = mustExist(await findTicket(application.store, ticketId, everything), ticketId);
    if (state.status !== '登记' || state.classification !== null) return;
    const current = await classifier();
    const answer = current.classify({ title: title ?? undefined, text, channel: state.channel });
    const requests = severalRequests(current, text);
    // Dispatched as one, the second request would be lost: a person decides.
    const own: ClassificationFact = { ...answer, ...(requests && { decision: 'review', requests }) };
    // What people taught is not for a model to overrule.
    const isTaught = answer.candidates[0]?.learned !== undefined;
    const result = opinion === null || isTaught ? own : await opinion({ title, text }, own);
    await carryOut(application, ticketId, { type: 'classify', result });
  };
}
