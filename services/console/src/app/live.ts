import { StreamEvent } from '@paidan/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Check } from 'typebox/value';

const gather = 800;
const retryAfter = 5_000;

/**
 * Follows the server's stream and marks what changed as out of date, at most once per 0.8 s however many events come.
 * After a lost connection everything is marked once, since events may have been missed. Returns whether the
 * connection stands.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const changed = new Set<string>();
    let flushTimer: ReturnType<typeof setTimeout> | undefined;
    let retryTimer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    let source: EventSource | undefined;

    const flush = () => {
      flushTimer = undefined;
      for (const id of changed) {
        void client.invalidateQueries({ queryKey: ['ticket', id] });
        void client.invalidateQueries({ queryKey: ['events', id] });
      }
      changed.clear();
      for (const key of ['tickets', 'tasks', 'stats']) void client.invalidateQueries({ queryKey: [key] });
    };
    const onTicket = (message: MessageEvent<string>) => {
      const event: unknown = JSON.parse(message.data);
      if (!Check(StreamEvent, event)) return;
      changed.add(event.ticketId);
      flushTimer ??= setTimeout(flush, gather);
    };
    const open = () => {
      source = new EventSource('/api/v1/stream');
      source.addEventListener('ticket', onTicket);
      source.onopen = () => {
        setConnected(true);
        if (missed) void client.invalidateQueries();
        missed = false;
      };
      source.onerror = () => {
        missed = true;
        setConnected(false);
        // A refused stream is closed for good by the browser; a lost one it opens again by itself.
        if (source?.readyState === EventSource.CLOSED) retryTimer = setTimeout(open, retryAfter);
      };
    };
    open();
    return () => {
      source?.close();
      clearTimeout(flushTimer);
      clearTimeout(retryTimer);
    };
  }, [client]);

  return connected;
}
