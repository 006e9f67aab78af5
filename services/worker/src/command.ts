import { type Application, isSettled } from '@paidan/application';
import { PaidanError } from '@paidan/kernel';
import type { Command } from '@paidan/ticket';
import { asSystem } from './actor.ts';

/**
 * Carries out one command for a job. A refusal that says "this is done already" is the second run of the same job, and
 * so is success; any other refusal is thrown and ends the job with its reason.
 */
export async function carryOut(application: Application, ticketId: string, command: Command): Promise<void> {
  const result = await application.execute(ticketId, command, asSystem);
  if (result.ok || isSettled(result.error)) return;
  throw result.error;
}

/** The ticket's present state, or `ticket.not_found`. */
export function mustExist<T>(found: T | undefined, ticketId: string): T {
  if (found === undefined) throw new PaidanError('ticket.not_found', ticketId);
  return found;
}
