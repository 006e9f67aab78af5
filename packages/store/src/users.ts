import { createHash } from 'node:crypto';
import { newId } from '@paidan/kernel';
import type { Store } from './open.ts';
import type { UnitKind, UserRole } from './schema.ts';

export interface UserRecord {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: UserRole;
  readonly unit: { readonly name: string; readonly kind: UnitKind } | null;
  readonly active: boolean;
}

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: UserRole;
  readonly unit: string | null;
}

/** Makes the accounts that are missing; existing ones stay as they are (a changed password is not reset). */
export async function ensureUsers(store: Store, users: readonly NewUser[]): Promise<void> {
  if (users.length === 0) return;
  await store.db
    .insertInto('users')
    .values(
      users.map((user) => ({
        id: newId(),
        username: user.username,
        name: user.name,
        password_hash: user.passwordHash,
        role: user.role,
        unit: user.unit,
        active: true,
      })),
    )
    .onConflict((conflict) => conflict.column('username').doNothing())
    .execute();
}

const selectUser = (store: Store) =>
  store.db
    .selectFrom('users as u')
    .leftJoin('units as n', 'n.name', 'u.unit')
    .select([
      'u.id',
      'u.username',
      'u.name',
      'u.password_hash',
      'u.role',
      'u.active',
      'n.name as unit_name',
      'n.kind as unit_kind',
    ]);

type UserRow = Awaited<ReturnType<ReturnType<typeof selectUser>['executeTakeFirstOrThrow']>>;

const userRecord = (row: UserRow): UserRecord => ({
  id: row.id,
  username: row.username,
  name: row.name,
  passwordHash: row.password_hash,
  role: row.role,
  unit: row.unit_name === null || row.unit_kind === null ? null : { name: row.unit_name, kind: row.unit_kind },
  active: row.active,
});

/** The account of that name, open or closed. */
export async function findUser(store: Store, username: string): Promise<UserRecord | undefined> {
  const row = await selectUser(store).where('u.username', '=', username).executeTakeFirst();
  return row && userRecord(row);
}

/** Usernames of all accounts; to know which are missing before hashing passwords. */
export async function listUsernames(store: Store): Promise<string[]> {
  const rows = await store.db.selectFrom('users').select('username').orderBy('username').execute();
  return rows.map((row) => row.username);
}

/** Tokens are stored as their SHA-256: whoever reads the table can't sign in with it. */
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a session for a token made by the caller (random, at least 128 bits). Also forgets sessions that ended. */
export async function openSession(
  store: Store,
  token: string,
  userId: string,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await store.db.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await store.db
    .insertInto('sessions')
    .values({ token_hash: hash(token), user_id: userId, created_at: now, expires_at: expiresAt })
    .execute();
}

/**
 * The person behind a token, or undefined when it is unknown, ended or the account is closed. With `extendTo`, the
 * session slides: its end moves there, written at most when that is over a minute later than before.
 */
export async function findSession(
  store: Store,
  token: string,
  now: Date,
  extendTo?: Date,
): Promise<{ readonly user: UserRecord; readonly expiresAt: Date } | undefined> {
  const row = await selectUser(store)
    .innerJoin('sessions as s', 's.user_id', 'u.id')
    .select('s.expires_at')
    .where('s.token_hash', '=', hash(token))
    .where('s.expires_at', '>', now)
    .where('u.active', '=', true)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (extendTo === undefined || extendTo.getTime() - row.expires_at.getTime() < 60_000) {
    return { user: userRecord(row), expiresAt: row.expires_at };
  }
  await store.db.updateTable('sessions').set({ expires_at: extendTo }).where('token_hash', '=', hash(token)).execute();
  return { user: userRecord(row), expiresAt: extendTo };
}

export async function closeSession(store: Store, token: string): Promise<void> {
  await store.db.deleteFrom('sessions').where('token_hash', '=', hash(token)).execute();
}
