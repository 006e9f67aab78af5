import { createHash } from 'node:crypto';
import { type Classifier, NONE, type Utterance } from '@paidan/classification';
import type { SettledMatter } from '@paidan/store';

/**
 * A settled matter as something to train on. Matters that came in on one day are held back together when the training
 * calibrates itself: one event brings the same words many times, which would make it too sure.
 */
export const utteranceOf = ({ title, text, duty, day }: SettledMatter): Utterance => ({
  ...(title !== null && { title }),
  text,
  label: duty ?? NONE,
  writer: `tickets of ${day}`,
});

/** Names what would be learned, whoever taught it: the same lessons give the same model. */
export const checksumOf = (lessons: readonly SettledMatter[]): string =>
  createHash('sha256')
    .update(JSON.stringify(lessons.map((lesson) => [lesson.ticketId, utteranceOf(lesson)])))
    .digest('hex');

/**
 * The lessons that are learned from. What one person alone says counts where the shipped model thought of it too: it gave
 * that duty at least the probability `plausible`. What turns the model takes two who say so of matters that are alike, and
 * are not outvoted, as in the classifier's memory. So nobody alone can turn a duty, however often they try.
 */
export function confirmed(
  lessons: readonly SettledMatter[],
  shipped: Classifier,
  plausible: number,
): readonly SettledMatter[] {
  const remembering = shipped.taught(
    lessons.map(({ title, text, duty, userId }) => ({ title, text, duty: duty ?? NONE, teacher: userId ?? '' })),
  );
  return lessons.filter((lesson) => {
    const { title, text, label } = utteranceOf(lesson);
    const [alone, recalled] = [shipped, remembering].map((classifier) => classifier.classify({ title, text }));
    if (label === NONE) return (alone?.none ?? 0) >= plausible || (recalled?.none ?? 0) > (alone?.none ?? 0);
    const thought = alone?.candidates.find(({ duty }) => duty === label);
    const learned = recalled?.candidates.find(({ duty }) => duty === label)?.learned;
    return (thought?.p ?? 0) >= plausible || learned !== undefined;
  });
}
