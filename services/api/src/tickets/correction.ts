import { recordCorrection, type WithTicketOptions } from '@paidan/store';
import type { Actor, Command } from '@paidan/ticket';

/** Keeps, in the dispatch's own transaction, that a person chose another duty than the classifier's first. */
export function correctionOf(
  actor: Actor,
  command: Extract<Command, { type: 'dispatch' }>,
  at: Date,
): NonNullable<WithTicketOptions['within']> {
  return async (client, { id, classification }) => {
    if (classification === null) return;
    const suggested = classification.candidates[0]?.duty ?? null;
    if (suggested === command.duty) return;
    await recordCorrection(client, {
      ticketId: id,
      suggested,
      chosen: command.duty,
      model: classification.model,
      reason: command.reason ?? null,
      userId: actor.userId,
      at: at.toISOString(),
    });
  };
}
