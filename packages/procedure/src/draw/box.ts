import type { Procedure, Step, Transition } from '../model.ts';
import { entriesOf, type SideRole, sidesOf } from '../step.ts';
import { citeWords, triggerWords, withinWords } from '../words.ts';
import type { Lane } from './lanes.ts';
import { textWidth, wrap, wrapEvenly } from './text.ts';

/** What stands in the boxes, broken into lines, and how much room it takes. */

export const TITLE_SIZE = 15;
export const NOTE_SIZE = 11.5;
export const OUTCOME_SIZE = 12.5;
export const TITLE_LINE = 21;
export const NOTE_LINE = 16;
export const STRIP = 20;
export const OUTCOME_LINE = 16;
const OUTCOME_GAP = 5;
const PADDING = 9;
export const END_HEIGHT = 28;
export const END_WIDTH = 76;

/** A step's boxes before they have a place. */
export interface Draft {
  readonly step: Step;
  readonly lane: number;
  readonly entry: string | null;
  readonly title: readonly string[];
  readonly notes: readonly string[];
  readonly sides: readonly { readonly lane: number; readonly lines: readonly string[]; readonly role: SideRole }[];
  readonly height: number;
}

/** The label of one outcome, at the beginning of its edge. `y` is its middle. */
export interface Outcome {
  readonly edge: Transition;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly y: number;
}

/** Labels one under the other, none wider than the box that they hang from. */
export function outcomeLabels(edges: readonly Transition[], box: number, top: number): Outcome[] {
  let y = top + 8;
  return edges.map((edge) => {
    const lines = wrapEvenly(edge.on, OUTCOME_SIZE, box - 18);
    const height = lines.length * OUTCOME_LINE + 6;
    const label = {
      edge,
      lines,
      width: Math.max(...lines.map((line) => textWidth(line, OUTCOME_SIZE))) + 18,
      height,
      y: y + height / 2,
    };
    y += height + OUTCOME_GAP;
    return label;
  });
}

/** Fills a step's boxes. */
export function draft(
  procedure: Procedure,
  step: Step,
  lanes: readonly Lane[],
  laneOf: ReadonlyMap<string, number>,
  current: ReadonlySet<string>,
): Draft {
  const lane = laneOf.get(step.by) ?? 0;
  const inner = (lanes[lane]?.box ?? 0) - 2 * PADDING;
  const triggers = entriesOf(procedure).filter(([, id]) => id === step.id);
  const entry = triggers.length === 0 ? null : `入口：${triggers.map(([trigger]) => triggerWords[trigger]).join('、')}`;
  const title = wrapEvenly(step.name, TITLE_SIZE, inner);
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
