import type { Procedure, Step, Transition, Trigger } from '../model.ts';
import { END } from '../names.ts';
import { type SideRole, sidesOf, waysOn } from '../step.ts';
import { citeWords, triggerWords, withinWords } from '../words.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type Route, routeAll } from './route.ts';
import { textWidth, wrap } from './text.ts';

/**
 * Geometry of a drawing: a column (lane) for each unit and a row for each step, in the order of the definition. Under
 * a step's box stand its outcomes, one under the other, and each edge leaves from its own outcome: so labels never
 * overlap and rows need no channels. All lengths are in CSS pixels at natural size.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly header: number;
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

export interface Outcome {
  readonly edge: Transition;
  readonly width: number;
  /** Middle of the label. */
  readonly y: number;
}

export const TITLE_SIZE = 15;
export const NOTE_SIZE = 11.5;
export const OUTCOME_SIZE = 12.5;
export const TITLE_LINE = 21;
export const NOTE_LINE = 16;
export const STRIP = 20;
export const OUTCOME_HEIGHT = 22;
const OUTCOME_STEP = 27;
const PADDING = 9;
const ROW_GAP = 30;
const TOP = 22;
export const END_HEIGHT = 28;

interface Draft {
  readonly step: Step;
  readonly lane: number;
  readonly entry: string | null;
  readonly title: readonly string[];
  readonly notes: readonly string[];
  readonly sides: readonly { readonly lane: number; readonly lines: readonly string[]; readonly role: SideRole }[];
  readonly height: number;
}

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
    const outcomes = ordered.map(
      (edge, index): Outcome => ({
        edge,
        width: textWidth(edge.on, OUTCOME_SIZE) + 18,
        y: top + item.height + 8 + OUTCOME_HEIGHT / 2 + index * OUTCOME_STEP,
      }),
    );
    y = top + item.height + 8 + outcomes.length * OUTCOME_STEP + ROW_GAP;
    return { ...item, row, y: top, outcomes, straight };
  });

  const { edges, centres, borders, width } = routeAll(
    lanes,
    placed.map((item) => ({ ...item, boxWidth: lanes[item.lane]?.box ?? 0 })),
    { row: placed.length, lane: endLane, y },
    occupied,
    rowOf,
  );
  return {
    width,
    height: y + (endLane === null ? 0 : END_HEIGHT + 22),
    header,
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

function draft(
  procedure: Procedure,
  step: Step,
  lanes: readonly Lane[],
  laneOf: ReadonlyMap<string, number>,
  current: ReadonlySet<string>,
): Draft {
  const lane = laneOf.get(step.by) ?? 0;
  const inner = (lanes[lane]?.box ?? 0) - 2 * PADDING;
  const triggers = (Object.entries(procedure.entries) as [Trigger, string][]).filter(([, id]) => id === step.id);
  const entry = triggers.length === 0 ? null : `入口：${triggers.map(([trigger]) => triggerWords[trigger]).join('、')}`;
  const title = wrap(step.name, TITLE_SIZE, inner);
  const within = step.within === null ? [] : [`时限：${withinWords(step.within)}`];
  const cites = citeWords(step.cites, procedure.duty);
  const basis = [cites === '' ? null : `依据：${cites}`, step.basis === '内部' ? '内部做法' : null].filter(
    (x) => x !== null,
  );
  const notes = [...within, ...(basis.length === 0 ? [] : [basis.join('，')])].flatMap((note) =>
    wrap(note, NOTE_SIZE, inner),
  );
  const strips = (entry === null ? 0 : wrap(entry, NOTE_SIZE, inner).length) + (current.has(step.id) ? 1 : 0);
  const sides = sidesOf(step).map((side) => {
    const sideLane = laneOf.get(side.unit) ?? 0;
    const own = side.role === 'part' && side.cites.length > 0 ? [`依据：${citeWords(side.cites, procedure.duty)}`] : [];
    const width = (lanes[sideLane]?.box ?? 0) - 2 * PADDING;
    const label = `${side.role === 'assist' ? '协办' : '分办'}${step.pick ? '（点选）' : ''}`;
    return { lane: sideLane, role: side.role, lines: [label, ...own.flatMap((note) => wrap(note, NOTE_SIZE, width))] };
  });
  const own = strips * STRIP + title.length * TITLE_LINE + notes.length * NOTE_LINE + 2 * PADDING;
  const tallest = Math.max(0, ...sides.map((side) => side.lines.length * NOTE_LINE + 2 * PADDING));
  return { step, lane, entry, title, notes, sides, height: Math.max(own, tallest, 46) };
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
