import { ok, PaidanError, unwrap } from '@paidan/kernel';
import { everything, mergePair, withTicket } from '@paidan/store';
import type { TicketState } from '@paidan/ticket';
import { isPush } from './bodies.ts';
import type { Life } from './life.ts';
import { type Move, nextMove } from './moves.ts';
import type { World } from './world.ts';

/** Refusals that a permitted command may meet for reasons that only its body or the time decide. */
const understood: Readonly<Record<string, readonly string[]>> = {
  dispatch: ['duty.abolished', 'arbitration.required'],
  redo: ['arbitration.required', 'redo.window'],
  object: ['objection.window', 'objection.accepted'],
  extend: ['extension.late'],
  merge: ['merge.ended', 'merge.self'],
  whistle: ['request.invalid'],
};

/** Lets people do what is next on a ticket, deciding again when its state had moved on; the state after it. */
export async function act(life: Life, world: World): Promise<TicketState> {
  for (let attempt = 1; ; attempt += 1) {
    const state = life.state ?? (await reread(life, world));
    const move = nextMove(life, state, world);
    if (move === undefined) return state;
    const after = await carryOut(life, state, move, world);
    if (after !== 'stale') return after;
    world.tally.stale += 1;
    life.state = undefined;
    if (attempt === 5) throw new Error(`${state.number}: stale five times in one tick`);
  }
}

/** Reads as a command does: with the others of the moment in one statement. */
async function reread({ id }: Life, { application }: World): Promise<TicketState> {
  return unwrap(await withTicket(application.store, id, { scope: everything }, () => ok(null)));
}

async function carryOut(life: Life, state: TicketState, move: Move, world: World): Promise<TicketState | 'stale'> {
  const { person, command } = move;
  const { tally, application } = world;
  const list = command.type === 'dispatch' ? life.incoming.duty?.part : state.route?.list;
  const push = isPush(command, list ?? life.incoming.duty?.part, application.definitions.list().township);
  tally.commands += 1;
  const result = await application.execute(life.id, command, {
    actor: person.actor,
    scope: person.scope,
    expectedVersion: state.version,
    ...(command.type === 'merge' && { within: requireTarget(command.into) }),
  });
  if (result.ok) {
    if (push)
      tally.violations.push(`${state.number}：${state.duty ?? life.incoming.duty?.id} 派给了乡镇（${command.type}）`);
    life.state = result.value;
    life.beyond = false;
    tally.done.set(command.type, (tally.done.get(command.type) ?? 0) + 1);
    return result.value;
  }
  const { code, message } = result.error;
  if (code === 'ticket.stale') return 'stale';
  const key = `${command.type} ${code}`;
  tally.refused.set(key, (tally.refused.get(key) ?? 0) + 1);
  if (push) tally.pushes += 1;
  else if (!understood[command.type]?.includes(code)) {
    tally.violations.push(
      `${state.number}：${state.status}时 ${person.actor.role} 可以 ${command.type}，却被拒绝：${code} ${message}`,
    );
  }
  life.beyond = code === 'arbitration.required';
  life.state = state;
  return state;
}

/** What the interface asks in a merge's own transaction: the other ticket's citizen must be answered. */
function requireTarget(into: string): NonNullable<Parameters<World['application']['execute']>[2]['within']> {
  return async (client) => {
    const status = (await mergePair(client, { id: into, into })).target?.status;
    if (status === undefined) throw new PaidanError('ticket.not_found');
    if (['已并单', '转出', '不予受理'].includes(status)) throw new PaidanError('merge.ended');
  };
}
