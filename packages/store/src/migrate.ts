import { createHash } from 'node:crypto';
import pg from 'pg';
import { grantAppRole } from './grants.ts';
import { migrations as released } from './migrations/index.ts';

export interface Migration {
  /** `0001-tables`; the number orders it. */
  readonly name: string;
  readonly sql: string;
}

export interface MigrationReport {
  /** Names applied by this call; empty when the schema was up to date. */
  readonly applied: readonly string[];
  /** `paidan_app` when the least-privilege role exists and holds its grants, else null. */
  readonly appRole: string | null;
  /** What an administrator should know, in Chinese and English. */
  readonly warnings: readonly string[];
}

/** Any fixed number: it names our lock among a database's advisory locks. */
const lockKey = 7_052_026;

const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex').slice(0, 16);

/**
 * Brings the schema `paidan` of this database up to date in one transaction, as the schema's owner. Two processes may
 * start at once: the second waits for the first and finds nothing to do. Refuses, without touching anything, a database
 * that a newer program has migrated, and one whose applied migrations differ from ours.
 */
export async function migrate(url: string, migrations: readonly Migration[] = released): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: url, application_name: 'paidan-migrate' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    const applied = await applyPending(client, migrations);
    const { appRole, warnings } = await grantAppRole(client);
    await client.query('commit');
    return { applied, appRole, warnings };
  } finally {
    await client.end();
  }
}

async function applyPending(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query('create schema if not exists paidan');
  await client.query(`create table if not exists paidan.migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const rows = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from paidan.migrations order by name',
  );
  const known = new Map(migrations.map((migration) => [migration.name, checksum(migration.sql)]));
  for (const row of rows.rows) {
    const ours = known.get(row.name);
    if (ours === undefined) {
      throw new Error(
        `数据库已由更新版本的派单升级（${row.name}），本程序较旧，为避免损坏数据不予启动；请改用新版程序。 / ` +
          `the database was migrated by a newer paidan (${row.name}); start that version instead`,
      );
    }
    if (ours !== row.checksum) {
      throw new Error(
        `数据库中的迁移 ${row.name} 与程序中的内容不一致；已发布的迁移不得修改，请改为新增迁移。 / ` +
          `migration ${row.name} differs from the one applied to this database; add a new migration instead of editing`,
      );
    }
  }
  const done = new Set(rows.rows.map((row) => row.name));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (done.has(migration.name)) continue;
    await client.query(migration.sql);
    await client.query('insert into paidan.migrations (name, checksum) values ($1, $2)', [
      migration.name,
      checksum(migration.sql),
    ]);
    applied.push(migration.name);
  }
  return applied;
}
