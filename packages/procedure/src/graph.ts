import { END } from './names.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Everything that can be reached from `starts` over `edges`, the starts included. */
export function reachable(starts: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const edge of edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  const seen = new Set(starts);
  const queue = [...starts];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const target of next.get(node) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return seen;
}

/** Steps from which the procedure can still finish. */
export function finishable(edges: readonly Edge[]): ReadonlySet<string> {
  return reachable(
    [END],
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
}
