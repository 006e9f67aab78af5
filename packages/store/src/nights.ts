import { newId } from '@paidan/kernel';
import { sql } from 'kysely';
import type { Store } from './open.ts';

export type NightOutcome = 'training' | 'switched' | 'rejected' | 'skipped' | 'failed';

/** Why a night ended as it did; `infra/docs/operations.md` says each in words. */
export type NightReason =
  | 'better'
  | 'taken_back'
  | 'nothing_new'
  | 'too_few'
  | 'not_better'
  | 'one_person'
  | 'forgets'
  | 'duty_lost'
  | 'moved'
  | 'failed';

/** One model on the matters of the comparison. */
export interface ModelMeasures {
  readonly version: string;
  /** Held-out matters whose first answer was right. */
  readonly right: number;
  /** Share of the shipped model's own training texts whose first answer was right. */
  readonly known: number;
  /** Accuracy out of fold in its training, as its file says; counts the lessons too, so that it shrinks with them. */
  readonly outOfFold: number | null;
}

export interface NightMeasures {
  readonly why: NightReason;
  /** Lessons learned from; and those left out because one person alone said what the shipped model never thought of. */
  readonly lessons: number;
  readonly unconfirmed?: number;
  /** Held-out matters. */
  readonly matters: number;
  /** The model then in use, and the one trained this night. */
  readonly current?: ModelMeasures;
  readonly candidate?: ModelMeasures;
  /** By how many held-out matters the candidate leads when those of whoever favours it most are left out. */
  readonly leadWithoutOne?: number;
  /** The duty of which it knows too much less (`duty_lost`). */
  readonly duty?: string;
}

/** A night that this worker trains in. */
export interface NightClaim {
  readonly night: string;
  readonly id: string;
}

/**
 * Claims a night (a local date) for one worker; null when another has it or it is done. A claim older than
 * `abandonedBefore` belonged to a worker that crashed, and one that was given back is free.
 */
export async function claimNight(
  store: Store,
  night: string,
  { now, abandonedBefore }: { readonly now: Date; readonly abandonedBefore: Date },
): Promise<NightClaim | null> {
  const id = newId();
  const claimed = await store.pool.query(
    `insert into paidan.models as m (night, outcome, claimed_by, claimed_at) values ($1, 'training', $2, $3)
     on conflict (night) do update set claimed_by = $2, claimed_at = $3
     where m.outcome = 'training' and (m.claimed_by is null or m.claimed_at < $4)`,
    [night, id, now, abandonedBefore],
  );
  return claimed.rowCount === 1 ? { night, id } : null;
}

/** Lets another worker have the night: this one stops. */
export async function giveNightBack(store: Store, { night, id }: NightClaim): Promise<void> {
  await store.pool.query(
    `update paidan.models set claimed_by = null where night = $1 and claimed_by = $2 and outcome = 'training'`,
    [night, id],
  );
}

/** What a night needs to know of those before it. */
export interface Standing {
  /** The last switch, null when there was none. */
  readonly switched: string | null;
  /** The trained model in use; null: the shipped one, also when it was trained beside another shipped model. */
  readonly model: { readonly version: string; readonly trainedAt: Date } | null;
  /** Checksums of the lessons of the model in use and of the last one trained beside this shipped model. */
  readonly learned: readonly string[];
}

/** Where learning stands beside this shipped model. */
export async function readStanding(store: Store, shipped: string): Promise<Standing> {
  const found = await store.pool.query<{
    switched: string | null;
    version: string | null;
    trained_at: Date | null;
    lessons: string | null;
    last: string | null;
  }>(
    `select s.id::text as switched, m.version, m.trained_at, m.lessons,
       (select lessons from paidan.models where based_on = $1 and lessons is not null
        order by night desc limit 1) as last
     from (select) as one
     left join (select id, night from paidan.model_switches order by id desc limit 1) s on true
     left join paidan.models m on m.night = s.night and m.based_on = $1`,
    [shipped],
  );
  const { switched = null, version = null, trained_at = null, lessons = null, last = null } = found.rows[0] ?? {};
  return {
    switched,
    model: version === null || trained_at === null ? null : { version, trainedAt: trained_at },
    learned: [lessons, last].filter((each) => each !== null),
  };
}

/** A model that was trained, and on what. */
export interface TrainedModel {
  readonly version: string;
  readonly basedOn: string;
  /** Checksum of what people had decided by then, confirmed or not. */
  readonly lessons: string;
  /** When its lessons were read. */
  readonly trainedAt: Date;
}

/** Writes down a night that brings no new model; false when the claim was lost to another worker. */
export async function closeNight(
  store: Store,
  { night, id }: NightClaim,
  outcome: 'rejected' | 'skipped' | 'failed',
  facts: { readonly measured: NightMeasures; readonly at: Date; readonly model?: TrainedModel },
): Promise<boolean> {
  const { measured, at, model } = facts;
  const closed = await store.pool.query(
    `update paidan.models set outcome = $3, measured = $4, decided_at = $5, version = $6, based_on = $7, lessons = $8,
       trained_at = $9
     where night = $1 and claimed_by = $2 and outcome = 'training'`,
    [
      night,
      id,
      outcome,
      JSON.stringify(measured),
      at,
      model?.version ?? null,
      model?.basedOn ?? null,
      model?.lessons ?? null,
      model?.trainedAt ?? null,
    ],
  );
  return closed.rowCount === 1;
}

/** So many of the models that were in use last keep their bytes (some 9 MB each). */
const KEPT = 5;

/**
 * Takes a night's model into use and drops the bytes of the oldest ones, in one transaction. False, and nothing written,
 * when the claim was lost or another model was taken into use since `switched`.
 */
export async function switchModel(
  store: Store,
  { night, id }: NightClaim,
  facts: {
    readonly model: TrainedModel;
    readonly bytes: Uint8Array;
    readonly measured: NightMeasures;
    readonly at: Date;
    readonly switched: string | null;
  },
): Promise<boolean> {
  const { model, bytes, measured, at, switched } = facts;
  return store.db.transaction().execute(async (trx) => {
    const written = await sql`
      update paidan.models set outcome = 'switched', version = ${model.version}, based_on = ${model.basedOn},
        lessons = ${model.lessons}, trained_at = ${model.trainedAt}, decided_at = ${at},
        measured = ${JSON.stringify(measured)}, bytes = ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
      where night = ${night} and claimed_by = ${id} and outcome = 'training'
        and (select max(id) from paidan.model_switches) is not distinct from ${switched}::bigint`.execute(trx);
    if (written.numAffectedRows !== 1n) return false;
    await sql`insert into paidan.model_switches (at, night) values (${at}, ${night})`.execute(trx);
    await sql`update paidan.models set bytes = null where bytes is not null and night not in (
      select night from paidan.model_switches where night is not null
      group by night order by max(id) desc limit ${KEPT})`.execute(trx);
    return true;
  });
}
