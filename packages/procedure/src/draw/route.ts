import type { Transition } from '../model.ts';
import { END } from '../names.ts';
import { END_HEIGHT, END_WIDTH, type Outcome } from './box.ts';
import type { Lane } from './lanes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge as a polyline; its last point is the tip of the arrow. */
export interface Route {
  readonly edge: Transition;
  readonly points: readonly Point[];
}

interface Placed {
  readonly lane: number;
  readonly row: number;
  readonly y: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly outcomes: readonly Outcome[];
  readonly straight: Transition | null;
}

/** How one edge will run. `gutter` is the gap left of the lane with that number. */
interface Plan {
  readonly edge: Transition;
  readonly source: Placed;
  readonly outcome: Outcome;
  readonly lane: number;
  readonly kind: 'down' | 'across' | 'gutter';
  readonly top: number;
  readonly gutter: number;
  /** 1 when the edge enters the target's right side, -1 its left. */
  readonly side: 1 | -1;
  readonly entryY: number;
}

const TRACK = 13;
const GUTTER = 38;
const MARGIN = 12;

/**
 * Three kinds of edge. Straight `down` from the last outcome; `across` at the outcome's height and down the middle of
 * the target's lane when nothing stands between; else across to the `gutter` beside the target's lane, along it, and
 * in from the side. Edges of one kind to the same side of one target share a track; tracks of a gutter never overlap.
 */
export function routeAll(
  lanes: readonly Lane[],
  placed: readonly Placed[],
  end: { readonly row: number; readonly lane: number | null; readonly y: number },
  occupied: readonly ReadonlySet<number>[],
  rowOf: ReadonlyMap<string, number>,
): { edges: Route[]; centres: number[]; borders: number[]; width: number } {
  const plans = placed.flatMap((source) =>
    source.outcomes.flatMap((outcome): Plan[] => {
      const { edge } = outcome;
      const target = edge.to === END ? undefined : placed[rowOf.get(edge.to) ?? -1];
      const lane = edge.to === END ? end.lane : target?.lane;
      if (lane === null || lane === undefined) return [];
      const row = target?.row ?? end.row;
      const top = target?.y ?? end.y;
      const free = row > source.row && occupied.slice(source.row + 1, row).every((taken) => !taken.has(lane));
      const kind = edge === source.straight ? 'down' : free && lane !== source.lane ? 'across' : 'gutter';
      const side = lane < source.lane ? 1 : lane > source.lane ? -1 : edge.rework ? 1 : -1;
      const height = target?.height ?? END_HEIGHT;
      return [
        {
          edge,
          source,
          outcome,
          lane,
          kind,
          top,
          gutter: side === 1 ? lane + 1 : lane,
          side,
          entryY: top + height * (target === undefined ? 0.5 : edge.rework ? 0.74 : 0.26),
        },
      ];
    }),
  );
  const tracks = assignTracks(plans);
  const widths = Array.from({ length: lanes.length + 1 }, (_, gutter) => {
    const used = (tracks.counts.get(`${gutter}|1`) ?? 0) + (tracks.counts.get(`${gutter}|-1`) ?? 0);
    const outer = gutter === 0 || gutter === lanes.length;
    return (outer ? GUTTER / 2 : GUTTER) + used * TRACK;
  });
  const centres: number[] = [];
  const gutterLeft: number[] = [];
  let x = MARGIN;
  lanes.forEach((lane, index) => {
    gutterLeft.push(x);
    x += (widths[index] ?? 0) + lane.box / 2;
    centres.push(x);
    x += lane.box / 2;
  });
  gutterLeft.push(x);
  const width = x + (widths[lanes.length] ?? 0) + MARGIN;
  const borders = gutterLeft.map((left, index) =>
    index === 0 ? MARGIN : index === lanes.length ? width - MARGIN : left + (widths[index] ?? 0) / 2,
  );
  const place = (plan: Plan): Route => {
    const from = centres[plan.source.lane] ?? 0;
    const to = centres[plan.lane] ?? 0;
    const y = plan.outcome.y;
    const half = plan.outcome.width / 2;
    if (plan.kind === 'down')
      return {
        edge: plan.edge,
        points: [
          { x: from, y: y + plan.outcome.height / 2 },
          { x: from, y: plan.top },
        ],
      };
    if (plan.kind === 'across') {
      const start = { x: to > from ? from + half : from - half, y };
      return { edge: plan.edge, points: [start, { x: to, y }, { x: to, y: plan.top }] };
    }
    const track = tracks.of.get(plan) ?? 0;
    const left = gutterLeft[plan.gutter] ?? 0;
    const offset = 16 + track * TRACK;
    const gx = plan.side === 1 ? left + offset : left + (widths[plan.gutter] ?? 0) - offset;
    const boxHalf = plan.edge.to === END ? END_WIDTH / 2 : (lanes[plan.lane]?.box ?? 0) / 2;
    return {
      edge: plan.edge,
      points: [
        { x: gx > from ? from + half : from - half, y },
        { x: gx, y },
        { x: gx, y: plan.entryY },
        { x: to + plan.side * boxHalf, y: plan.entryY },
      ],
    };
  };
  return { edges: plans.map(place), centres, borders, width };
}

/** First-fit colouring of the vertical runs in each gutter, from the target's side outwards, short runs innermost. */
function assignTracks(plans: readonly Plan[]): { of: Map<Plan, number>; counts: Map<string, number> } {
  const bundles = new Map<string, { key: string; from: number; to: number; plans: Plan[] }>();
  for (const plan of plans.filter(({ kind }) => kind === 'gutter')) {
    const id = `${plan.gutter}|${plan.side}|${plan.edge.to}|${plan.edge.rework}`;
    const bundle = bundles.get(id) ?? {
      key: `${plan.gutter}|${plan.side}`,
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
      plans: [],
    };
    bundle.from = Math.min(bundle.from, plan.outcome.y, plan.entryY);
    bundle.to = Math.max(bundle.to, plan.outcome.y, plan.entryY);
    bundle.plans.push(plan);
    bundles.set(id, bundle);
  }
  const of = new Map<Plan, number>();
  const counts = new Map<string, number>();
  const taken = new Map<string, { from: number; to: number }[]>();
  for (const bundle of [...bundles.values()].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    let track = 0;
    const overlaps = (at: number): boolean =>
      (taken.get(`${bundle.key}|${at}`) ?? []).some(
        (other) => other.from < bundle.to + 6 && bundle.from < other.to + 6,
      );
    while (overlaps(track)) track++;
    const slot = `${bundle.key}|${track}`;
    taken.set(slot, [...(taken.get(slot) ?? []), bundle]);
    counts.set(bundle.key, Math.max(counts.get(bundle.key) ?? 0, track + 1));
    for (const plan of bundle.plans) of.set(plan, track);
  }
  return { of, counts };
}
