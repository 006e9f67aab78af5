import type pg from 'pg';

/** What `LISTEN paidan_ticket` carries after a commit; the event stream is fed from it. */
export interface Announcement {
  readonly ticketId: string;
  readonly number: string;
  readonly version: number;
  readonly type: string;
  readonly status: string;
  /** Units that may see the ticket. */
  readonly units: readonly string[];
}

export const ticketChannel = 'paidan_ticket';
export const outboxChannel = 'paidan_outbox';

export interface Announcer {
  ticket(announcement: Announcement): void;
  /** There is new work in the outbox. */
  work(): void;
  close(): Promise<void>;
}

/**
 * Sends notices in small batches after the commits that they tell of. They are not part of those transactions because
 * NOTIFY takes a database-wide lock until its commit is on disk, so that committing writers would queue up one behind
 * the other. A notice lost in a crash costs nothing: the relay polls, and a screen re-reads when its stream reconnects.
 */
export function createAnnouncer(pool: pg.Pool, onError: (error: Error) => void, everyMs = 10): Announcer {
  let waiting: Announcement[] = [];
  let rung = false;
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    timer = undefined;
    const channels: string[] = [];
    const payloads: string[] = [];
    for (const announcement of waiting) {
      channels.push(ticketChannel);
      payloads.push(JSON.stringify(announcement));
    }
    if (rung) {
      channels.push(outboxChannel);
      payloads.push('');
    }
    waiting = [];
    rung = false;
    if (channels.length === 0) return;
    try {
      await pool.query('select pg_notify(c, p) from unnest($1::text[], $2::text[]) as n(c, p)', [channels, payloads]);
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const schedule = (): void => {
    timer ??= setTimeout(() => {
      flushing = flushing.then(flush);
    }, everyMs);
  };
  return {
    ticket: (announcement) => {
      waiting.push(announcement);
      schedule();
    },
    work: () => {
      rung = true;
      schedule();
    },
    close: async () => {
      clearTimeout(timer);
      await flushing;
      await flush();
    },
  };
}
