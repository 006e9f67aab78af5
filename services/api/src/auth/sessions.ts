import type { Caller } from './caller.ts';

/** Hours after which a session ends. */
export const SESSION_HOURS = 12;

export interface Sessions {
  /** The person who holds this token, or null: unknown, expired, signed out, or the account is closed. */
  find(token: string): Promise<Caller | null>;
  /** A new session, or null for a wrong pair. Takes equally long whether or not the account exists. */
  open(username: string, password: string): Promise<{ token: string; expiresAt: Date; caller: Caller } | null>;
  close(token: string): Promise<void>;
}
