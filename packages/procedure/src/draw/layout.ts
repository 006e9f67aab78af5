import type { Procedure, Step, Transition } from '../model.ts';
import { END } from '../names.ts';
import { type SideRole, waysOn } from '../step.ts';
import { type Draft, draft, END_HEIGHT, type Outcome, outcomeLabels } from './box.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type Route, routeAll } from './route.ts';

/**
 * Geometry of a drawing: a column (lane) for each unit and a row for each step, in the order of the definition. Under
 * a step's box stand its outcomes, one under the other, and each edge leaves from its own outcome: so labels never
 * overlap and rows need no channels. All lengths are in CSS pixels at natural size.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly header: number;
  /** Where the lane headers are repeated below a long drawing, else null. */
  readonly footer: number | null;
  readonly lanes: readonly (Lane & { readonly left: number; readonly right: number; readonly x: number })[];
  readonly nodes: readonly Node[];
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly edges: readonly Route[];
}

export interface Node {
  readonly step: Step;
  readonly row: number;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly entry: string | null;
  readonly title: readonly string[];
  readonly notes: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly sides: readonly {
    readonly lane: number;
    readonly x: number;
    readonly width: number;
    readonly lines: readonly string[];
    readonly role: SideRole;
  }[];
}

const TOP = 22;
const ROW_GAP = 30;
const LONG = 900;

/** Lays out one procedure. Same input, same output. */
export function layout(procedure: Procedure, current: ReadonlySet<string>): Layout {
  const lanes = lanesOf(procedure);
  const laneOf = new Map(lanes.map((lane, index) => [lane.unit, index]));
  const header = 20 + 20 * Math.max(1, ...lanes.map((lane) => lane.header.length));
  const drafts = procedure.steps.map((step) => draft(procedure, step, lanes, laneOf, current));
  const rowOf = new Map(procedure.steps.map((step, row) => [step.id, row]));
  const ends = drafts.filter(({ step }) => step.end);
  const endLane = ends.at(-1)?.lane ?? null;
  const occupied = drafts.map((item) => new Set([item.lane, ...item.sides.map((side) => side.lane)]));

  let y = header + TOP;
  const placed = drafts.map((item, row) => {
    const straight = straightWay(procedure, item, row, rowOf, drafts, endLane, occupied);
    const ways = waysOn(procedure, item.step.id);
    const ordered = straight === null ? ways : [...ways.filter((way) => way !== straight), straight];
    const top = y;
    const outcomes = outcomeLabels(ordered, lanes[item.lane]?.box ?? 0, top + item.height);
    const last = outcomes.at(-1);
    y = (last === undefined ? top + item.height : last.y + last.height / 2) + ROW_GAP;
    return { ...item, row, y: top, outcomes, straight };
  });

  const { edges, centres, borders, width } = routeAll(
    lanes,
    placed.map((item) => ({ ...item, boxWidth: lanes[item.lane]?.box ?? 0 })),
    { row: placed.length, lane: endLane, y },
    occupied,
    rowOf,
  );
  const bottom = y + (endLane === null ? 0 : END_HEIGHT + 22);
  const long = bottom > LONG;
  return {
    width,
    height: long ? bottom + header : bottom,
    header,
    footer: long ? bottom : null,
    lanes: lanes.map((lane, index) => ({
      ...lane,
      left: borders[index] ?? 0,
      right: borders[index + 1] ?? width,
      x: centres[index] ?? 0,
    })),
    nodes: placed.map(({ straight: _straight, ...item }) => ({
      ...item,
      x: centres[item.lane] ?? 0,
      width: lanes[item.lane]?.box ?? 0,
      sides: item.sides.map((side) => ({ ...side, x: centres[side.lane] ?? 0, width: lanes[side.lane]?.box ?? 0 })),
    })),
    end: endLane === null ? null : { x: centres[endLane] ?? 0, y },
    edges,
  };
}

/** The outcome that can leave straight down: its target stands below in the same lane with nothing between. */
function straightWay(
  procedure: Procedure,
  item: Draft,
  row: number,
  rowOf: ReadonlyMap<string, number>,
  drafts: readonly Draft[],
  endLane: number | null,
  occupied: readonly ReadonlySet<number>[],
): Transition | null {
  const below = waysOn(procedure, item.step.id).filter(({ to }) => {
    const target = to === END ? drafts.length : (rowOf.get(to) ?? -1);
    const lane = to === END ? endLane : drafts[target]?.lane;
    if (lane !== item.lane || target <= row) return false;
    return occupied.slice(row + 1, target).every((lanes) => !lanes.has(item.lane));
  });
  return below[0] ?? null;
}
