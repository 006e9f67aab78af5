import type pg from 'pg';

export const appRole = 'paidan_app';

/**
 * What the app may write, beside reading everything. What is not here (accounts, units, lists, procedures, migrations)
 * it cannot change at all; history, evidence and sealed data it only appends to; tickets never go away.
 */
const writes: Readonly<Record<string, string>> = {
  events: 'insert',
  corrections: 'insert, update (undone_at, undone_by)',
  models: 'insert, update',
  model_switches: 'insert',
  attachments: 'insert',
  attachment_contents: 'insert',
  ticket_search: 'insert',
  ticket_private: 'insert',
  tickets: 'insert, update',
  tasks: 'insert, update',
  deadlines: 'insert, update',
  notifications: 'insert, update',
  ticket_units: 'insert, update, delete',
  outbox: 'insert, update, delete',
  request_keys: 'insert, delete',
  sessions: 'insert, update, delete',
};

/**
 * Gives the app's role what the services need and no more: no DDL, no rewriting of history, no new accounts.
 * Repeated after every migration, so that new tables are covered. Where the present role may not create roles, nothing
 * is granted and a warning says so; the append-only trigger holds all the same.
 */
export async function grantAppRole(client: pg.Client): Promise<{ appRole: string | null; warnings: string[] }> {
  await client.query('savepoint roles');
  try {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [appRole]);
    if (found.rowCount === 0) await client.query(`create role ${appRole} nologin`);
    const member = await client.query<{ settable: boolean }>(
      `select pg_has_role(current_user, $1, 'set') as settable`,
      [appRole],
    );
    if (member.rows[0]?.settable !== true) await tryGrantMembership(client);
    await client.query(`
      grant usage on schema paidan to ${appRole};
      revoke all on all tables in schema paidan from ${appRole};
      grant select on all tables in schema paidan to ${appRole};
      ${Object.entries(writes)
        .map(([table, rights]) => `grant ${rights} on paidan.${table} to ${appRole};`)
        .join('\n')}
      grant usage on all sequences in schema paidan to ${appRole};
    `);
    await client.query('release savepoint roles');
    return { appRole, warnings: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === '42501' || error.code === '23505'))) throw error;
    await client.query('rollback to savepoint roles');
    return {
      appRole: null,
      warnings: [
        `DATABASE_URL：该角色不能创建或授权最小权限角色 ${appRole}，服务将以同一角色运行（历史记录仍由触发器保护）。 / ` +
          `this role may not create or grant ${appRole}; services run as the same role (history stays protected by the trigger)`,
      ],
    };
  }
}

/** Lets the present role `SET ROLE` to the app's; not needed where the app logs in by itself. */
async function tryGrantMembership(client: pg.Client): Promise<void> {
  await client.query('savepoint membership');
  try {
    await client.query(`grant ${appRole} to current_user`);
    await client.query('release savepoint membership');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    await client.query('rollback to savepoint membership');
  }
}
