import { recordCorrection, type WithTicketOptions } from '@paidan/store';
import type { Actor, Command } from '@paidan/ticket';

/**
 * Keeps, in the command's own transaction, that a person decided otherwise than the classifier: another duty than its
 * first, or that a matter which it gave to a duty is on no list.
 */
export function correctionOf(
  actor: Actor,
  command: Extract<Command, { type: 'dispatch' | 'redirect' }>,
  at: Date,
): NonNullable<WithTicketOptions['within']> {
  const chosen = command.type === 'dispatch' ? command.duty : null;
  return async (client, { id, classification }) => {
    if (classification === null) return;
    const best = classification.candidates[0];
    const suggested = best === undefined || best.p < classification.none ? null : best.duty;
    if ((chosen === null ? suggested : (best?.duty ?? null)) === chosen) return;
    await recordCorrection(client, {
      ticketId: id,
      suggested: best?.duty ?? null,
      chosen,
      model: classification.model,
      reason: command.reason ?? null,
      userId: actor.userId,
      at: at.toISOString(),
    });
  };
}
