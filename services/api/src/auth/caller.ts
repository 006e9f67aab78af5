import type { UserView } from '@paidan/contracts';
import { PaidanError, type UnitName } from '@paidan/kernel';
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
const overall: ReadonlySet<Caller['role']> = new Set(['operator', 'supervisor', 'admin']);

export const seesEverything = (caller: Caller): boolean => overall.has(caller.role);

/**
 * Whose tickets the caller may see: null for all, else those that the named unit has or had work on.
 * Errors: `role.forbidden` for an account that belongs to no unit.
 */
export function scopeOf(caller: Caller): UnitName | null {
  if (seesEverything(caller)) return null;
  if (caller.unit === null) throw new PaidanError('role.forbidden', '该账号未归属任何单位');
  return caller.unit.name;
}

/** The people who speak with citizens: only they may know who called. */
export const isHotline = (caller: Caller): boolean => caller.role === 'operator' && caller.unit?.kind === 'hotline';
