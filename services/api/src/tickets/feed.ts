import { type Announcement, ticketChannel } from '@paidan/store';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';

export type Listener = (announcement: Announcement | 'reconnected') => void;

export interface Feed {
  /** Calls back for every committed change of a ticket; answers how to stop that. */
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

function parse(payload: string | undefined): Announcement | undefined {
  const value: unknown = payload === undefined ? undefined : JSON.parse(payload);
  return isAnnouncement(value) ? value : undefined;
}

function isAnnouncement(value: unknown): value is Announcement {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string, type: string): boolean => key in value && typeof Reflect.get(value, key) === type;
  return (
    ['ticketId', 'number', 'type', 'status'].every((key) => has(key, 'string')) &&
    has('version', 'number') &&
    'units' in value &&
    Array.isArray(value.units)
  );
}

/**
 * One LISTEN connection per process, for all open streams. Modes: connecting → listening; an error or the end of the
 * connection → waiting (0.5 s, doubled up to 15 s) → connecting. After a reconnection listeners are told, because what
 * happened meanwhile is lost; they read again. `close` leaves every mode.
 */
export function createFeed(connectionString: string, logger: Pick<FastifyBaseLogger, 'warn'>): Feed {
  const listeners = new Set<Listener>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let delay = 500;
  let connectedBefore = false;

  const tell = (announcement: Announcement | 'reconnected'): void => {
    for (const listener of listeners) listener(announcement);
  };
  const retry = (error: Error): void => {
    if (closed || timer) return;
    logger.warn({ err: error, delay }, 'event feed lost its database connection');
    client = undefined;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, delay);
    delay = Math.min(delay * 2, 15_000);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString,
      application_name: 'paidan-feed',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    next.on('error', (error) => retry(error));
    next.on('end', () => retry(new Error('connection ended')));
    next.on('notification', ({ payload }) => {
      const announcement = parse(payload);
      if (announcement) tell(announcement);
    });
    try {
      await next.connect();
      await next.query(`listen ${ticketChannel}`);
      if (closed) return void (await next.end());
      client = next;
      delay = 500;
      if (connectedBefore) tell('reconnected');
      connectedBefore = true;
    } catch (error) {
      retry(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const first = connect();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await first;
      await client?.end();
    },
  };
}
