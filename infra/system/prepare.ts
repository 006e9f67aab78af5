import { migrateQueues } from '@paidan/queue';
import { migrate, openDatabase, seedCatalogue } from '@paidan/store';
import { placeCatalogue } from './catalogue.ts';
import { ensureDemoAccounts } from './demo-accounts.ts';

/**
 * Brings the database to where the services can start: schema, queues, lists, procedures, units, and demo accounts where
 * they are allowed. Safe to repeat. Returns what an administrator should know.
 */
export async function prepareDatabase(ownerUrl: string, demo: boolean): Promise<readonly string[]> {
  const { warnings } = await migrate(ownerUrl);
  await migrateQueues(ownerUrl);
  const store = await openDatabase({ url: ownerUrl, poolSize: 2, role: 'owner' });
  try {
    await seedCatalogue(store, placeCatalogue());
    if (demo) await ensureDemoAccounts(store);
  } finally {
    await store.close();
  }
  return warnings;
}
