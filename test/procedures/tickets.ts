import { createCalendar } from '@paidan/calendar';
import type { DutyList } from '@paidan/duty-list';
import { TOWNSHIP, type UnitName } from '@paidan/kernel';
import {
  type CompiledProcedure,
  END,
  entriesOf,
  findStep,
  type Procedure,
  sidesOf,
  type Transition,
  type Trigger,
  waysOn,
} from '@paidan/procedure';
import {
  type Actor,
  type Command,
  createRuleBook,
  type Definitions,
  isOpen,
  listVersionOf,
  type TaskState,
  type TicketEngine,
  type TicketKind,
  type TicketState,
} from '@paidan/ticket';
import { lifecycle } from '@paidan/workflows/lifecycle/lifecycle.ts';
import { limits } from '@paidan/workflows/rules/limits.ts';
import { offices } from '@paidan/workflows/rules/offices.ts';

const kindOf: Readonly<Record<Trigger, TicketKind>> = {
  ticket: '投诉',
  inspection: '巡查发现',
  report: '主动上报',
  plan: '计划任务',
};

/** One list and its procedures under the rules that ship. */
export function ticketDefinitions(list: DutyList, procedures: ReadonlyMap<string, CompiledProcedure>): Definitions {
  const calendar = createCalendar();
  return {
    lifecycle,
    rulesAt: createRuleBook(limits, calendar),
    calendar,
    lists: new Map([[listVersionOf(list), list]]),
    currentList: listVersionOf(list),
    procedure: (duty) => procedures.get(duty),
    unitKind: (unit) =>
      unit === list.township
        ? 'township'
        : unit === offices.hotline
          ? 'hotline'
          : unit === offices.supervision
            ? 'supervision'
            : unit === offices.leadership
              ? 'leadership'
              : 'department',
    ...offices,
  };
}

export interface WalkBounds {
  /** How many rework edges one path may take in all, each at most once. */
  readonly reworks: number;
  /** Only the first path from each entry. */
  readonly first?: boolean;
}

export interface Walked {
  /** Ways from an entry to the end. */
  readonly paths: number;
  /** Commands that the engine carried out. */
  readonly commands: number;
  /** One finished ticket for each entry, its reply still to be written. */
  readonly finished: readonly TicketState[];
}

/**
 * Drives tickets along every path of a procedure, loops bounded: each path's units sign and complete their tasks, the
 * lead chooses its outcome and picks units where the next step has some to pick (all of them, none, or one
 * after the other in turn). The state is a value, so paths that begin alike share their beginning. Throws at the first thing that is not as
 * the definition says.
 */
export function walkTickets(
  engine: TicketEngine,
  procedure: Procedure,
  township: UnitName,
  bounds: WalkBounds,
): Walked {
  let paths = 0;
  let commands = 0;
  let ids = 0;
  let turn = 0;
  const now = new Date('2026-11-24T12:00:00+08:00');
  const newId = () => `id-${++ids}`;
  const real = (unit: UnitName): UnitName => (unit === TOWNSHIP ? township : unit);
  const actorOf = (unit: UnitName): Actor => ({
    userId: unit,
    name: unit,
    unit,
    role: unit === offices.hotline ? 'operator' : 'handler',
  });
  const fail = (ticket: TicketState, what: string): never => {
    const way = ticket.tasks.map(({ step, outcome }) => `${step}${outcome === null ? '' : `→${outcome}`}`).join('，');
    throw new Error(`${procedure.duty}：${what}（${way}）`);
  };
  const tell = (ticket: TicketState, unit: UnitName, command: Command): TicketState => {
    commands += 1;
    const decided = engine.decide(ticket, command, { now, actor: actorOf(unit), newId });
    return decided.ok ? decided.value.ticket : fail(ticket, decided.error.message);
  };

  /** Open tasks must be those of the step, one for each unit, each with a clock that runs. */
  function tasksAt(ticket: TicketState, stepId: string, picked: readonly UnitName[] | undefined): readonly TaskState[] {
    const step = findStep(procedure, stepId) ?? fail(ticket, `没有环节“${stepId}”`);
    const sides = sidesOf(step).filter(({ unit }) => picked === undefined || picked.includes(unit));
    const expected = new Set([step.by, ...sides.map(({ unit }) => unit)].map(real));
    const open = ticket.tasks.filter(isOpen);
    if (open.some((task) => task.step !== stepId)) fail(ticket, `“${stepId}”以外还有未办任务`);
    if (open.length !== expected.size || open.some(({ unit }) => !expected.has(unit))) {
      fail(ticket, `“${stepId}”等待 ${open.map(({ unit }) => unit).join('、')}，应为 ${[...expected].join('、')}`);
    }
    for (const task of open) {
      const clock = ticket.deadlines.find((row) => row.taskId === task.id && row.kind === '环节');
      if (clock?.status !== 'open') fail(ticket, `“${stepId}”的 ${task.unit} 没有时限`);
    }
    return open;
  }

  function pickFor(edge: Transition): readonly UnitName[] | undefined {
    const target = findStep(procedure, edge.to);
    if (!target?.pick) return undefined;
    const offered = sidesOf(target).map(({ unit }) => unit);
    const index = turn++ % (offered.length + 2);
    return index > offered.length ? undefined : offered.slice(index, index + 1);
  }

  /** Completes a step: assisting units first on one visit, the lead first on the next. */
  function take(
    ticket: TicketState,
    open: readonly TaskState[],
    edge: Transition,
    picked: readonly UnitName[] | undefined,
  ) {
    const tasks = turn % 2 === 0 ? open : open.toReversed();
    return tasks.reduce((state, task) => {
      const choice = task.role === 'lead' ? { outcome: edge.on, ...(picked !== undefined && { units: picked }) } : {};
      return tell(state, task.unit, { type: 'complete', taskId: task.id, ...choice });
    }, ticket);
  }

  const taken = new Map<Transition, number>();
  function* from(
    ticket: TicketState,
    step: string,
    picked: readonly UnitName[] | undefined,
    reworks: number,
  ): Generator<TicketState> {
    const open = tasksAt(ticket, step, picked);
    for (const edge of waysOn(procedure, step)) {
      const count = taken.get(edge) ?? 0;
      if (edge.rework && (count >= 1 || reworks >= bounds.reworks)) continue;
      const next = pickFor(edge);
      const after = take(ticket, open, edge, next);
      if (edge.to === END) {
        paths += 1;
        const answering = after.tasks.filter(isOpen).map(({ role }) => role);
        if (after.procedure?.done !== true || answering.join() !== 'reply') fail(after, '没有走到答复');
        yield after;
        continue;
      }
      taken.set(edge, count + 1);
      yield* from(after, edge.to, next, reworks + (edge.rework ? 1 : 0));
      taken.set(edge, count);
    }
  }

  const finished: TicketState[] = [];
  const begun = new Set<string>();
  for (const [trigger, entry] of entriesOf(procedure)) {
    if (begun.has(entry)) continue;
    begun.add(entry);
    const opened = engine.open(
      { id: 'ticket', number: '20261124-0001', channel: '12345', kind: kindOf[trigger], urgent: false },
      { now, actor: actorOf(offices.hotline), newId },
    ).ticket;
    const dispatched = tell(opened, offices.hotline, { type: 'dispatch', duty: procedure.duty });
    const ends = from(dispatched, entry, undefined, 0);
    const first = ends.next();
    if (first.done === true) fail(dispatched, `入口 ${trigger} 走不到结束`);
    else finished.push(first.value);
    if (bounds.first !== true) for (const _ of ends); // the walk itself is the check
  }
  return { paths, commands, finished };
}
