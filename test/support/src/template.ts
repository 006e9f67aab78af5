import { migrateQueues } from '@paidan/queue';
import { migrate, openDatabase, seedCatalogue } from '@paidan/store';
import pg from 'pg';
import { demoUnits } from './units.ts';

export const templateName = 'paidan_test_template';
const password = 'paidan-test';

/** Runs statements on their own connection. */
export async function execute(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database and role. */
export function urlOf(adminUrl: string, database: string, role: 'owner' | 'app' | 'admin'): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role !== 'admin') {
    url.username = `paidan_test_${role}`;
    url.password = password;
  }
  return url.toString();
}

/**
 * Makes the roles and the migrated template with the demo units in it. The owner is an ordinary role, as in real life;
 * the app logs in as a member of `paidan_app`, inheriting its rights and no others.
 */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  await execute(
    adminUrl,
    `do $$ begin
       if not exists (select from pg_roles where rolname = 'paidan_app') then create role paidan_app nologin; end if;
       if not exists (select from pg_roles where rolname = 'paidan_test_owner') then
         create role paidan_test_owner login password '${password}';
       end if;
       if not exists (select from pg_roles where rolname = 'paidan_test_app') then
         create role paidan_test_app login password '${password}' in role paidan_app;
       end if;
     end $$`,
    `drop database if exists ${templateName} with (force)`,
    `create database ${templateName} owner paidan_test_owner template template0 encoding 'UTF8'`,
  );
  const owner = urlOf(adminUrl, templateName, 'owner');
  await migrate(owner);
  await migrateQueues(owner);
  const store = await openDatabase({ url: owner, poolSize: 1, role: 'owner' });
  try {
    await seedCatalogue(store, { units: demoUnits });
  } finally {
    await store.close();
  }
}
