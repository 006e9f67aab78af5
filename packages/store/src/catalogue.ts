import type { DutyList } from '@paidan/duty-list';
import type { Procedure } from '@paidan/procedure';
import { sql } from 'kysely';
import type { Store } from './open.ts';
import type { UnitKind } from './schema.ts';

export interface CatalogueSeed {
  readonly units?: readonly { readonly name: string; readonly kind: UnitKind }[];
  /** The last one becomes the current list. `source` is the published text, kept as evidence. */
  readonly lists?: readonly { readonly list: DutyList; readonly source: string; readonly effectiveFrom: string }[];
  /** These become the current ones of their duties; former versions stay for the tickets that are pinned to them. */
  readonly procedures?: readonly Procedure[];
}

/** Loads reference data. Safe to repeat and to run in two processes at once; nothing is ever removed. */
export async function seedCatalogue(store: Store, seed: CatalogueSeed): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(7052027)`.execute(trx);
    if (seed.units?.length) {
      await trx
        .insertInto('units')
        .values([...seed.units])
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    }
    for (const { list, source, effectiveFrom } of seed.lists ?? []) {
      await trx
        .insertInto('duty_lists')
        .values({
          id: list.id,
          version: list.version,
          source,
          catalogue: JSON.stringify(list),
          effective_from: effectiveFrom,
        })
        .onConflict((conflict) =>
          conflict.columns(['id', 'version']).doUpdateSet((eb) => ({ catalogue: eb.ref('excluded.catalogue') })),
        )
        .execute();
    }
    if (seed.procedures?.length) await putProcedures(trx, seed.procedures);
  });
}

async function putProcedures(db: Store['db'], procedures: readonly Procedure[]): Promise<void> {
  const rows = JSON.stringify(procedures.map(({ duty, version }, index) => ({ duty, version, index })));
  const definitions = JSON.stringify(procedures);
  await sql`update paidan.procedures p set current = false
    from jsonb_to_recordset(${rows}::jsonb) as r(duty text, version text)
    where p.duty = r.duty and p.version <> r.version and p.current`.execute(db);
  await sql`insert into paidan.procedures (duty, version, definition, current)
    select r.duty, r.version, ${definitions}::jsonb -> r.index, true
    from jsonb_to_recordset(${rows}::jsonb) as r(duty text, version text, index integer)
    on conflict (duty, version) do update set current = true where not procedures.current`.execute(db);
}

export interface CatalogueRows {
  readonly units: readonly { readonly name: string; readonly kind: UnitKind }[];
  /** Oldest first; the last is the current one. */
  readonly lists: readonly DutyList[];
  readonly procedures: readonly { readonly procedure: Procedure; readonly current: boolean }[];
}

/** Every version that a ticket may be pinned to. */
export async function loadCatalogue(store: Store): Promise<CatalogueRows> {
  const units = await store.db.selectFrom('units').select(['name', 'kind']).orderBy('name').execute();
  const lists = await store.db
    .selectFrom('duty_lists')
    .select('catalogue')
    .orderBy('effective_from')
    .orderBy('loaded_at')
    .orderBy('version')
    .execute();
  const procedures = await store.db
    .selectFrom('procedures')
    .select(['definition', 'current'])
    .orderBy('duty')
    .orderBy('loaded_at')
    .execute();
  return {
    units,
    lists: lists.map((row) => row.catalogue),
    procedures: procedures.map((row) => ({ procedure: row.definition, current: row.current })),
  };
}
