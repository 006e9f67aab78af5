import { PaidanError } from '@paidan/kernel';
import { openDeadline, settleKind } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { TicketRules } from './rules.ts';
import { raiseSupervision } from './supervision.ts';
import type { Actor, TicketState } from './types.ts';

const arbiters: ReadonlySet<Actor['role']> = new Set(['supervisor', 'leader', 'admin']);

export const mayArbitrate = ({ role }: Actor): boolean => arbiters.has(role);

/** Whether the actor may decide who does the work now: in arbitration those one level up, else the hotline. */
export function maySettle({ arbitration }: TicketState, actor: Actor): boolean {
  return arbitration == null ? actor.role !== 'supervisor' && actor.role !== 'leader' : mayArbitrate(actor);
}

/** The matter was passed on or redone too often: the next level up decides, within its time. */
export function openArbitration(draft: Draft, why: 'passes' | 'redos', reason: string): void {
  if (draft.ticket.arbitration != null) return;
  draft.set({ arbitration: { why, at: draft.at } });
  draft.record('arbitration.opened', { why, reason });
  const { supervision, leadership } = draft.definitions;
  openDeadline(draft, '裁定', 'arbitration', { unit: supervision, late: leadership });
  raiseSupervision(draft, reason);
}

/** The decision of an arbiter ends the arbitration; anybody else is refused while it lasts. */
export function settleArbitration(draft: Draft): boolean {
  if (draft.ticket.arbitration == null) return false;
  requireTurn(draft);
  draft.record('arbitration.decided', { why: draft.ticket.arbitration.why });
  draft.set({ arbitration: null });
  settleKind(draft, 'met', '裁定');
  return true;
}

/** Whether sending the ticket on from here would be one pass or one redo too many for the hotline. */
export const isBeyondHotline = ({ status, passes, round }: TicketState, hard: TicketRules['hard']): boolean =>
  (status === '退回中' && passes + 1 >= hard.passes) || (status === '重办' && round >= hard.redos);

/** Refuses whoever may not decide now who does the work. */
export function requireTurn(draft: Draft): void {
  if (maySettle(draft.ticket, draft.actor)) return;
  if (draft.ticket.arbitration != null) throw new PaidanError('arbitration.required', reasonOf(draft.ticket));
  throw new PaidanError('role.forbidden', '督查室和分管领导只裁定提级的工单');
}

/** Refuses a decision that only the next level up may make, although no arbitration is open yet. */
export function requireArbiter(draft: Draft, what: string): void {
  if (!mayArbitrate(draft.actor)) throw new PaidanError('arbitration.required', what);
}

const reasonOf = ({ arbitration, passes, round }: TicketState): string =>
  arbitration?.why === 'redos' ? `已重办 ${round - 1} 次` : `已退单 ${passes} 次`;
