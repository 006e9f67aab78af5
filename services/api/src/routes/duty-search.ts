import { clausesOf, type Duty } from '@paidan/duty-list';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

interface Field {
  readonly text: string;
  readonly weight: number;
}

/** Where a word may stand and what that is worth: the number first, then the name, down to single clauses. */
function fieldsOf(duty: Duty): Field[] {
  const departments = duty.part === 'basic' ? [] : duty.departments;
  const work = duty.part === 'reclaimed' ? duty.work : [];
  return [
    { text: duty.name, weight: 8 },
    { text: duty.category, weight: 3 },
    ...departments.map((text) => ({ text, weight: 3 })),
    ...work.map((text) => ({ text, weight: 2 })),
    ...clausesOf(duty).map(({ text }) => ({ text, weight: 1 })),
  ].map(({ text, weight }) => ({ text: plain(text), weight }));
}

const index = new WeakMap<Duty, Field[]>();

function fields(duty: Duty): Field[] {
  const known = index.get(duty);
  if (known) return known;
  const made = fieldsOf(duty);
  index.set(duty, made);
  return made;
}

/** Neighbouring pairs of a longer word: 占道摆摊 also finds what says only 摆摊. */
const pairs = (word: string): string[] => {
  const letters = [...word];
  return letters.length <= 2 ? [] : letters.slice(0, -1).map((letter, at) => letter + letters[at + 1]);
};

function score(duty: Duty, words: readonly string[]): number {
  let total = 0;
  for (const word of words) {
    if (word === duty.id || word === String(duty.no)) {
      total += 100;
      continue;
    }
    let whole = 0;
    let part = 0;
    const twos = pairs(word);
    for (const { text, weight } of fields(duty)) {
      if (text.includes(word)) whole += weight * (text === word ? 4 : 2);
      else if (twos.length > 0) part += (weight * twos.filter((two) => text.includes(two)).length) / twos.length / 4;
    }
    if (whole === 0 && part < 0.5) return 0;
    total += whole + part;
  }
  return total;
}

/** Duties in which every word of the query occurs, whole or for the most part, best first. */
export function searchDuties(duties: readonly Duty[], query: string): Duty[] {
  const words = plain(query)
    .split(/[\s，、,;；]+/u)
    .filter(Boolean)
    .slice(0, 8);
  return duties
    .map((duty) => ({ duty, worth: score(duty, words) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ duty }) => duty);
}
