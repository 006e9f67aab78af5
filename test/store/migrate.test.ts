import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Migration, migrate } from '@paidan/store';
import { urlOf } from '@paidan/test-support';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';

const adminUrl = inject('postgresAdminUrl');
const made: string[] = [];

async function run<T extends pg.QueryResultRow>(url: string, ...statements: readonly string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The owner's address of a database with nothing in it. */
async function emptyDatabase(): Promise<string> {
  const name = `paidan_migrate_${randomBytes(6).toString('hex')}`;
  await run(adminUrl, `create database ${name} owner paidan_test_owner`);
  made.push(name);
  return urlOf(adminUrl, name, 'owner');
}

afterAll(async () => {
  for (const name of made) await run(adminUrl, `drop database if exists ${name} with (force)`);
});

const applied = async (url: string): Promise<string[]> =>
  (await run<{ name: string }>(url, 'select name from paidan.migrations order by name')).map(({ name }) => name);

const step = (name: string, sql: string): Migration => ({ name, sql });

describe('migrations', () => {
  it('of two processes that start at once, one applies them all and the other finds nothing to do', async () => {
    const url = await emptyDatabase();
    const program = `
      import { migrate } from '@paidan/store';
      const { applied } = await migrate(process.env.OWNER_URL);
      console.log(JSON.stringify(applied));`;
    const start = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, OWNER_URL: url },
      });
    const outputs = (await Promise.all([start(), start()])).map(({ stdout }) => JSON.parse(stdout));
    const [loser = [], winner = []] = outputs.toSorted((a, b) => a.length - b.length);
    expect(loser).toEqual([]);
    expect(winner).toEqual(await applied(url));
    expect(winner.every((name: string, index: number) => name.startsWith(String(index + 1).padStart(4, '0')))).toBe(
      true,
    );
  });

  it('are safe when eight start at once, and when they start again', async () => {
    const url = await emptyDatabase();
    const reports = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
    expect(reports.filter((report) => report.applied.length > 0)).toHaveLength(1);
    expect((await migrate(url)).applied).toEqual([]);
  });

  it('stand or fall together: a broken one leaves the database as it was', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const before = await applied(url);
    const { migrations } = await import('../../packages/store/src/migrations/index.ts');
    const fine = step('9998-fine', 'create table paidan.fine (a int)');
    const broken = step('9999-broken', 'create table paidan.broken (a int); select 1/0');
    await expect(migrate(url, [...migrations, fine, broken])).rejects.toThrow('division by zero');
    expect(await applied(url)).toEqual(before);
    expect(await run(url, "select 1 from pg_class where relname in ('fine', 'broken')")).toEqual([]);
    expect((await migrate(url, [...migrations, fine])).applied).toEqual(['9998-fine']);
  });

  it('refuse a database of a newer program, and one whose migrations were edited, in plain words', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const { migrations } = await import('../../packages/store/src/migrations/index.ts');
    await expect(migrate(url, migrations.slice(0, -1))).rejects.toThrow(/请改用新版程序/);
    const edited = migrations.with(0, step(migrations[0]?.name ?? '', 'select 1'));
    await expect(migrate(url, edited)).rejects.toThrow(/已发布的迁移不得修改/);
  });

  it('wait in vain for nobody: one that was killed midway holds nothing', async () => {
    const url = await emptyDatabase();
    const dying = new pg.Client({ connectionString: url });
    dying.on('error', () => undefined);
    await dying.connect();
    await dying.query('begin');
    await dying.query('select pg_advisory_xact_lock(7052026)');
    const waiting = migrate(url);
    const { rows } = await dying.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    const behind = async (): Promise<number> =>
      (await run(adminUrl, `select 1 from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`)).length;
    await expect.poll(behind).toBe(1);
    await run(adminUrl, `select pg_terminate_backend(${pid})`);
    expect((await waiting).applied.length).toBeGreaterThan(0);
  });
});

/** S select, I insert, U update, D delete; TRUNCATE, REFERENCES and TRIGGER nowhere. */
const rights: Readonly<Record<string, string>> = {
  attachment_contents: 'SI',
  attachments: 'SI',
  corrections: 'SI',
  corrections_mark: 'S',
  deadlines: 'SIU',
  duty_lists: 'S',
  events: 'SI',
  migrations: 'S',
  model_switches: 'SI',
  models: 'SIU',
  notifications: 'SIU',
  outbox: 'SIUD',
  procedures: 'S',
  request_keys: 'SID',
  sessions: 'SIUD',
  tasks: 'SIU',
  ticket_private: 'SI',
  ticket_search: 'SI',
  ticket_units: 'SIUD',
  tickets: 'SIU',
  units: 'S',
  users: 'S',
};

describe('the app’s role', () => {
  it('has exactly these rights on every table: history is appended to, tickets stay, accounts are not its own', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const kinds = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    const columns = kinds.map(
      (kind) => `case when has_table_privilege('paidan_app', oid, '${kind}') then '${kind[0]}' else '' end`,
    );
    const found = await run<{ name: string; rights: string }>(
      url,
      `select relname as name, ${columns.join(' || ')} as rights from pg_class
       where relnamespace = 'paidan'::regnamespace and relkind = 'r' order by relname`,
    );
    expect(Object.fromEntries(found.map((row) => [row.name, row.rights]))).toEqual(rights);
  });

  it('owns nothing and makes nothing', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const [schema] = await run<{ creates: boolean; owns: number }>(
      url,
      `select has_schema_privilege('paidan_app', 'paidan', 'CREATE') as creates,
         (select count(*)::int from pg_class where relowner = 'paidan_app'::regrole) as owns`,
    );
    expect(schema).toEqual({ creates: false, owns: 0 });
  });
});
