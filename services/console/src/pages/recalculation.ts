import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recalculate } from '../api/commands.ts';

export interface Progress {
  /** Tickets looked at so far. */
  readonly looked: number;
  /** Deadlines moved so far. */
  readonly moved: number;
}

/** Moves the clocks page by page and says how far it is; after a failure `start` goes on where it stopped. */
export function useRecalculation() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const run = useMutation({
    mutationFn: async () => {
      let at = cursor;
      let done = at === null ? { looked: 0, moved: 0 } : (progress ?? { looked: 0, moved: 0 });
      do {
        const page = await recalculate(at);
        done = { looked: done.looked + page.looked, moved: done.moved + page.items.length };
        at = page.next;
        setProgress(done);
        setCursor(at);
      } while (at !== null);
    },
    onSettled: () => client.invalidateQueries(),
  });
  return { progress, running: run.isPending, error: run.error, start: () => run.mutate() };
}
