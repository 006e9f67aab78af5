import { fail, ok, PaidanError, type Result } from '@paidan/kernel';
import { remind, supervise } from './commands/attention.ts';
import { callback } from './commands/callback.ts';
import { classify } from './commands/classify.ts';
import { close } from './commands/close.ts';
import type { Handler } from './commands/command.ts';
import { deadline } from './commands/deadline.ts';
import { dispatch } from './commands/dispatch.ts';
import { extend } from './commands/extension.ts';
import { answer, inform } from './commands/inform.ts';
import { merge, redirect, unmerge } from './commands/leave.ts';
import { object } from './commands/objection.ts';
import { recalculate } from './commands/recalculate.ts';
import { redo } from './commands/redo.ts';
import { reply } from './commands/reply.ts';
import { approve, reject } from './commands/review.ts';
import { resume, suspend } from './commands/suspension.ts';
import { assist, consult, whistle } from './commands/units.ts';
import { complete, sign } from './commands/work.ts';
import type { DecideContext, Definitions, OpenInput } from './definitions.ts';
import { Draft } from './draft.ts';
import { compileLifecycle } from './lifecycle.ts';
import { openTicket } from './open.ts';
import { permitted, requirePermitted } from './permitted.ts';
import type { Actor, Change, Command, CommandType, TicketState } from './types.ts';

const handlers: { readonly [Type in CommandType]: Handler<Type> } = {
  classify,
  dispatch,
  sign,
  complete,
  object,
  extend,
  suspend,
  resume,
  remind,
  supervise,
  merge,
  unmerge,
  redirect,
  assist,
  consult,
  whistle,
  inform,
  answer,
  recalculate,
  reply,
  approve,
  reject,
  callback,
  redo,
  close,
  deadline,
};

/** Every command there is. */
export const commandTypes: readonly CommandType[] = Object.keys(handlers).filter((type) => isCommand(type));

function isCommand(type: string): type is CommandType {
  return type in handlers;
}

export interface TicketEngine {
  /** A new ticket, version 1. */
  open(input: OpenInput, context: DecideContext): Change;
  /**
   * What a command changes, or why it may not. Pure: the given state stays as it is, nothing is read but the
   * definitions and the context. The new version is the old one plus one.
   */
  decide(state: TicketState, command: Command, context: DecideContext): Result<Change>;
  /** Commands that the state and the actor's role allow now. */
  permitted(state: TicketState, actor: Actor): CommandType[];
}

/** The rules of ticket handling over one place's definitions. Build once, use for every ticket. */
export function createTicketEngine(definitions: Definitions): TicketEngine {
  const lifecycle = compileLifecycle(definitions.lifecycle);
  return {
    open: (input, context) => openTicket(definitions, lifecycle, input, context),
    decide(state, command, context) {
      const draft = new Draft(definitions, lifecycle, state, context);
      try {
        requirePermitted(state, context.actor, command.type);
        carryOut(draft, command);
        return ok(draft.finish());
      } catch (error) {
        if (error instanceof PaidanError) return fail(error);
        throw error;
      }
    },
    permitted: (state, actor) => permitted(state, actor, definitions.rulesAt(new Date(state.updatedAt))),
  };
}

function carryOut<Type extends CommandType>(draft: Draft, command: Extract<Command, { readonly type: Type }>): void {
  const handler: Handler<Type> = handlers[command.type as Type];
  handler(draft, command);
}
