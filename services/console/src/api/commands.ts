import {
  AttachmentCreated,
  type CommandName,
  type CompleteBody,
  ModelInUseView,
  type NewTicket,
  Recalculation,
  SessionCreated,
  TicketView,
  Unmasked,
} from '@paidan/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, call, callOnly } from './http.ts';

/** Signs in; the cookie is set by the server. */
export const signIn = (username: string, password: string) =>
  call(SessionCreated, '/session', { method: 'POST', body: { username, password } });

export const signOut = () => callOnly('/session', { method: 'DELETE' });

/** Files for a ticket; at most 20 MB. */
export function upload(ticketId: string, file: File) {
  const form = new FormData();
  form.append('file', file);
  return call(AttachmentCreated, `/tickets/${ticketId}/attachments`, { method: 'POST', body: form });
}

export const createTicket = (body: NewTicket, idempotencyKey: string) =>
  call(TicketView, '/tickets', { method: 'POST', body, idempotencyKey });

/** A part of the ticket's text becomes a ticket of its own. */
export const splitTicket = (ticketId: string, text: string) =>
  call(TicketView, `/tickets/${ticketId}/split`, { method: 'POST', body: { text } });

/** The classifier learns no more from this correction. */
export const undoCorrection = (id: string) => callOnly(`/corrections/${id}/undo`, { method: 'POST' });

/** Another model classifies from the next ticket on: a kept version, or `shipped`. */
export const useModel = (version: string) =>
  call(ModelInUseView, `/models/${encodeURIComponent(version)}/use`, { method: 'POST' });

/** Reckons the running clocks of the next tickets anew. */
export const recalculate = (cursor: string | null) =>
  call(Recalculation, '/deadlines/recalculation', { method: 'POST', body: cursor === null ? {} : { cursor } });

/** Shows the reporter's own data; the reason is recorded. */
export const unmask = (ticketId: string, reason: string) =>
  call(Unmasked, `/tickets/${ticketId}/unmask`, { method: 'POST', body: { reason } });

/** Marks every list that a changed ticket may stand in as out of date. */
export function ticketChanged(client: QueryClient, ticketId: string): void {
  for (const key of [['tickets'], ['tasks'], ['stats'], ['events', ticketId]]) {
    void client.invalidateQueries({ queryKey: key });
  }
}

/** The part of a ticket that a write needs. */
export interface TicketRef {
  readonly id: string;
  readonly version: number;
}

function useTicketWrite<V>(ticket: TicketRef, write: (value: V) => Promise<TicketView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (next) => {
      client.setQueryData(['ticket', next.id], next);
      ticketChanged(client, next.id);
    },
    // A refusal may itself stand in the history, and then the ticket has a new version, on which the next try must stand.
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.status < 400) return;
      ticketChanged(client, ticket.id);
      await client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    },
  });
}

/** Sends a command on the version that the person saw. A stale version gives 412 and the ticket is fetched anew. */
export const useCommand = (ticket: TicketRef) =>
  useTicketWrite(ticket, ({ command, body }: { command: CommandName; body: object }) =>
    call(TicketView, `/tickets/${ticket.id}/${command}`, { method: 'POST', body, version: ticket.version }),
  );

export const useSignTask = (ticket: TicketRef) =>
  useTicketWrite(ticket, (taskId: string) =>
    call(TicketView, `/tasks/${taskId}/sign`, { method: 'POST', body: {}, version: ticket.version }),
  );

export const useCompleteTask = (ticket: TicketRef) =>
  useTicketWrite(ticket, ({ taskId, body }: { taskId: string; body: CompleteBody }) =>
    call(TicketView, `/tasks/${taskId}/complete`, { method: 'POST', body, version: ticket.version }),
  );
