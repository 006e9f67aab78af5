import { createHash } from 'node:crypto';
import type { Clock } from '@paidan/kernel';
import { PaidanError } from '@paidan/kernel';
import { claimKey, finishKey, releaseKey, type Store } from '@paidan/store';
import type { FastifyRequest } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';

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

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Does the work, or, for an `Idempotency-Key` that came before, answers as the first time. */
export type Once = <S extends TSchema>(
  request: FastifyRequest,
  schema: S,
  work: () => Promise<Answer<Static<S>>>,
) => Promise<Answer<Static<S>>>;

/**
 * Keys belong to one user and one request (method, address, body): the same key with other content is refused. A
 * refusal is not kept, so that the corrected request may use the key again.
 */
export function createOnce(store: Store, clock: Clock): Once {
  return async (request, schema, work) => {
    const given = request.headers['idempotency-key'];
    if (typeof given !== 'string') return work();
    const { id: user } = request.caller();
    const route = `${request.method} ${request.url}`;
    const key = createHash('sha256').update(`${route}\n${given}`).digest('base64url');
    const hash = createHash('sha256')
      .update(JSON.stringify([route, request.body ?? null]))
      .digest('base64url');
    const state = await claimKey(store, user, key, hash, clock.now());
    if (state.kind === 'running') throw new PaidanError('request.in_progress');
    if (state.kind === 'done') {
      const { body } = state;
      if (Compile(schema).Check(body)) return { status: state.status, body };
      throw new Error('a stored answer no longer fits its schema');
    }
    try {
      const answer = await work();
      await finishKey(store, user, key, answer);
      return answer;
    } catch (error) {
      await releaseKey(store, user, key);
      throw error;
    }
  };
}
