import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Announcer, createAnnouncer } from './announce.ts';
import { appRole } from './grants.ts';
import { createLanes, type Lanes } from './lanes.ts';
import type { Database } from './schema.ts';
import type { Vault } from './vault.ts';

/** An open database. Pass it to the functions of this package; close it last. */
export interface Store {
  /** Queries, typed; schema `paidan` already chosen. */
  readonly db: Kysely<Database>;
  /** The same connections, for raw statements. */
  readonly pool: pg.Pool;
  /**
   * Pipelined connections of commands and jobs: a statement is sent before the one before it is answered. For statements that
   * find their rows by an index, and for those alone.
   */
  readonly writers: pg.Pool;
  /** How commands and jobs read and write: those of one moment share a statement. */
  readonly lanes: Lanes;
  /** Tells listeners (`LISTEN paidan_ticket`, `paidan_outbox`) after commit. */
  readonly announcer: Announcer;
  readonly vault: Vault | null;
  /** What an administrator should know, e.g. that the least-privilege role is not in use. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/**
 * A prepared statement keeps its plan. Of a table that was empty when it was planned (a new place; the outbox after every
 * vacuum) that would be a scan of the whole table, also when dead rows have filled it since; and a bitmap scan reads the index
 * entries of dead rows again each time. Here every statement has an index to go by.
 */
const byIndex = ['-c enable_seqscan=off', '-c enable_bitmapscan=off', '-c plan_cache_mode=force_generic_plan'];

export interface OpenOptions {
  readonly url: string;
  /** Connections for reads, and as many again for writes. Default 10. */
  readonly poolSize?: number;
  /** Opens and seals reporters' data; without it those functions throw. */
  readonly vault?: Vault;
  /** Called with errors of idle connections (the server went away); default: ignored, the next query reports. */
  readonly onError?: (error: Error) => void;
  /** `owner` keeps the connecting role; default: `SET ROLE paidan_app` where that is allowed. */
  readonly role?: 'app' | 'owner';
}

/**
 * Connects, as the least-privilege role where possible. Throws when the server can't be reached. Pools reconnect by
 * themselves after the server restarts.
 */
export async function openDatabase(options: OpenOptions): Promise<Store> {
  const { role, warnings } = options.role === 'owner' ? { role: null, warnings: [] } : await chooseRole(options.url);
  const size = options.poolSize ?? 10;
  const common = {
    connectionString: options.url,
    max: size,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'paidan',
  };
  const session = ['-c search_path=paidan', ...(role === null ? [] : [`-c role=${role}`])];
  const pool = new pg.Pool({ ...common, options: session.join(' ') });
  const writers = new pg.Pool({ ...common, options: [...session, ...byIndex].join(' '), pipeline: true });
  const onError = options.onError ?? (() => undefined);
  for (const each of [pool, writers]) {
    each.on('error', onError);
    // A lent connection that breaks between two statements tells only itself; unheard, that would end the process.
    each.on('connect', (client) => client.on('error', onError));
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }).withSchema('paidan');
  const announcer = createAnnouncer(pool, onError);
  let closing: Promise<void> | undefined;
  return {
    db,
    pool,
    writers,
    lanes: createLanes(writers),
    announcer,
    vault: options.vault ?? null,
    warnings,
    close: () => {
      closing ??= (async () => {
        await announcer.close();
        await Promise.all([pool.end(), writers.end()]);
      })();
      return closing;
    },
  };
}

async function chooseRole(url: string): Promise<{ role: string | null; warnings: string[] }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const answer = await client.query<{ me: string; settable: boolean | null }>(
      `select current_user as me,
        (select pg_has_role(current_user, oid, 'set') from pg_roles where rolname = $1) as settable`,
      [appRole],
    );
    const { me, settable } = answer.rows[0] ?? { me: '', settable: null };
    if (me === appRole) return { role: null, warnings: [] };
    if (settable === true) return { role: appRole, warnings: [] };
    return {
      role: null,
      warnings: [
        `DATABASE_URL：角色 ${me} 不能改用最小权限角色 ${appRole} / role ${me} can't switch to least-privilege ${appRole}`,
      ],
    };
  } finally {
    await client.end();
  }
}
