import { type Classifier, NONE } from '@paidan/classification';
import { correctionsMark, type Store, standingCorrections } from '@paidan/store';

/** So many of the newest corrections are remembered; older ones are in the next trained model or forgotten. */
const REMEMBERED = 5_000;

/**
 * The classifier with what operators decided until now. Asks the database before each use whether a correction was made or
 * taken back, and reads them again only then: a correction takes effect on the next ticket, without a restart.
 */
export function createLearner(store: Store, base: Classifier): () => Promise<Classifier> {
  let mark = '';
  let current = base;
  return async () => {
    const now = await correctionsMark(store);
    if (now === mark) return current;
    const corrections = await standingCorrections(store, REMEMBERED);
    current = base.taught(
      corrections.map(({ title, text, chosen, userId }) => ({
        title,
        text,
        duty: chosen ?? NONE,
        teacher: userId ?? '',
      })),
    );
    mark = now;
    return current;
  };
}
