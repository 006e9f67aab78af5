import { fail, ok, PaidanError, type Result, type UnitName } from '@paidan/kernel';
import { initialTransition, transition } from 'xstate';
import { checkGraph } from './check-graph.ts';
import { buildMachine, leadEvent, sideEvent } from './machine.ts';
import type { Procedure, Trigger } from './model.ts';
import { END } from './names.ts';
import { edgeKey, LEAD, type ProcedureSnapshot, placeOf, type Run, readSnapshot } from './snapshot.ts';
import { findStep, outcomesOf, pickOf, type SideRole, type StepRole, type StepTask, tasksOf, waysOn } from './step.ts';
import { versionOf } from './version.ts';

/** What somebody did. Units as in the procedure (`乡镇`). `picked`: the units called for the next step; all when absent, the lead alone when empty. */
export type StepEvent =
  | {
      readonly step: string;
      readonly unit: UnitName;
      readonly role: 'lead';
      readonly outcome: string;
      readonly picked?: readonly UnitName[];
    }
  | { readonly step: string; readonly unit: UnitName; readonly role: SideRole };

export interface ClosedTask {
  readonly step: string;
  readonly unit: UnitName;
  readonly role: StepRole;
}

export interface Started {
  /** Plain JSON, to be stored as it is and given back. */
  readonly snapshot: ProcedureSnapshot;
  /** Steps that wait for somebody; empty at the end. */
  readonly active: readonly string[];
  /** Work that began with this event: a task to create for each. */
  readonly opened: readonly StepTask[];
}

export interface Advanced extends Started {
  readonly left: readonly string[];
  readonly closed: readonly ClosedTask[];
  /** The rework edge that was taken and how often by now, else null. */
  readonly reworked: { readonly from: string; readonly on: string; readonly to: string; readonly count: number } | null;
  readonly done: boolean;
}

export interface CompiledProcedure {
  readonly procedure: Procedure;
  /** Begins a run. A trigger without an entry of its own comes in as a ticket does. Errors: `procedure.invalid` without an entry. */
  start(trigger: Trigger): Result<Started>;
  /**
   * One unit's completed work. The snapshot given is never changed.
   * Errors: `task.state` (not this step, unit or role now), `task.outcome` (not an outcome of the step), `unit.unknown`
   * (picked units that the next step does not offer), `procedure.snapshot` (damaged, or of another version).
   */
  advance(snapshot: unknown, event: StepEvent): Result<Advanced>;
  /** The work that is open at this point. Errors: `procedure.snapshot`. */
  open(snapshot: unknown): Result<StepTask[]>;
  /** What the run remembers: outcomes, picks, visits, rework counts. Errors: `procedure.snapshot`. */
  history(snapshot: unknown): Result<Run>;
}

const cache = new Map<string, CompiledProcedure>();

/**
 * The machine of a procedure, built once for each version. Definitions are content-addressed, so the cache never goes
 * stale; old versions stay usable for the tickets that are pinned to them.
 * @throws PaidanError `procedure.invalid` when its graph is faulty or its version is not that of its content.
 */
export function compile(procedure: Procedure): CompiledProcedure {
  const key = `${procedure.duty}@${procedure.version}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const [fault] = checkGraph(procedure);
  const problem = fault?.message ?? (versionOf(procedure) === procedure.version ? null : '版本号与内容不符。');
  if (problem !== null) {
    throw new PaidanError(
      'procedure.invalid',
      `${procedure.duty}：${fault?.step ? `环节“${fault.step}”：` : ''}${problem}`,
    );
  }
  const compiled = build(procedure);
  cache.set(key, compiled);
  return compiled;
}

function build(procedure: Procedure): CompiledProcedure {
  const machine = buildMachine(procedure);

  const persist = (state: { value: ProcedureSnapshot['value']; context: Run }): ProcedureSnapshot => ({
    version: procedure.version,
    value: state.value,
    context: state.context,
  });

  return {
    procedure,
    start(trigger) {
      const entry = procedure.entries[trigger] === undefined ? 'ticket' : trigger;
      if (procedure.entries[entry] === undefined) {
        return fail(new PaidanError('procedure.invalid', `${procedure.duty} 的流程没有 ${trigger} 入口。`));
      }
      const [state] = initialTransition(machine, { trigger: entry });
      const snapshot = persist(state);
      return ok({ snapshot, active: activeIn(snapshot), opened: openIn(procedure, snapshot) });
    },
    advance(json, event) {
      const read = readSnapshot(procedure, json);
      if (!read.ok) return read;
      const refused = refusal(procedure, read.value, event);
      if (refused !== null) return fail(refused);
      const before = machine.resolveState(read.value);
      const input = machineEvent(event);
      if (!before.can(input)) {
        return fail(new PaidanError('task.state', `环节“${event.step}”中“${event.unit}”的任务现在不能办理。`));
      }
      const [after] = transition(machine, before, input);
      return ok(difference(procedure, read.value, persist(after), event));
    },
    open(json) {
      const read = readSnapshot(procedure, json);
      return read.ok ? ok(openIn(procedure, read.value)) : read;
    },
    history(json) {
      const read = readSnapshot(procedure, json);
      return read.ok ? ok(read.value.context) : read;
    },
  };
}

function machineEvent(event: StepEvent): { type: string; picked?: string[] } {
  if (event.role !== 'lead') return { type: sideEvent(event.step, event.role, event.unit) };
  const type = leadEvent(event.step, event.outcome);
  return event.picked === undefined ? { type } : { type, picked: [...new Set(event.picked)] };
}

/** Why an event cannot happen now, in words for its sender; null when nothing speaks against it. */
function refusal(procedure: Procedure, snapshot: ProcedureSnapshot, event: StepEvent): PaidanError | null {
  const place = placeOf(snapshot.value);
  if (place !== event.step) {
    const now = place === END ? '流程已经结束' : `现在是环节“${place}”`;
    return new PaidanError('task.state', `环节“${event.step}”不在办理中，${now}。`);
  }
  const open = openIn(procedure, snapshot);
  if (!open.some(({ unit, role }) => unit === event.unit && role === event.role)) {
    const waiting = open.map(({ unit }) => unit).join('、');
    return new PaidanError('task.state', `环节“${place}”现在不等“${event.unit}”办理，等待的是：${waiting}。`);
  }
  if (event.role !== 'lead') return null;
  const outcomes = outcomesOf(procedure, place);
  if (!outcomes.includes(event.outcome)) {
    return new PaidanError('task.outcome', `环节“${place}”没有结果“${event.outcome}”，可选：${outcomes.join('、')}。`, {
      field: '/outcome',
      extra: { outcomes },
    });
  }
  const offered = pickOf(procedure, place)[event.outcome] ?? [];
  const foreign = (event.picked ?? []).filter((unit) => !offered.includes(unit));
  if (foreign.length === 0) return null;
  const choice = offered.length === 0 ? '下一环节不需要点选单位' : `可点选：${offered.join('、')}`;
  return new PaidanError('unit.unknown', `“${foreign.join('、')}”不在下一环节的单位中；${choice}。`, {
    field: '/units',
  });
}

const activeIn = (snapshot: ProcedureSnapshot): string[] => {
  const place = placeOf(snapshot.value);
  return place === END ? [] : [place];
};

function openIn(procedure: Procedure, { value, context }: ProcedureSnapshot): StepTask[] {
  const place = placeOf(value);
  const step = findStep(procedure, place);
  if (step === undefined) return [];
  const regions = typeof value === 'string' ? null : value[place];
  return tasksOf(step, step.pick ? context.picks[place] : undefined).filter(
    ({ role, unit }) => !regions || regions[role === 'lead' ? LEAD : unit] === 'open',
  );
}

/** What one event changed. A step that is entered anew, also from itself, opens all of its work. */
function difference(
  procedure: Procedure,
  before: ProcedureSnapshot,
  after: ProcedureSnapshot,
  event: StepEvent,
): Advanced {
  const place = placeOf(after.value);
  const moved = place !== event.step || after.context.visits[place] !== before.context.visits[place];
  const outcome = after.context.outcomes[event.step];
  const edge = moved ? waysOn(procedure, event.step).find(({ on }) => on === outcome) : undefined;
  return {
    snapshot: after,
    active: activeIn(after),
    left: moved ? [event.step] : [],
    opened: moved ? openIn(procedure, after) : [],
    closed: [{ step: event.step, unit: event.unit, role: event.role }],
    reworked: edge?.rework
      ? { from: edge.from, on: edge.on, to: edge.to, count: after.context.rework[edgeKey(edge)] ?? 0 }
      : null,
    done: place === END,
  };
}
