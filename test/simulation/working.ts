import { END, type Procedure, waysOn } from '@paidan/procedure';
import { type Command, openTasks, type TaskState, type TicketState } from '@paidan/ticket';
import type { Life } from './life.ts';
import type { Move } from './moves.ts';
import type { Temper } from './temper.ts';
import type { World } from './world.ts';

const order: Readonly<Record<TaskState['role'], number>> = { call: 0, assist: 1, part: 2, lead: 3, reply: 4 };

/** The open task that is done next: those who help before those who lead, the answer last. */
export const nextTask = (state: TicketState): TaskState | undefined =>
  openTasks(state).sort((a, b) => order[a.role] - order[b.role])[0];

/** Who is quick does the work and signs for it at once. */
export const signsFirst = (pace: Temper['pace']): boolean => pace !== 'prompt';

/** One unit signs, does its part, or answers. */
export function working(life: Life, state: TicketState, world: World): Move | undefined {
  const task = nextTask(state);
  if (task === undefined) return undefined;
  const person = world.people.worker(task.unit);
  if (task.role === 'reply') return { person, command: { type: 'reply', text: '已办理完毕，结果如上。' } };
  if (task.status === '待签收' && signsFirst(life.temper.pace))
    return { person, command: { type: 'sign', taskId: task.id } };
  return { person, command: completion(life, state, task, world) };
}

/** Mostly the shortest way on, and that alone when a ticket comes to a step a third time, so that rework has an end. */
function completion({ random }: Life, state: TicketState, task: TaskState, { application }: World): Command {
  const complete = { type: 'complete', taskId: task.id, note: '已办理' } as const;
  if (task.role !== 'lead' || state.duty === null) return complete;
  const compiled = application.definitions.procedure(state.duty, state.procedure?.version);
  const ways = compiled ? waysBySteps(compiled.procedure, task.step) : [];
  const before = state.tasks.filter(
    ({ step, role, status }) => step === task.step && role === 'lead' && status === '已完成',
  ).length;
  const shortest = before > 1 || random.chance(0.75);
  return { ...complete, outcome: ways[shortest ? 0 : Math.floor(random.next() * ways.length)] ?? '' };
}

const known = new WeakMap<Procedure, Map<string, number>>();

/** The outcomes of a step, those with the fewest steps to the end first. */
function waysBySteps(procedure: Procedure, step: string): string[] {
  const left = known.get(procedure) ?? stepsLeft(procedure);
  known.set(procedure, left);
  return waysOn(procedure, step)
    .toSorted((a, b) => (left.get(a.to) ?? Number.POSITIVE_INFINITY) - (left.get(b.to) ?? Number.POSITIVE_INFINITY))
    .map(({ on }) => on);
}

/** How many steps each step is from the end. */
function stepsLeft({ transitions }: Procedure): Map<string, number> {
  const left = new Map([[END, 0]]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of transitions) {
      const next = (left.get(to) ?? Number.POSITIVE_INFINITY) + 1;
      if (next >= (left.get(from) ?? Number.POSITIVE_INFINITY)) continue;
      left.set(from, next);
      grown = true;
    }
  }
  return left;
}
