import type { Procedure, Step, Transition } from './model.ts';
import { entriesOf } from './step.ts';

/** One line of `paidan procedures export`. */
export interface ExportedProcedure {
  readonly duty: string;
  readonly version: string;
  readonly draft: boolean;
  readonly entries: Readonly<Record<string, string>>;
  readonly steps: readonly Required<Step>[];
  readonly transitions: readonly Transition[];
  readonly standing: readonly string[];
}

/** The published form of a procedure, with its keys in a fixed order, so that equal definitions print equal lines. */
export function toExportJson(procedure: Procedure): ExportedProcedure {
  const { duty, version, draft, entries, steps, transitions, standing } = procedure;
  return {
    duty,
    version,
    draft,
    entries: Object.fromEntries(entriesOf({ entries })),
    steps: steps.map(({ id, name, by, assist, cites, within, parallel, pick, basis, requires, end }) => ({
      id,
      name,
      by,
      assist,
      cites,
      within,
      parallel,
      pick,
      basis,
      requires: requires ?? [],
      end,
    })),
    transitions: transitions.map(({ from, on, to, rework }) => ({ from, on, to, rework })),
    standing,
  };
}
