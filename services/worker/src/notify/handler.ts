import type { Application } from '@paidan/application';
import type { Handler } from '@paidan/queue';
import { everything, findTicket, mergedInto, notifyUnits } from '@paidan/store';
import type { TicketState } from '@paidan/ticket';
import { carryOut, mustExist } from '../command.ts';
import { noticeText } from './words.ts';

/** Leaves a notice with each unit that an event concerns; the same job run twice leaves it once. */
export function notifyHandler(application: Application): Handler<'notify'> {
  return async ({ ticketId, units, event }, { jobId }) => {
    const { store, clock } = application;
    const text = noticeText(event);
    await notifyUnits(store, { units, ticketId, event, text, at: clock.now(), dedup: jobId });
    if (event !== 'reply.approved' && event !== 'ticket.merged') return;
    const { state } = mustExist(await findTicket(store, ticketId, everything), ticketId);
    await (event === 'reply.approved' ? tellMerged(application, state) : tellLateComer(application, state));
  };
}

/** Statuses in which the answer has been approved. */
const answered: readonly string[] = ['待回访', '办结', '归档'];

/** Merged into a ticket that is answered already: its citizen is told that answer. */
async function tellLateComer(application: Application, { id, mergedInto: into }: TicketState): Promise<void> {
  if (into === null) return;
  const { state } = mustExist(await findTicket(application.store, into, everything), into);
  if (state.reply === null || !answered.includes(state.status)) return;
  await tell(application, id, into, state.reply);
}

/** The citizens whose tickets were merged into this one are told its answer as well. */
async function tellMerged(application: Application, { id, reply }: TicketState): Promise<void> {
  if (reply === null) return;
  for (const merged of await mergedInto(application.store, id)) await tell(application, merged, id, reply);
}

type Reply = NonNullable<TicketState['reply']>;

/** One merged ticket, and those that were merged into it before. */
async function tell(application: Application, id: string, from: string, reply: Reply): Promise<void> {
  await carryOut(application, id, { type: 'answer', text: reply.text, from, at: reply.at });
  for (const merged of await mergedInto(application.store, id)) await tell(application, merged, id, reply);
}
