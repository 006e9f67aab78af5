/** Case, width and spacing don't matter in a search. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Single characters and neighbouring pairs of a text, each once: the keys of the search index. Chinese has no spaces
 * between words and most search words have two characters, which trigrams (`pg_trgm`) can't serve.
 */
export function grams(text: string): string[] {
  const found = new Set<string>();
  for (const word of normalise(text).split(/[\s\p{P}\p{S}]+/u)) {
    const characters = Array.from(word);
    for (let index = 0; index < characters.length; index++) {
      const one = characters[index] ?? '';
      found.add(one);
      const two = characters[index + 1];
      if (two !== undefined) found.add(one + two);
    }
  }
  return [...found];
}

/** The keys that a text must have to contain the query; pairs where there are any, as they tell more. */
export function queryGrams(query: string): string[] {
  const all = grams(query);
  const words = normalise(query).split(/[\s\p{P}\p{S}]+/u);
  const alone = new Set(words.filter((word) => Array.from(word).length === 1));
  return all.filter((gram) => Array.from(gram).length === 2 || alone.has(gram));
}

/** The words of a query, each of which the text must contain as it stands. */
export const queryWords = (query: string): string[] => normalise(query).split(/\s+/).filter(Boolean);
