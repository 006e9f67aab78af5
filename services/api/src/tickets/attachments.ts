import type { TicketView } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { listAttachments as list, type Scope, type Store, unknownAttachments } from '@paidan/store';

export async function listAttachments(
  store: Store,
  ticketId: string,
  scope: Scope,
): Promise<TicketView['attachments']> {
  const found = await list(store, ticketId, scope);
  return found.map(({ id, name, mime, bytes, unit, at }) => ({ id, name, mime, bytes, unit, at }));
}

/** Errors: `attachment.not_found` names those that do not belong to this ticket. */
export async function requireAttachments(store: Store, ticketId: string, ids: readonly string[]): Promise<void> {
  const unknown = await unknownAttachments(store, ticketId, ids);
  if (unknown.length > 0) throw new PaidanError('attachment.not_found', unknown.join('、'), { field: '/attachments' });
}
