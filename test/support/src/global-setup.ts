import type { TestProject } from 'vitest/node';
import { careless, startPostgres } from './server.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser address of the test server, where `createDatabase` clones the template. */
    postgresAdminUrl: string;
  }
}

/**
 * One real PostgreSQL for the whole run, embedded or, with `TEST_DATABASE_URL` (a superuser's address), somebody's.
 * Holds a migrated template that each test file clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given === undefined || given === '' ? await startPostgres(careless) : undefined;
  const adminUrl = server?.adminUrl ?? given ?? '';
  await prepareTemplate(adminUrl);
  project.provide('postgresAdminUrl', adminUrl);
  return async () => {
    await server?.remove();
  };
}
