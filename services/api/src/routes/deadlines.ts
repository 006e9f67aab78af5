import type { Application } from '@paidan/application';
import { type MovedDeadline, Recalculation, RecalculationBody, RecalculationQuery } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { type Scope, ticketsWithClocks } from '@paidan/store';
import type { Actor, Change, TicketState } from '@paidan/ticket';
import { actorOf, scopeOf } from '../auth/caller.ts';
import type { App } from '../types.ts';

const tags = ['时限'];
const PAGE = 200;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** After a new holiday file or another rule: which running clocks would move, and moving them. */
export function deadlineRoutes(app: App, { application }: { application: Application }): void {
  const { store, definitions, engine, clock } = application;

  /** What reckoning anew would change on a ticket; undefined: nothing. */
  const moveOf = (state: TicketState, actor: Actor): Change | undefined => {
    const result = engine.decide(state, { type: 'recalculate' }, { now: clock.now(), actor });
    return result.ok ? result.value : undefined;
  };

  /** A page of tickets with running clocks, and what would move on them. */
  async function look(cursor: string | undefined, limit: number, actor: Actor) {
    if (cursor !== undefined && !uuid.test(cursor)) throw new PaidanError('request.cursor');
    const states = await ticketsWithClocks(store, cursor ?? null, limit);
    const moving = states.flatMap((state) => {
      const change = moveOf(state, actor);
      return change === undefined ? [] : [{ state, items: movedBy(state, change) }];
    });
    const last = states.length < limit ? null : (states.at(-1)?.id ?? null);
    return { moving, looked: states.length, next: last };
  }

  app.get(
    '/deadlines/recalculation',
    {
      config: { access: ['supervisor', 'leader', 'admin'] },
      schema: {
        tags,
        summary: '节假日文件或时限规则改变后，哪些在走的时限会变动（预览，不改动）',
        querystring: RecalculationQuery,
        response: { 200: Recalculation },
      },
    },
    async (request) => {
      const { cursor, limit = PAGE } = request.query;
      const { moving, looked, next } = await look(cursor, limit, preview);
      return { calendar: definitions.calendar.version, items: moving.flatMap(({ items }) => items), looked, next };
    },
  );

  app.post(
    '/deadlines/recalculation',
    {
      config: { access: ['admin'] },
      schema: {
        tags,
        summary: '按现行日历和规则重新计算在走的时限；逐件留痕，按 next 续做',
        body: RecalculationBody,
        response: { 200: Recalculation },
      },
    },
    async (request) => {
      const caller = request.caller();
      const actor = actorOf(caller);
      const scope: Scope = scopeOf(caller);
      const { moving, looked, next } = await look(request.body.cursor, PAGE, actor);
      for (const { state } of moving) {
        const result = await application.execute(state.id, { type: 'recalculate' }, { actor, scope });
        if (!result.ok && result.error.code !== 'deadline.unmoved') throw result.error;
      }
      return { calendar: definitions.calendar.version, items: moving.flatMap(({ items }) => items), looked, next };
    },
  );
}

/** A preview decides what the system would; nothing of it is written. */
const preview: Actor = { userId: null, name: '系统', unit: null, role: 'system' };

function movedBy(before: TicketState, change: Change): MovedDeadline[] {
  const was = new Map(before.deadlines.map(({ id, dueAt }) => [id, dueAt]));
  return change.deadlines.flatMap(({ id, kind, unit, dueAt }) => {
    const old = was.get(id);
    return old === undefined || old === dueAt
      ? []
      : [{ ticketId: before.id, number: before.number, deadlineId: id, kind, unit, was: old, dueAt }];
  });
}
