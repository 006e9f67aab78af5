import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
  timer = setTimeout(tick, minute - (now % minute));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    clearTimeout(timer);
    now = Date.now();
    timer = setTimeout(tick, minute - (now % minute));
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
}

/** The time, renewed each minute for all readers at once. Milliseconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
