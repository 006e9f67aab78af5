import { randomBytes } from 'node:crypto';
import type { Clock } from '@paidan/kernel';
import { closeSession, findSession, findUser, openSession, type Store, type UserRecord } from '@paidan/store';
import type { Caller } from './caller.ts';
import { decoyHash, verifyPassword } from './password.ts';

/** A session ends after this many hours without a request. */
export const SESSION_HOURS = 12;

export interface Sessions {
  /** The person who holds this token, or null: unknown, expired, signed out, or the account is closed. */
  find(token: string): Promise<Caller | null>;
  /** A new session, or null for a wrong pair. Takes equally long whether or not the account exists. */
  open(username: string, password: string): Promise<{ token: string; expiresAt: Date; caller: Caller } | null>;
  close(token: string): Promise<void>;
}

const callerOf = ({ id, username, name, role, unit }: UserRecord): Caller => ({ id, username, name, role, unit });

export function createSessions(store: Store, clock: Clock): Sessions {
  const end = (from: Date): Date => new Date(from.getTime() + SESSION_HOURS * 3_600_000);
  return {
    async find(token) {
      const now = clock.now();
      const session = await findSession(store, token, now, end(now));
      return session ? callerOf(session.user) : null;
    },
    async open(username, password) {
      const user = await findUser(store, username);
      const right = await verifyPassword(user?.passwordHash ?? (await decoyHash()), password);
      if (!user || !right || !user.active) return null;
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      await openSession(store, token, user.id, now, end(now));
      return { token, expiresAt: end(now), caller: callerOf(user) };
    },
    close: (token) => closeSession(store, token),
  };
}
