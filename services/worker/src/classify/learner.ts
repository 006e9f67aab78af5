import { type Classifier, NONE } from '@paidan/classification';
import { findModelBytes, type LearningMark, learningMark, type Store, standingCorrections } from '@paidan/store';

/** So many of the newest corrections are remembered; older ones are in a trained model or forgotten. */
const REMEMBERED = 5_000;

export interface LearnerOptions {
  /** Reads a trained model; throws when it can't be used. */
  readonly load: (bytes: Uint8Array) => Classifier;
  /** Hears once of a trained model that can't be used; the shipped one answers in its place. */
  readonly onUnreadable: (version: string, error: unknown) => void;
}

/**
 * The classifier in use with what operators decided until now: the trained model that the database names, when it was
 * trained beside this very `shipped` one, else `shipped` itself. Asks the database before each use whether a correction
 * was made or taken back or another model is in use, and reads only then: both take effect on the next ticket, without a
 * restart.
 */
export function createLearner(
  store: Store,
  shipped: Classifier,
  { load, onUnreadable }: LearnerOptions,
): () => Promise<Classifier> {
  let known: LearningMark | undefined;
  let base = shipped;
  let current = shipped;
  let reading: Promise<void> | undefined;

  const read = async (mark: LearningMark): Promise<void> => {
    if (versionOf(mark) !== versionOf(known)) base = await modelOf(versionOf(mark));
    const corrections = await standingCorrections(store, REMEMBERED);
    current = base.taught(
      corrections.map(({ title, text, chosen, userId }) => ({
        title,
        text,
        duty: chosen ?? NONE,
        teacher: userId ?? '',
      })),
    );
    known = mark;
  };
  /** The version of the trained model to answer with; null: the shipped one. */
  const versionOf = (mark: LearningMark | undefined): string | null =>
    mark?.model?.basedOn === shipped.version ? mark.model.version : null;
  const modelOf = async (version: string | null): Promise<Classifier> => {
    if (version === null) return shipped;
    const bytes = await findModelBytes(store, version);
    try {
      if (bytes === undefined) throw new Error('its bytes are gone');
      const found = load(bytes);
      if (found.version === version) return found;
      throw new Error(`its bytes are those of ${found.version}`);
    } catch (error) {
      onUnreadable(version, error);
      return shipped;
    }
  };
  return async () => {
    for (;;) {
      const mark = await learningMark(store);
      if (mark.corrections === known?.corrections && versionOf(mark) === versionOf(known)) return current;
      // What another call reads may be older than this mark: ask again after it.
      reading ??= read(mark).finally(() => {
        reading = undefined;
      });
      await reading;
    }
  };
}
