import { PaidanError } from '@paidan/kernel';
import { outcomesOf } from '@paidan/procedure';
import type { Draft } from '../draft.ts';
import { advanceRun, programOf } from '../run.ts';
import { completeTask, ownTask, signTask } from '../tasks.ts';
import type { TaskState } from '../types.ts';
import type { CommandOf, Handler } from './command.ts';
import { answer } from './reply.ts';

/** A unit takes its task on. */
export const sign: Handler<'sign'> = (draft, { taskId }) => {
  const task = ownTask(draft, taskId);
  if (task.status !== '待签收') throw new PaidanError('task.state', '该任务已签收');
  signTask(draft, task);
};

/** A unit reports its task done. An unsigned task is signed by it; a step is left when all its tasks are done. */
export const complete: Handler<'complete'> = (draft, command) => {
  const task = ownTask(draft, command.taskId);
  if (task.role === 'reply') return answer(draft, task, command.note);
  const outcome = outcomeOf(draft, task, command);
  if (task.role === 'call') draft.record('unit.arrived', { unit: task.unit, taskId: task.id });
  completeTask(draft, task, {
    outcome,
    note: command.note ?? null,
    ...(command.attachments !== undefined && { attachments: command.attachments }),
  });
  if (task.role !== 'call') advanceRun(draft, task, outcome, command.units);
};

/** The lead chooses one of the step's outcomes (need not say the only one there is); other units have none to choose. */
function outcomeOf(draft: Draft, task: TaskState, { outcome, units }: CommandOf<'complete'>): string | null {
  if (task.role !== 'lead') {
    if (outcome === undefined && units === undefined) return null;
    throw new PaidanError('task.outcome', '协办任务没有办理结果可选，由主办单位选择', { field: '/outcome' });
  }
  const outcomes = outcomesOf(programOf(draft).procedure, task.step);
  const given = outcome ?? (outcomes.length === 1 ? outcomes[0] : undefined);
  if (given !== undefined && outcomes.includes(given)) return given;
  const detail = given === undefined ? '请选择办理结果' : `“${given}”不是该环节的办理结果`;
  throw new PaidanError('task.outcome', `${detail}，可选：${outcomes.join('、')}`, {
    field: '/outcome',
    extra: { outcomes },
  });
}
