/** A text as its neighbouring pairs of characters, each once; digits and punctuation say nothing of the matter. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const words of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  }
  return pairs;
}

/**
 * How alike two texts are, 0…1: what they share over the shorter one's pairs, damped when one says far more than the
 * other (a long story holds any short sentence). 1 for the same words.
 */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / Math.sqrt(small.size * large.size);
}
