import { type Application, createApplication, loadDefinitions, placeRules } from '@paidan/application';
import { systemClock } from '@paidan/kernel';
import { outcomesOf } from '@paidan/procedure';
import { everything, loadCatalogue, openDatabase } from '@paidan/store';
import type { Actor, Command, TaskState, TicketState } from '@paidan/ticket';
import { hammer, type Round } from './load.ts';

export interface Engine {
  run(seconds: number): Promise<Round>;
  close(): Promise<void>;
}

const operator: Actor = { userId: null, name: '压测话务员', unit: null, role: 'operator' };

/**
 * Tickets under way, moved on by the same call as the interface's own: load the locked row, decide purely, commit. Each
 * lane walks tickets of its own from dispatch to the call-back, signing and completing whatever task is open.
 */
export async function createEngine(
  appUrl: string,
  duties: readonly string[],
  tickets: number,
  concurrency: number,
): Promise<Engine> {
  const store = await openDatabase({ url: appUrl, poolSize: concurrency });
  const definitions = await loadDefinitions(() => loadCatalogue(store), placeRules());
  const application = createApplication(store, definitions, systemClock);
  const waiting = await dispatched(application, duties, tickets, concurrency);
  const held = new Map<number, TicketState>();

  const step = async (lane: number): Promise<boolean> => {
    const state = held.get(lane) ?? waiting.pop();
    if (state === undefined) return false;
    const move = nextMove(state, application);
    if (move === undefined) {
      held.delete(lane);
      return step(lane);
    }
    const result = await application.execute(state.id, move.command, { actor: move.actor, scope: everything });
    if (!result.ok) throw result.error;
    held.set(lane, result.value);
    return true;
  };
  return {
    run: (seconds) => hammer(concurrency, seconds, step),
    close: () => store.close(),
  };
}

/** New tickets on those duties by turns, each dispatched by the operator. */
async function dispatched(
  application: Application,
  duties: readonly string[],
  count: number,
  concurrency: number,
): Promise<TicketState[]> {
  const states: TicketState[] = [];
  let begun = 0;
  await hammer(concurrency, Number.POSITIVE_INFINITY, async () => {
    if (begun >= count) return false;
    const duty = duties[begun % duties.length] ?? '';
    begun += 1;
    const { id } = await application.open({ channel: '压测', text: '渠道断水，请尽快处理。' }, operator);
    const result = await application.execute(id, { type: 'dispatch', duty }, { actor: operator, scope: everything });
    if (!result.ok) throw result.error;
    states.push(result.value);
    return true;
  });
  return states;
}

interface Move {
  readonly actor: Actor;
  readonly command: Command;
}

/** Signs what is unsigned, else completes what is open; undefined once the ticket waits for the hotline. */
function nextMove(state: TicketState, { definitions }: Application): Move | undefined {
  const open = state.tasks.filter((task) => task.status === '待签收' || task.status === '办理中');
  const task = open.find((each) => each.role !== 'lead') ?? open[0];
  if (task === undefined) return undefined;
  const township = definitions.unitKind(task.unit) === 'township';
  const actor: Actor = { userId: null, name: '压测经办人', unit: task.unit, role: township ? 'staff' : 'handler' };
  return {
    actor,
    command: task.status === '待签收' ? { type: 'sign', taskId: task.id } : completion(state, task, definitions),
  };
}

/** Outcomes by turns, so that rework is part of the walk. */
function completion(state: TicketState, task: TaskState, definitions: Application['definitions']): Command {
  const complete = { type: 'complete', taskId: task.id, note: '已办理' } as const;
  if (task.role !== 'lead' || state.duty === null) return complete;
  const compiled = definitions.procedure(state.duty, state.procedure?.version);
  const outcomes = compiled ? outcomesOf(compiled.procedure, task.step) : [];
  return { ...complete, outcome: outcomes[state.version % outcomes.length] ?? '' };
}
