import { TOWNSHIP, type UnitName } from '@paidan/kernel';
import type { Procedure } from '../model.ts';
import { sidesOf } from '../step.ts';
import { wrap, wrapEvenly } from './text.ts';

/** One unit's column; `box` is the width of the boxes in it. */
export interface Lane {
  readonly unit: UnitName;
  readonly header: readonly string[];
  readonly box: number;
}

const ONLY_BOX = 276;
const LEAD_BOX = 176;
const SIDE_BOX = 108;
export const HEADER_SIZE = 14;

/**
 * The units of a procedure, each a lane: the township first, then departments that lead a step, as they come in, then
 * those that only assist, in narrow lanes.
 */
export function lanesOf(procedure: Procedure): Lane[] {
  const leads = new Set(procedure.steps.map((step) => step.by));
  const sides = new Set(procedure.steps.flatMap((step) => sidesOf(step).map(({ unit }) => unit)));
  const units = [...new Set([...leads, ...sides])].sort((a, b) => Number(b === TOWNSHIP) - Number(a === TOWNSHIP));
  return units.map((unit) => {
    const box = units.length === 1 ? ONLY_BOX : leads.has(unit) ? LEAD_BOX : SIDE_BOX;
    return { unit, header: headerLines(unit, box + 16), box };
  });
}

/** A unit's name in lines; a long one breaks after its county rather than anywhere. */
function headerLines(unit: UnitName, width: number): string[] {
  const whole = wrap(unit, HEADER_SIZE, width);
  if (whole.length < 2) return whole;
  const [, place, office] = /^(.{1,8}?[县市区])(.+)$/u.exec(unit) ?? [];
  return place === undefined || office === undefined ? whole : [place, ...wrapEvenly(office, HEADER_SIZE, width)];
}
