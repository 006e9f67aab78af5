import type { DutyId } from '@paidan/kernel';
import { eachGram } from './features.ts';
import type { Model, NONE } from './model.ts';
import { type Normalised, normalise } from './normalise.ts';

/** What an operator decided about a matter that the classifier had taken otherwise. */
export interface Lesson {
  readonly title?: string | null;
  readonly text: string;
  /** The duty, or `none`: on no list. */
  readonly duty: DutyId | typeof NONE;
  /** Who decided; only told apart from others, never measured. */
  readonly teacher: string;
}

/** What the lessons say of a text: a duty, how strongly (0…1), and how many lessons say so. */
export interface Recall {
  readonly duty: DutyId | typeof NONE;
  readonly strength: number;
  readonly lessons: number;
}

/** Lessons less alike than this say nothing; from `CLEAR` on each counts fully. Cosine of the texts' n-grams. */
const ALIKE = 0.3;
const CLEAR = 0.6;
/** What one person says more often than this counts no further, and one person alone moves nothing. */
const MOST_PER_TEACHER = 2;
const LEAST_TEACHERS = 2;
/** So many full lessons, net of those that say otherwise, decide. */
const ENOUGH = 3;

/**
 * Remembers lessons and says which of them a text resembles. It reads words that the model never met, so a new phrase takes
 * effect at once; it counts people before lessons, so that nobody alone can turn a duty, however often they try.
 */
export function createMemory(model: Model, lessons: readonly Lesson[]): (text: Normalised) => Recall | null {
  const rare = model.idf.reduce((most, value) => Math.max(most, value), 1);
  const vectors = lessons.map(({ title, text }) =>
    vectorIn(model, rare, normalise(title ? `${title}\n${text}` : text)),
  );
  const index = new Map<number, { readonly lesson: number; readonly value: number }[]>();
  vectors.forEach((vector, lesson) => {
    for (const [key, value] of vector) {
      const known = index.get(key);
      if (known) known.push({ lesson, value });
      else index.set(key, [{ lesson, value }]);
    }
  });
  return (text) => {
    if (lessons.length === 0) return null;
    const alike = new Float64Array(lessons.length);
    for (const [key, value] of vectorIn(model, rare, text)) {
      for (const entry of index.get(key) ?? []) alike[entry.lesson] = (alike[entry.lesson] ?? 0) + value * entry.value;
    }
    return weigh(lessons, alike);
  };
}

/** n-grams of two and more, also those that the model does not know, as a unit vector. */
function vectorIn(model: Model, rare: number, text: Normalised): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  eachGram(text, 0, text.length, model.header.longest, (key, _at, size) => {
    if (size > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  let squares = 0;
  for (const [key, count] of counts) {
    const value = (1 + Math.log(count)) * (model.idf[model.rowOf(key)] ?? rare);
    counts.set(key, value);
    squares += value * value;
  }
  const norm = Math.sqrt(squares) || 1;
  for (const [key, value] of counts) counts.set(key, value / norm);
  return counts;
}

/** The duty that most people's alike lessons speak for, against those that speak for another. */
function weigh(lessons: readonly Lesson[], alike: Float64Array): Recall | null {
  const said = new Map<string, { readonly byTeacher: Map<string, number>; lessons: number }>();
  lessons.forEach(({ duty, teacher }, at) => {
    const weight = Math.min(1, ((alike[at] ?? 0) - ALIKE) / (CLEAR - ALIKE));
    if (weight <= 0) return;
    const known = said.get(duty) ?? { byTeacher: new Map<string, number>(), lessons: 0 };
    known.byTeacher.set(teacher, Math.min(MOST_PER_TEACHER, (known.byTeacher.get(teacher) ?? 0) + weight));
    known.lessons += 1;
    said.set(duty, known);
  });
  const ranked = [...said]
    .map(([duty, { byTeacher, lessons: count }]) => ({
      duty,
      count,
      teachers: byTeacher.size,
      weight: [...byTeacher.values()].reduce((sum, weight) => sum + weight, 0),
    }))
    .filter(({ teachers }) => teachers >= LEAST_TEACHERS)
    .sort((a, b) => b.weight - a.weight);
  const [best, other] = ranked;
  const strength = best === undefined ? 0 : Math.min(1, (best.weight - (other?.weight ?? 0)) / ENOUGH);
  return best === undefined || strength <= 0 ? null : { duty: best.duty, strength, lessons: best.count };
}
