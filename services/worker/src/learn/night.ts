import type { Application } from '@paidan/application';
import { type Classifier, readHeader } from '@paidan/classification';
import {
  claimNight,
  closeNight,
  findModelBytes,
  giveNightBack,
  type NightClaim,
  type NightMeasures,
  readHeldOut,
  readLessons,
  readStanding,
  type Standing,
  switchModel,
  takenBackSince,
} from '@paidan/store';
import type { LearningRules } from '@paidan/workflows/rules/learning.ts';
import { judge } from './judge.ts';
import { checksumOf } from './lesson.ts';
import type { Trained, TrainingTask } from './train.ts';

export interface NightParts {
  readonly application: Application;
  /** The bytes of the shipped model. */
  readonly shipped: Uint8Array;
  /** Reads a model; throws when it can't be used. */
  readonly load: (bytes: Uint8Array) => Classifier;
  readonly rules: LearningRules;
  /** Trains elsewhere (`trainApart`); throws when the signal stops it. */
  readonly train: (task: TrainingTask, signal: AbortSignal) => Promise<Trained>;
}

/** How a night ended; null when it is another worker's, or done. `version`: the model that was trained. */
export type NightReport = (NightMeasures & { readonly night: string; readonly version?: string }) | null;

/** The checksum of having learned nothing, as the shipped model has. */
const NOTHING = checksumOf([]);

/**
 * One night: claims it, reads what people decided, trains beside what the shipped model knows, compares with the model in
 * use and switches when the new one is better (`judge`). Trains nothing when there is nothing new to learn, or too few
 * matters to compare by. Throws when the signal stops it (the night is given back) and when it fails (the night is closed).
 */
export async function runNight(parts: NightParts, night: string, signal: AbortSignal): Promise<NightReport> {
  const { store, clock } = parts.application;
  const now = clock.now();
  const abandonedBefore = new Date(now.getTime() - parts.rules.takeOverMinutes * 60_000);
  const claim = await claimNight(store, night, { now, abandonedBefore });
  if (claim === null) return null;
  try {
    return await learn(parts, claim, signal);
  } catch (error) {
    if (signal.aborted) await giveNightBack(store, claim);
    else {
      const measured = { why: 'failed', lessons: 0, matters: 0 } as const;
      await closeNight(store, claim, 'failed', { measured, at: clock.now() });
    }
    throw error;
  }
}

async function learn(parts: NightParts, claim: NightClaim, signal: AbortSignal): Promise<NightReport> {
  const { application, rules, shipped, train } = parts;
  const { store, clock, definitions } = application;
  const { version: basedOn, labels } = readHeader(shipped);
  // What is taken back from here on, the model may have learned.
  const trainedAt = clock.now();
  const standing = await readStanding(store, basedOn);
  const taught = await readLessons(store, { most: rules.mostLessons, perPerson: rules.perPerson });
  // Of another list's duties the model knows nothing.
  const lessons = taught.filter(({ duty }) => duty === null || labels.includes(duty));
  const settled = await readHeldOut(store, rules.mostMatters);
  const matters = settled.filter(({ duty }) => duty !== null && labels.includes(duty));
  const counts = { lessons: lessons.length, matters: matters.length };
  const checksum = checksumOf(lessons);

  const skipped = skips(standing, checksum, matters.length >= rules.leastMatters);
  if (skipped !== null) {
    const measured = { why: skipped, ...counts };
    await closeNight(store, claim, 'skipped', { measured, at: clock.now() });
    return { ...measured, night: claim.night };
  }
  const current = await bytesInUse(parts, standing);
  const { plausible } = rules;
  const trained = await train({ lessons, matters, shipped, current, plausible, list: definitions.list() }, signal);
  const takenBack = standing.model !== null && (await takenBackSince(store, standing.model.trainedAt));
  const { switches, ...verdict } = judge(trained.matters, trained.known, rules, takenBack);
  const { candidate } = trained;
  const learned = { lessons: trained.lessons, unconfirmed: lessons.length - trained.lessons, matters: matters.length };
  const measured = { ...verdict, ...learned, current: trained.current, candidate };
  const { version } = candidate;
  const model = { version, basedOn, lessons: checksum, trainedAt };
  const facts = { model, at: clock.now() };
  signal.throwIfAborted();
  if (switches) {
    const { switched } = standing;
    if (await switchModel(store, claim, { ...facts, bytes: trained.bytes, measured, switched })) {
      return { ...measured, night: claim.night, version };
    }
  }
  const why = switches ? 'moved' : verdict.why;
  await closeNight(store, claim, 'rejected', { ...facts, measured: { ...measured, why } });
  return { ...measured, why, night: claim.night, version };
}

/** Why nothing is trained, if so. */
function skips({ model, learned }: Standing, checksum: string, enough: boolean): 'nothing_new' | 'too_few' | null {
  if (learned.includes(checksum) || (model === null && checksum === NOTHING)) return 'nothing_new';
  return enough ? null : 'too_few';
}

/** The model that answers now: the trained one where it can be read, as the learner reads it. */
async function bytesInUse({ application, shipped, load }: NightParts, { model }: Standing): Promise<Uint8Array> {
  const bytes = model === null ? undefined : await findModelBytes(application.store, model.version);
  if (bytes === undefined) return shipped;
  try {
    load(bytes);
    return bytes;
  } catch {
    return shipped;
  }
}
