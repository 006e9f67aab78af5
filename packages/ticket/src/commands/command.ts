import { PaidanError } from '@paidan/kernel';
import type { Draft } from '../draft.ts';
import type { Command, CommandType } from '../types.ts';

export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;

/** Carries out one command on a draft; refuses by throwing a `PaidanError`. */
export type Handler<Type extends CommandType> = (draft: Draft, command: CommandOf<Type>) => void;

/** A text that people must give: not empty, not blank. */
export function requireText(text: string | undefined, field: string, what: string): string {
  const given = text?.trim() ?? '';
  if (given === '') throw new PaidanError('request.invalid', `请填写${what}`, { field });
  return given;
}
