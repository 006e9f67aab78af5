import { hash } from '@node-rs/argon2';
import { ensureUsers, listUsernames, type Store } from '@paidan/store';
import { demoAccounts, demoPassword } from '@paidan/workflows/rules/demo-accounts.ts';

/** Makes the demo accounts that are missing; a changed password is left alone. */
export async function ensureDemoAccounts(store: Store): Promise<void> {
  const there = new Set(await listUsernames(store));
  const missing = demoAccounts.filter(({ username }) => !there.has(username));
  const users = missing.map(async (account) => ({ ...account, passwordHash: await hash(demoPassword) }));
  await ensureUsers(store, await Promise.all(users));
}
