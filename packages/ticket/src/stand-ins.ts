import { TOWNSHIP, type UnitName } from '@paidan/kernel';
import { HOTLINE } from '@paidan/procedure';
import type { Draft } from './draft.ts';
import type { TicketState } from './types.ts';

export type Run = NonNullable<TicketState['procedure']>;

/** The unit that does a procedure unit's work on this ticket: `乡镇` is the township itself. */
export const standIn = (run: Pick<Run, 'units'>, unit: UnitName): UnitName => run.units?.[unit] ?? unit;

/** Names that stand for units of this ticket: the township's side, the hotline, and leads that the operator replaced. */
export function standIns(
  draft: Draft,
  township: UnitName,
  usual: readonly UnitName[],
  chosen: readonly UnitName[],
): Record<string, UnitName> {
  const added = chosen.filter((unit) => !usual.includes(unit));
  const dropped = usual.filter((unit) => !chosen.includes(unit));
  const replaced = dropped.flatMap((unit, index) => {
    const by = added[index];
    return by === undefined ? [] : [[unit === township ? TOWNSHIP : unit, by] as const];
  });
  return { [TOWNSHIP]: township, [HOTLINE]: draft.definitions.hotline, ...Object.fromEntries(replaced) };
}
