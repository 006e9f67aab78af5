import { ok, type Result, type UnitName } from '@paidan/kernel';
import type { Advanced, CompiledProcedure, Started } from './compile.ts';
import type { Procedure, Transition, Trigger } from './model.ts';
import { END } from './names.ts';
import { entriesOf, findStep, type StepTask, waysOn } from './step.ts';

/** One way through a procedure, from an entry to its end. */
export interface Path {
  readonly trigger: Trigger;
  readonly moves: readonly Transition[];
}

export interface PathBounds {
  /** How often each rework edge may be taken in one path; 0 leaves loops out. Default 1. */
  readonly maxRework?: number;
  /** How many rework edges one path may take in all. Default unbounded. */
  readonly maxReworkTotal?: number;
}

/**
 * Every path from every entry to the end, loops bounded. Always finite: a cycle contains a rework edge. Lazy, because
 * many loops make many paths. Triggers that share an entry are walked once, under the first.
 */
export function* simplePaths(procedure: Procedure, bounds: PathBounds = {}): Generator<Path> {
  const { maxRework = 1, maxReworkTotal = Number.POSITIVE_INFINITY } = bounds;
  const taken = new Map<Transition, number>();
  function* from(step: string, moves: readonly Transition[], total: number): Generator<readonly Transition[]> {
    for (const edge of waysOn(procedure, step)) {
      const count = taken.get(edge) ?? 0;
      if (edge.rework && (count >= maxRework || total >= maxReworkTotal)) continue;
      if (edge.to === END) {
        yield [...moves, edge];
        continue;
      }
      taken.set(edge, count + 1);
      yield* from(edge.to, [...moves, edge], total + (edge.rework ? 1 : 0));
      taken.set(edge, count);
    }
  }
  const begun = new Set<string>();
  for (const [trigger, entry] of entriesOf(procedure)) {
    if (begun.has(entry)) continue;
    begun.add(entry);
    for (const moves of from(entry, [], 0)) yield { trigger, moves };
  }
}

/** One event of a walk: the task that was done and what came of it. */
export interface WalkStep {
  readonly task: StepTask;
  readonly outcome: string | null;
  readonly result: Advanced;
}

/** How a walk does its work. */
export interface WalkOptions {
  /** `last`: assistants first, the lead closes; `first`: the lead chooses before the others are done. Default `last`. */
  readonly lead?: 'first' | 'last';
  /** Units to pick when the next step lets the person pick; all when it is absent. */
  readonly pick?: (offered: readonly UnitName[], edge: Transition) => readonly UnitName[];
  /** Called after each event, and after the start with `null`; the snapshot has passed through JSON. */
  readonly seen?: (started: Started, done: WalkStep | null) => void;
}

/**
 * Drives a run along a path: every open task of each step is done, and the lead chooses the path's outcome. Each
 * snapshot passes through JSON, as it does through a database. Errors: those of `advance`.
 */
export function walk(compiled: CompiledProcedure, path: Path, options: WalkOptions = {}): Result<WalkStep[]> {
  const started = compiled.start(path.trigger);
  if (!started.ok) return started;
  options.seen?.(started.value, null);
  const steps: WalkStep[] = [];
  let current: Started = started.value;
  for (const edge of path.moves) {
    const tasks = [...current.opened];
    if (options.lead !== 'first') tasks.reverse();
    const target = findStep(compiled.procedure, edge.to);
    const offered = target?.pick ? [...target.assist, ...(target.parallel ?? []).map(({ by }) => by)] : [];
    const picked = offered.length > 0 ? options.pick?.(offered, edge) : undefined;
    for (const task of tasks) {
      const { step, unit, role } = task;
      const stored: unknown = JSON.parse(JSON.stringify(current.snapshot));
      const result = compiled.advance(
        stored,
        role === 'lead'
          ? { step, unit, role, outcome: edge.on, ...(picked !== undefined && { picked }) }
          : { step, unit, role },
      );
      if (!result.ok) return result;
      current = result.value;
      const done = { task, outcome: role === 'lead' ? edge.on : null, result: result.value };
      steps.push(done);
      options.seen?.(result.value, done);
    }
  }
  return ok(steps);
}
