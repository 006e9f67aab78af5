import { type Static, Type } from 'typebox';
import { Id } from './common.ts';

/** Payloads of the four queues. Every handler re-reads the database; a payload only says where to look. */
export const jobSchemas = {
  classify: Type.Object({ ticketId: Id }),
  route: Type.Object({ ticketId: Id }),
  timer: Type.Object({ ticketId: Id, deadlineId: Id }),
  notify: Type.Object({ ticketId: Id, units: Type.Array(Type.String()), event: Type.String() }),
} as const;
export type QueueName = keyof typeof jobSchemas;
export type JobData<Q extends QueueName> = Static<(typeof jobSchemas)[Q]>;

/** Server-sent events of `GET /stream`: `event: ticket`, data below; and `: ping` every 20 s. */
export const StreamEvent = Type.Object({
  ticketId: Id,
  number: Type.String(),
  version: Type.Integer(),
  type: Type.String(),
  status: Type.String(),
});
export type StreamEvent = Static<typeof StreamEvent>;
