/** A seeded generator: the same seed gives the same numbers on every machine (mulberry32). */
export interface Random {
  /** From 0, under 1. */
  next(): number;
  chance(p: number): boolean;
  /** From `least`, under `most`. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, by its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** A stream of its own for each number after the seed, so that one ticket's decisions never shift another's. */
export function randomOf(seed: number, ...stream: readonly number[]): Random {
  let state = stream.reduce((mixed, each) => Math.imul(mixed ^ each, 0x9e3779b1) + 0x7f4a7c15, seed | 0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  next();
  return {
    next,
    chance: (p) => next() < p,
    between: (least, most) => least + next() * (most - least),
    pick: (from) => {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = Object.entries<number>(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new RangeError('nothing to pick from');
    },
  };
}
