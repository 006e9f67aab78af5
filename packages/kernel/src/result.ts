import type { PaidanError } from './errors.ts';

/** Outcome of a pure decision: a value, or the refusal that names what was wrong and the way out. */
export type Result<T, E = PaidanError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** The value, or throws the refusal. For shells (HTTP, CLI) that turn a thrown `PaidanError` into an answer. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw result.error;
}
