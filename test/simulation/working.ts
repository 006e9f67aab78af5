import { outcomesOf } from '@paidan/procedure';
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

/** Each time that a ticket comes back to a step another outcome, so that rework has an end. */
function completion({ random }: Life, state: TicketState, task: TaskState, { application }: World): Command {
  const complete = { type: 'complete', taskId: task.id, note: '已办理' } as const;
  if (task.role !== 'lead' || state.duty === null) return complete;
  const compiled = application.definitions.procedure(state.duty, state.procedure?.version);
  const outcomes = compiled ? outcomesOf(compiled.procedure, task.step) : [];
  const before = state.tasks.filter((each) => each.step === task.step && each.status === '已完成').length;
  const first = random.chance(0.7) ? 0 : Math.floor(random.next() * outcomes.length);
  return { ...complete, outcome: outcomes[before === 0 ? first : before % outcomes.length] ?? '' };
}
