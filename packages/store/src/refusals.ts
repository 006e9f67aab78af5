import { PaidanError } from '@paidan/kernel';

interface PgError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

const isPgError = (error: unknown): error is PgError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Another writer came first or holds the ticket, and nothing of ours was written. */
export const isRace = (error: unknown): boolean => isPgError(error) && ['40001', '40P01', '55P03'].includes(error.code);

/** The server refused the statement and undid all of it; a lost connection or a stopping server leaves that open. */
export const leftNothing = (error: unknown): boolean =>
  isPgError(error) && /^(2[0-7]|3|4|P0|53|54|55)/.test(error.code);

/** A database refusal that stands for a rule of the domain, as that rule's refusal; anything else unchanged. */
export function asRefusal(error: unknown): unknown {
  if (!isPgError(error)) return error;
  if (error.constraint === 'taken_back_is_never_a_townships') {
    return new PaidanError('route.taken_back', '', { cause: error });
  }
  if (error.code === '23503' && /unit/.test(error.constraint ?? '')) {
    return new PaidanError('unit.unknown', '', { cause: error });
  }
  if (error.code === '40001') return new PaidanError('ticket.stale', '', { cause: error });
  return error;
}

/**
 * True when trying again later may help: the server is away, restarting, out of connections, or broke a deadlock.
 * Everything else is terminal: the same work would fail the same way.
 */
export function isRetryable(error: unknown): boolean {
  if (error instanceof PaidanError) return false;
  if (!isPgError(error)) return error instanceof Error && /terminated|timeout|Connection/i.test(error.message);
  return /^(08|40|53|57P0|55P03|58)/.test(error.code) || /^E(CONN|PIPE|TIMEDOUT|AI_AGAIN|HOSTUNREACH)/.test(error.code);
}
