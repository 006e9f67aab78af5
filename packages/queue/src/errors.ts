import { PaidanError } from '@paidan/kernel';

/** Trying again would fail the same way: a bad payload, a rule that refuses. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';
}

/** Refusals of the domain are terminal, except that somebody else's write came between: the next try sees it. */
export function isTerminal(error: unknown): boolean {
  if (error instanceof PaidanError) return error.code !== 'ticket.stale';
  return error instanceof TerminalError;
}

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
