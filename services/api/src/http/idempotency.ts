import { createHash } from 'node:crypto';
import type { CommandContext } from '@paidan/application';
import type { Clock } from '@paidan/kernel';
import { findRequest, keepRequest, RepeatedRequest, type RequestKey, type Store } from '@paidan/store';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';

export const idempotencyHeader = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: '同一键重复提交只执行一次，返回第一次的结果' }),
  ),
});

export const writeHeaders = Type.Object({
  ...idempotencyHeader.properties,
  'if-match': Type.Optional(
    Type.String({ maxLength: 40, description: '工单的 version；与当前版本不符时返回 412 ticket.stale' }),
  ),
});

/** Writes that go along in the transaction of the work. */
export type Within = NonNullable<CommandContext['within']>;

/**
 * Does the work on a ticket, passing what has to be written along with it, and answers the ticket's id; for an
 * `Idempotency-Key` whose work is done already (`repeated`) it only answers which ticket that was.
 */
export type Once = (
  request: FastifyRequest,
  work: (keep: Within | undefined) => Promise<string>,
) => Promise<{ readonly ticketId: string; readonly repeated: boolean }>;

/**
 * Keys belong to one user and one request (method, address, body): the same key with other content is refused. A
 * refusal is not kept, so that the corrected request may use the key again. Neither a crash nor two requests at once
 * can do the work twice, because the key commits with it.
 */
export function createOnce(store: Store, clock: Clock): Once {
  return async (request, work) => {
    const key = keyOf(request);
    if (key === undefined) return { ticketId: await work(undefined), repeated: false };
    const before = await findRequest(store, key);
    if (before !== undefined) return { ticketId: before, repeated: true };
    try {
      const ticketId = await work((client, { id }) => keepRequest(client, key, id, clock.now()));
      return { ticketId, repeated: false };
    } catch (error) {
      const done = error instanceof RepeatedRequest ? await findRequest(store, key) : undefined;
      if (done === undefined) throw error;
      return { ticketId: done, repeated: true };
    }
  };
}

function keyOf(request: FastifyRequest): RequestKey | undefined {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string') return undefined;
  const route = `${request.method} ${request.url}`;
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
  return {
    userId: request.caller().id,
    key: hash(`${route}\n${given}`),
    requestHash: hash(JSON.stringify([route, request.body ?? null])),
  };
}
