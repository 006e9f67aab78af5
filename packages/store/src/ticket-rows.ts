import type { Selectable } from 'kysely';
import type pg from 'pg';
import type { Written } from './rows.ts';
import type { TicketsTable } from './schema.ts';
import type { DeadlineJson, TaskJson } from './ticket-state.ts';

/** A ticket to read, and the unit whose tickets the reader may touch (null: anybody's). */
export interface Wanted {
  readonly id: string;
  readonly unit: string | null;
}

/** A change to write, onto the version that it was decided on. */
export interface Decided {
  readonly id: string;
  readonly version: number;
  readonly payload: Written['payload'];
}

export type LoadedRow = Selectable<TicketsTable> & {
  readonly tasks: readonly TaskJson[] | null;
  readonly deadlines: readonly DeadlineJson[] | null;
  readonly units: Readonly<Record<string, string>> | null;
  readonly visible: boolean;
};

/** One statement, so that ticket, tasks, deadlines and units are of one instant. */
const load = {
  name: 'load-tickets',
  text: `
    select t.*, a.place::int as place,
      (select json_agg(k order by k.opened_at, k.id) from paidan.tasks k where k.ticket_id = t.id) as tasks,
      (select json_agg(d order by d.due_at, d.id) from paidan.deadlines d where d.ticket_id = t.id) as deadlines,
      (select json_object_agg(u.unit, u.role) from paidan.ticket_units u where u.ticket_id = t.id) as units,
      a.unit is null or exists (
        select 1 from paidan.ticket_units u where u.unit = a.unit and u.ticket_id = t.id) as visible
    from unnest($1::uuid[], $2::text[]) with ordinality as a(id, unit, place) join paidan.tickets t on t.id = a.id`,
};
const save = { name: 'write-tickets', text: 'select paidan.write_tickets($1) as written' };

/** Rows in the order of what was wanted. */
export async function readTickets(
  client: pg.Pool | pg.PoolClient,
  wanted: readonly Wanted[],
): Promise<(LoadedRow | undefined)[]> {
  const values = [wanted.map(({ id }) => id), wanted.map(({ unit }) => unit)];
  const { rows } = await client.query<LoadedRow & { place: number }>({ ...load, values });
  const found = new Map(rows.map(({ place, ...row }) => [place, row]));
  return wanted.map((_, at) => found.get(at + 1));
}

/** Rows of a change by table, as `paidan.write_tickets` reads them; each names its ticket. */
export function payloadOf(changes: readonly Decided[]): string {
  const tables: Record<string, unknown[]> = {};
  const put = (table: string, id: string, rows: readonly object[]): void => {
    const all = tables[table] ?? [];
    for (const row of rows) all.push({ ...row, ticket_id: id });
    tables[table] = all;
  };
  for (const { id, version, payload } of changes) {
    const { ticket, classification, route, ...children } = payload;
    const classified = classification !== undefined && { classified: true, classification };
    const routed = route !== undefined && { routed: true, route };
    put('tickets', id, [{ ...ticket, ...classified, ...routed, id, version }]);
    for (const [table, rows] of Object.entries(children)) put(table, id, rows);
  }
  return JSON.stringify(tables);
}

/** Writes changes in one statement; for each, whether it was still on the version that it was decided on. */
export async function writeTickets(client: pg.Pool, changes: readonly Decided[]): Promise<boolean[]> {
  const { rows } = await client.query<{ written: string[] }>({ ...save, values: [payloadOf(changes)] });
  const written = new Set(rows[0]?.written);
  return changes.map(({ id }) => written.has(id));
}
