import { PaidanError, type UnitName, unwrap } from '@paidan/kernel';
import type { CompiledProcedure, Started, StepEvent, StepTask, Trigger } from '@paidan/procedure';
import { openDeadline, startDeadline } from './deadlines.ts';
import type { Draft } from './draft.ts';
import { type Run, standIn } from './stand-ins.ts';
import { raiseSupervision } from './supervision.ts';
import { cancelTasks, openTask, openTasks } from './tasks.ts';
import type { TaskState, TicketKind, TicketState } from './types.ts';
import { stepTerm } from './within.ts';

/** The step name of the answer to the citizen, which follows the last step of every procedure. */
export const REPLY = '答复诉求人';

const runOf = (draft: Draft): Run => {
  if (draft.ticket.procedure === null) throw new PaidanError('ticket.state', '工单尚未派出，没有办理流程');
  return draft.ticket.procedure;
};

/** The procedure that the ticket runs, or, before it runs one, the current procedure of its duty. */
export function programOf(draft: Draft): CompiledProcedure {
  const { duty, procedure } = draft.ticket;
  const program = duty === null ? undefined : draft.definitions.procedure(duty, procedure?.version);
  if (program === undefined)
    throw new PaidanError('procedure.missing', `${duty ?? '未定事项'} ${procedure?.version ?? ''}`);
  return program;
}

/** Where each kind of matter comes into a procedure; every other kind is a citizen's and comes in as a ticket. */
const triggers: Partial<Record<TicketKind, Trigger>> = { 巡查发现: 'inspection', 主动上报: 'report', 计划任务: 'plan' };

const triggerOf = ({ kind }: TicketState): Trigger => triggers[kind] ?? 'ticket';

/**
 * Starts the procedure at its entry and opens the first work. `units` says who stands in for whom; `extra` units are
 * called beside the procedure's own and hold the first step until they are done.
 */
export function startRun(draft: Draft, units: Readonly<Record<string, UnitName>>, extra: readonly UnitName[]): void {
  const program = programOf(draft);
  const { version } = program.procedure;
  const entry = triggerOf(draft.ticket);
  const started = unwrap(program.start(entry));
  const run: Run = { version, entry, snapshot: null, steps: [], done: false, startedAt: draft.at, units, held: null };
  draft.set({ procedure: run });
  enter(draft, program, started);
  if (started.opened.length > 0) callUnits(draft, extra);
}

/**
 * Calls units to the running step beside the procedure's own; those at work already stay as they are. Refused once the lead has
 * closed the step and only others' shares are waited for.
 */
export function callUnits(draft: Draft, units: readonly UnitName[]): void {
  const { route } = draft.ticket;
  const first = unwrap(programOf(draft).open(runOf(draft).snapshot)).find(({ role }) => role === 'lead');
  if (units.length === 0 || route === null) return;
  if (first === undefined) throw new PaidanError('ticket.state', '主办单位已办结本环节，请在下一环节增加协办单位');
  const working = openTasks(draft.ticket).filter(({ role }) => role !== 'call');
  const called = new Set(units).difference(new Set(working.map(({ unit }) => unit)));
  for (const unit of called) openWork(draft, { ...first, unit, role: 'assist', within: null }, unit);
  const beside = [...called].filter((unit) => !route.lead.includes(unit) && !route.assist.includes(unit));
  if (beside.length > 0) draft.set({ route: { ...route, assist: [...route.assist, ...beside] } });
}

/** Lets an assisting or called unit go: its open work is taken back, and the step no longer waits for it. */
export function releaseUnit(draft: Draft, unit: UnitName, reason: string): void {
  const tasks = openTasks(draft.ticket).filter(
    (task) => task.unit === unit && (task.role === 'assist' || task.role === 'call'),
  );
  if (tasks.length === 0) {
    throw new PaidanError('request.invalid', `${unit}没有可以退出的协办任务`, { field: '/release' });
  }
  for (const task of tasks) {
    cancelTasks(draft, reason, ({ id }) => id === task.id);
    if (task.role === 'assist') leaveSide(draft, task);
  }
  const { route } = draft.ticket;
  if (route?.assist.includes(unit)) {
    draft.set({ route: { ...route, assist: route.assist.filter((name) => name !== unit) } });
  }
}

/** Opens the work of the step that was reached. Work that falls to a unit already at it there is one task, not two. */
function enter(draft: Draft, program: CompiledProcedure, reached: Started): void {
  let place = reached;
  const run = runOf(draft);
  const at = new Set<UnitName>();
  for (const work of reached.opened) {
    const unit = standIn(run, work.unit);
    if (!at.has(unit)) openWork(draft, work, unit);
    else if (work.role !== 'lead') {
      place = unwrap(program.advance(place.snapshot, { step: work.step, unit: work.unit, role: work.role }));
    }
    at.add(unit);
  }
  draft.set({ procedure: { ...run, snapshot: place.snapshot, steps: place.active, held: null } });
}

function openWork(draft: Draft, work: StepTask, unit: UnitName): void {
  const task = openTask(draft, { step: work.step, unit, role: work.role, cites: work.cites });
  const { late, ...term } = stepTerm(draft, work);
  startDeadline(draft, {
    kind: '环节',
    ...term,
    taskId: task.id,
    unit,
    late: late === null ? null : standIn(runOf(draft), late),
  });
}

/** Tells the procedure that a task of a step is completed, and opens what follows. `units` are those picked for the next step, all of its units when absent. */
export function advanceRun(
  draft: Draft,
  task: TaskState,
  outcome: string | null,
  units: readonly UnitName[] | undefined,
): void {
  const program = programOf(draft);
  const run = runOf(draft);
  const open = unwrap(program.open(run.snapshot));
  if (task.role === 'lead') {
    const choice = { step: task.step, outcome: outcome ?? '', units: units ?? null };
    const waits = extraTasks(draft.ticket, run, open).length > 0;
    if (waits) draft.set({ procedure: { ...run, held: choice } });
    // A held choice must be one that the procedure would take.
    const next = lead(program, run, open, choice);
    if (!waits) follow(draft, program, task, next);
    return;
  }
  leaveSide(draft, task);
}

/** Tells the procedure that a side task of the step is over, and lets go what waited for it. */
function leaveSide(draft: Draft, task: TaskState): void {
  const program = programOf(draft);
  const run = runOf(draft);
  const open = unwrap(program.open(run.snapshot));
  const side = open.find((work) => work.role === task.role && standIn(run, work.unit) === task.unit);
  if (side !== undefined) {
    const event = { step: task.step, unit: side.unit, role: task.role === 'part' ? 'part' : 'assist' } as const;
    follow(draft, program, task, unwrap(program.advance(run.snapshot, event)));
  }
  release(draft, program, task);
}

type Choice = NonNullable<Run['held']>;

function lead(program: CompiledProcedure, run: Run, open: readonly StepTask[], choice: Choice) {
  const unit = open.find(({ role }) => role === 'lead')?.unit ?? '';
  const known = program.procedure.steps.flatMap((step) => [
    ...step.assist,
    ...(step.parallel ?? []).map(({ by }) => by),
  ]);
  const picked = choice.units?.map((name) => known.find((own) => own === name || standIn(run, own) === name) ?? name);
  const { step, outcome } = choice;
  const event: StepEvent = { step, unit, role: 'lead', outcome, ...(picked !== undefined && { picked }) };
  return unwrap(program.advance(run.snapshot, event));
}

/** Lets a held choice go once no called unit is left at work on the step. */
function release(draft: Draft, program: CompiledProcedure, task: TaskState): void {
  const run = runOf(draft);
  if (run.held == null) return;
  const open = unwrap(program.open(run.snapshot));
  if (extraTasks(draft.ticket, run, open).length > 0) return;
  const choice = run.held;
  draft.set({ procedure: { ...run, held: null } });
  follow(draft, program, task, lead(program, run, open, choice));
}

/** Open assisting tasks that the operator added beside the procedure's own. */
const extraTasks = (ticket: TicketState, run: Run, open: readonly StepTask[]): TaskState[] =>
  openTasks(ticket).filter(
    (task) =>
      task.role === 'assist' && !open.some(({ role, unit }) => role === 'assist' && standIn(run, unit) === task.unit),
  );

/** Takes over what the procedure answered: the next work, a counted rework, or its end. */
function follow(
  draft: Draft,
  program: CompiledProcedure,
  task: TaskState,
  next: Extract<ReturnType<CompiledProcedure['advance']>, { ok: true }>['value'],
): void {
  const run = runOf(draft);
  draft.set({ procedure: { ...run, snapshot: next.snapshot, steps: next.active, done: next.done } });
  if (next.left.length === 0) return;
  draft.record('step.left', { step: task.step, to: next.active, rework: next.reworked !== null });
  const { reworks } = draft.rules.hard;
  if (next.reworked !== null && next.reworked.count === reworks) {
    raiseSupervision(draft, `“${next.reworked.from}”第 ${reworks} 次退回“${next.reworked.to}”`);
  }
  if (next.done) openReply(draft);
  else enter(draft, program, next);
}

/** After the last step the lead unit answers the citizen. */
export function openReply(draft: Draft): void {
  const unit = draft.ticket.route?.lead[0];
  if (unit === undefined) throw new PaidanError('ticket.state', '工单没有主办单位，无法答复');
  cancelTasks(draft, '流程已结束', ({ role }) => role !== 'call');
  const task = openTask(draft, { step: REPLY, unit, role: 'reply', cites: [] });
  openDeadline(draft, '环节', 'reply', { taskId: task.id, unit });
}
