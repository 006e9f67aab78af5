import { PaidanError } from '@paidan/kernel';
import { decodeDate, encodeCursor, type Page, toPage } from './cursor.ts';
import type { NightMeasures, NightOutcome } from './nights.ts';
import type { Store } from './open.ts';

/** The trained model that was taken into use last. It counts only for the shipped model that it was based on. */
export interface ModelInUse {
  readonly version: string;
  /** The shipped version beside which it was trained. */
  readonly basedOn: string;
}

/** What a classifier knows must be compared with before each use. */
export interface LearningMark {
  /** Changes whenever a correction is made or taken back. */
  readonly corrections: string;
  /** Null: the shipped one. */
  readonly model: ModelInUse | null;
}

const mark = {
  name: 'learning-mark',
  text: `select c.changes::text as corrections, m.version, m.based_on from paidan.corrections_mark c
    left join (select night from paidan.model_switches order by id desc limit 1) s on true
    left join paidan.models m on m.night = s.night`,
};

/** Tells cheaply, in one round trip, whether corrections or the model must be read again. */
export async function learningMark(store: Store): Promise<LearningMark> {
  const found = await store.pool.query<{ corrections: string; version: string | null; based_on: string | null }>(mark);
  const { corrections = '', version = null, based_on = null } = found.rows[0] ?? {};
  const model = version === null || based_on === null ? null : { version, basedOn: based_on };
  return { corrections, model };
}

/** The bytes of a version that is kept. */
export async function findModelBytes(store: Store, version: string): Promise<Buffer | undefined> {
  const found = await store.pool.query<{ bytes: Buffer }>(
    'select bytes from paidan.models where version = $1 and bytes is not null order by night desc limit 1',
    [version],
  );
  return found.rows[0]?.bytes;
}

/**
 * Takes a kept version into use, or with null the shipped one. The running workers notice at their next ticket. Refuses
 * `model.not_found` a version without bytes, `model.outdated` one that was trained beside another shipped model.
 */
export async function useModel(
  store: Store,
  version: string | null,
  { shipped, userId, at }: { readonly shipped: string; readonly userId: string; readonly at: Date },
): Promise<void> {
  const night = version === null ? null : await usableNight(store, version, shipped);
  await store.pool.query('insert into paidan.model_switches (at, night, by_user) values ($1, $2, $3)', [
    at,
    night,
    userId,
  ]);
}

async function usableNight(store: Store, version: string, shipped: string): Promise<string> {
  const found = await store.pool.query<{ night: string; based_on: string }>(
    `select night::text, based_on from paidan.models where version = $1 and bytes is not null
     order by night desc limit 1`,
    [version],
  );
  const [row] = found.rows;
  if (row === undefined) throw new PaidanError('model.not_found', version);
  if (row.based_on !== shipped) throw new PaidanError('model.outdated', `${version}（基于 ${row.based_on}）`);
  return row.night;
}

/** `kept` can be gone back to; `retired` was in use and can't any more. */
export type ModelStatus = 'in_use' | 'kept' | 'retired' | Exclude<NightOutcome, 'switched'>;

/** What came of one night. */
export interface ModelRecord {
  readonly night: string;
  readonly status: ModelStatus;
  readonly version: string | null;
  readonly basedOn: string | null;
  readonly trainedAt: string | null;
  readonly decidedAt: string | null;
  readonly measured: NightMeasures | null;
}

interface ModelRow {
  readonly night: string;
  readonly status: ModelStatus;
  readonly version: string | null;
  readonly based_on: string | null;
  readonly trained_at: Date | null;
  readonly decided_at: Date | null;
  readonly measured: NightMeasures | null;
}

/** The nights, newest first; `shipped` is the version that the program ships. */
export async function listModels(
  store: Store,
  shipped: string,
  page: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<Page<ModelRecord>> {
  const limit = page.limit ?? 30;
  const before = page.cursor === undefined ? null : decodeDate(page.cursor);
  const found = await store.pool.query<ModelRow>(
    `select m.night::text, m.version, m.based_on, m.trained_at, m.decided_at, m.measured,
       case when m.outcome <> 'switched' then m.outcome
         when m.bytes is null or m.based_on <> $1 then 'retired'
         when m.night = (select night from paidan.model_switches order by id desc limit 1) then 'in_use'
         else 'kept' end as status
     from paidan.models m where $2::date is null or m.night < $2 order by m.night desc limit $3`,
    [shipped, before, limit + 1],
  );
  return toPage(
    found.rows,
    limit,
    ({ night, status, version, based_on, trained_at, decided_at, measured }) => ({
      night,
      status,
      version,
      basedOn: based_on,
      trainedAt: trained_at?.toISOString() ?? null,
      decidedAt: decided_at?.toISOString() ?? null,
      measured,
    }),
    ({ night }) => encodeCursor(night),
  );
}
