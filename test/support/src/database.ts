import { randomBytes } from 'node:crypto';
import { migrateQueues } from '@paidan/queue';
import { openDatabase, type Store, type Vault } from '@paidan/store';
import { inject } from 'vitest';
import { execute, templateName, urlOf } from './template.ts';

export interface TestDatabase {
  readonly name: string;
  /** Owner of the schema: migrations, seeding. */
  readonly url: string;
  /** Least privilege: what the services connect with. */
  readonly appUrl: string;
  readonly adminUrl: string;
  /** Open as the app. */
  readonly store: Store;
  /** Closes the store and removes the database. */
  drop(): Promise<void>;
}

/** A fresh copy of the template for one test file. Needs the global setup `test/support/src/global-setup.ts`. */
export async function createDatabase(options: { poolSize?: number; vault?: Vault } = {}): Promise<TestDatabase> {
  const serverUrl = inject('postgresAdminUrl');
  const name = `paidan_test_${randomBytes(6).toString('hex')}`;
  await execute(
    serverUrl,
    `create database ${name} owner paidan_test_owner template ${templateName}`,
    // As the embedded database is set up; rights on a database don't come with its template.
    `revoke connect, temporary on database ${name} from public`,
    `grant connect on database ${name} to paidan_test_owner, paidan_app`,
  );
  await migrateQueues(urlOf(serverUrl, name, 'owner'));
  const appUrl = urlOf(serverUrl, name, 'app');
  const store = await openDatabase({ url: appUrl, poolSize: options.poolSize ?? 5, ...options });
  return {
    name,
    url: urlOf(serverUrl, name, 'owner'),
    appUrl,
    adminUrl: urlOf(serverUrl, name, 'admin'),
    store,
    drop: async () => {
      await store.close();
      await execute(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
