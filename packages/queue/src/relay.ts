import type { Clock } from '@paidan/kernel';
import { outboxChannel, relayOutbox, type Store } from '@paidan/store';
import pg from 'pg';
import { asError } from './errors.ts';
import type { Queues } from './queues.ts';

export interface RelayOptions {
  readonly store: Store;
  /** For LISTEN, on a connection of its own. */
  readonly databaseUrl: string;
  readonly queues: Pick<Queues, 'ring'>;
  readonly clock: Clock;
  /** Longest time a row waits when the notice of it was lost. Default 250 ms. */
  readonly pollMs?: number;
  /** Rows handed over at once. Default 200. */
  readonly batch?: number;
  readonly onError?: (error: Error) => void;
  readonly onRelayed?: (rows: number) => void;
}

export interface Running {
  close(): Promise<void>;
}

/**
 * Turns outbox rows into jobs. One loop with three states: *relaying* (takes batches until one isn't full), *waiting*
 * (left by a notice on `paidan_outbox`, or after `pollMs`), and *backing off* after an error (0.25 s doubling to 5 s,
 * left by time alone). Only `close` ends it. Rows for later stay where they are until their time has come, so the
 * queues hold nothing that could be lost with them. Several relays may run: each takes rows that no other holds.
 */
export function startRelay(options: RelayOptions): Running {
  const { store, queues, clock, pollMs = 250, batch = 200, onError = () => undefined, onRelayed } = options;
  const bell = createBell();
  const listener = listen(options.databaseUrl, bell.ring, onError);
  let stopped = false;
  let errors = 0;

  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        const now = clock.now();
        const relayed = await relayOutbox(store, now, now, batch, (rows) => queues.ring(rows));
        errors = 0;
        if (relayed > 0) onRelayed?.(relayed);
        if (relayed < batch) await bell.wait(pollMs);
      } catch (error) {
        if (stopped) return;
        onError(asError(error));
        await bell.sleep(Math.min(250 * 2 ** errors++, 5_000));
      }
    }
  };
  const looping = loop();
  return {
    close: async () => {
      stopped = true;
      bell.stop();
      await Promise.all([looping, listener.close()]);
    },
  };
}

interface Bell {
  ring(): void;
  /** Until the next ring (or one since the last wait), at most that long. */
  wait(milliseconds: number): Promise<void>;
  /** That long, whatever rings. */
  sleep(milliseconds: number): Promise<void>;
  /** Ends every wait, now and later. */
  stop(): void;
}

function createBell(): Bell {
  let rung = false;
  let stopped = false;
  let wake: (() => void) | undefined;
  let ringWakes = true;
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    ring: () => {
      rung = true;
      if (ringWakes) wake?.();
    },
    wait: async (milliseconds) => {
      ringWakes = true;
      if (!rung) await pause(milliseconds);
      rung = false;
    },
    sleep: async (milliseconds) => {
      ringWakes = false;
      await pause(milliseconds);
      rung = false;
    },
    stop: () => {
      stopped = true;
      wake?.();
    },
  };
}

/** Keeps one LISTEN connection up: when it breaks, a new one is made after half a second, and the bell rings. */
function listen(url: string, ring: () => void, onError: (error: Error) => void): Running {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'paidan-relay-listen',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = next;
    let broken = false;
    const again = (error?: Error): void => {
      if (broken || stopped) return;
      broken = true;
      if (error !== undefined) onError(error);
      timer = setTimeout(() => void connect(), 500);
      next.end().catch(() => undefined); // It is broken already; there is nothing to wait for.
    };
    next.on('error', again);
    next.on('end', () => again());
    next.on('notification', ring);
    try {
      await next.connect();
      await next.query(`listen ${outboxChannel}`);
      ring();
    } catch (error) {
      again(asError(error));
    }
  };
  void connect();
  return {
    close: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
