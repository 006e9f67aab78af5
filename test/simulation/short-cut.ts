import { jobSchemas } from '@paidan/contracts';
import type { Clock } from '@paidan/kernel';
import type { Handler, Queues } from '@paidan/queue';
import { failOutbox, finishOutbox, type OutboxRow, type QueueName, type Store } from '@paidan/store';
import { Value } from 'typebox/value';

/** Of how many rows of each kind one takes the way through BullMQ; 1: all do. */
export type Shares = Readonly<Record<QueueName, number>>;

/** Everything through the queue. */
export const whole: Shares = { classify: 1, route: 1, timer: 1, notify: 1 };

/**
 * A year has a quarter of a million bells, most of them notices, and a job's way through BullMQ on PostgreSQL costs several
 * milliseconds of processor time. So a part of each kind takes it, and the rest goes from the relay straight to the same
 * handlers. In the ticks of kills and losses, and in the short form all the time, everything takes it.
 */
export const yearly: Shares = { classify: 25, route: 25, timer: 25, notify: 100 };

type Handlers = { readonly [Q in QueueName]: Handler<Q> };

/** Rows handled side by side. */
const together = 64;

export interface ShortCut extends Pick<Queues, 'ring'> {
  share(shares: Shares): void;
}

/** A bell that rings a part of the rows through the queues and carries the rest out itself, outbox row and all. */
export function shortCut(
  queues: Pick<Queues, 'ring'>,
  handlers: Handlers,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  first: Shares,
): ShortCut {
  let shares = first;
  let waiting: OutboxRow[] = [];
  let busy = false;

  /** A failure stays to be seen, as a job's last one does. */
  const attempt = async (row: OutboxRow): Promise<void> => {
    try {
      await handle(handlers, row);
      await finishOutbox(store, row.id);
    } catch (error) {
      await failOutbox(store, row.id, String(error), false, clock.now());
    }
  };
  const carryOut = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const rows = waiting.slice(0, together);
      waiting = waiting.slice(together);
      await Promise.all(rows.map((row) => attempt(row)));
    }
    busy = false;
  };
  return {
    share: (next) => {
      shares = next;
    },
    ring: async (rows) => {
      const through = rows.filter(({ queue, id }) => Number(id) % shares[queue] === 0);
      const direct = rows.filter((row) => !through.includes(row));
      // What decides something goes before what only tells of it.
      const decides = ({ queue }: OutboxRow): boolean => queue !== 'notify';
      waiting = [...direct.filter(decides), ...waiting, ...direct.filter((row) => !decides(row))];
      if (!busy) void carryOut();
      if (through.length > 0) await queues.ring(through);
    },
  };
}

async function handle(handlers: Handlers, row: OutboxRow): Promise<void> {
  const context = { jobId: `${row.jobId}.${row.id}`, attempt: 1 };
  switch (row.queue) {
    case 'classify':
      return handlers.classify(Value.Parse(jobSchemas.classify, row.data), context);
    case 'route':
      return handlers.route(Value.Parse(jobSchemas.route, row.data), context);
    case 'timer':
      return handlers.timer(Value.Parse(jobSchemas.timer, row.data), context);
    case 'notify':
      return handlers.notify(Value.Parse(jobSchemas.notify, row.data), context);
  }
}
