import { type Application, createApplication, loadDefinitions, placeRules } from '@paidan/application';
import { dutiesOf } from '@paidan/duty-list';
import { systemClock, unwrap } from '@paidan/kernel';
import { outcomesOf } from '@paidan/procedure';
import { everything, loadCatalogue, openDatabase } from '@paidan/store';
import type { Actor, Command, TaskState, TicketState } from '@paidan/ticket';
import { hammer, type Round } from './load.ts';

export interface Engine {
  run(seconds: number, signal: AbortSignal): Promise<Round>;
  close(): Promise<void>;
}

const operator: Actor = { userId: null, name: '压测话务员', unit: null, role: 'operator' };
const text = '渠道断水两天了，地里的棉花等着浇，请尽快处理。';
/** Tickets that must be waiting for each second of a round; a round that runs out of them is an error, not a result. */
const stockPerSecond = 2000;

/**
 * Tickets under way, moved on by the same call as the interface's own: load the locked row, decide purely, commit. Each
 * lane walks tickets of its own from dispatch to the call-back, signing and completing whatever task is open; tickets
 * of every duty that the list gives to somebody, by turns. New ones are taken in and dispatched between the rounds.
 */
export async function createEngine(appUrl: string, concurrency: number): Promise<Engine> {
  const store = await openDatabase({ url: appUrl, poolSize: concurrency });
  const definitions = await loadDefinitions(() => loadCatalogue(store), placeRules());
  const application = createApplication(store, definitions, systemClock);
  const duties = dutiesOf(definitions.list())
    .filter((duty) => duty.part !== 'reclaimed' || !duty.abolished)
    .map(({ id }) => id);
  const waiting: TicketState[] = [];
  const held = new Map<number, TicketState>();
  let taken = 0;

  const takeIn = async (): Promise<void> => {
    const duty = duties[taken % duties.length] ?? '';
    taken += 1;
    const { id } = await application.open({ channel: '压测', text }, operator);
    waiting.push(await carryOut(application, id, { actor: operator, command: { type: 'dispatch', duty } }));
  };
  const restock = async (wanted: number, signal: AbortSignal): Promise<void> => {
    await hammer({ concurrency, seconds: Number.POSITIVE_INFINITY, signal }, async () => {
      if (waiting.length >= wanted) return false;
      await takeIn();
      return true;
    });
  };
  const step = async (lane: number): Promise<boolean> => {
    const state = held.get(lane) ?? waiting.shift();
    if (state === undefined) throw new Error('the round ran out of tickets: raise stockPerSecond');
    const move = nextMove(state, application);
    if (move === undefined) {
      held.delete(lane);
      return step(lane);
    }
    held.set(lane, await carryOut(application, state.id, move));
    return true;
  };
  return {
    run: async (seconds, signal) => {
      await restock(Math.ceil(seconds * stockPerSecond) + concurrency, signal);
      return hammer({ concurrency, seconds, signal }, step);
    },
    close: () => store.close(),
  };
}

interface Move {
  readonly actor: Actor;
  readonly command: Command;
}

/** The ticket after the command; a refusal is an error here. */
async function carryOut(application: Application, id: string, { actor, command }: Move): Promise<TicketState> {
  return unwrap(await application.execute(id, command, { actor, scope: everything }));
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

/** Another outcome each time that the ticket comes back to a step, so that rework is part of the walk and has an end. */
function completion(state: TicketState, task: TaskState, definitions: Application['definitions']): Command {
  const complete = { type: 'complete', taskId: task.id, note: '已办理' } as const;
  if (task.role !== 'lead' || state.duty === null) return complete;
  const compiled = definitions.procedure(state.duty, state.procedure?.version);
  const outcomes = compiled ? outcomesOf(compiled.procedure, task.step) : [];
  const before = state.tasks.filter((each) => each.step === task.step && each.status === '已完成').length;
  return { ...complete, outcome: outcomes[before % outcomes.length] ?? '' };
}
