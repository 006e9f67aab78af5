import type { UserView } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { everything, type Scope } from '@paidan/store';
import type { Actor } from '@paidan/ticket';

/** The person behind a request. */
export type Caller = UserView;

export const actorOf = ({ id, name, role, unit }: Caller): Actor => ({
  userId: id,
  name,
  role,
  unit: unit?.name ?? null,
});

/** Roles that look over all tickets: the hotline that dispatches, the office that supervises, the administrator. */
const overall: ReadonlySet<Caller['role']> = new Set(['operator', 'supervisor', 'leader', 'admin']);

/**
 * Whose tickets the caller may see: all, or those that their unit has or had work on.
 * Errors: `role.forbidden` for an account that belongs to no unit.
 */
export function scopeOf(caller: Caller): Scope {
  if (overall.has(caller.role)) return everything;
  if (caller.unit === null) throw new PaidanError('role.forbidden', '该账号未归属任何单位');
  return { kind: 'unit', unit: caller.unit.name };
}

/** The people who speak with citizens: only they may know who called. */
export const isHotline = (caller: Caller): boolean => caller.role === 'operator' && caller.unit?.kind === 'hotline';
