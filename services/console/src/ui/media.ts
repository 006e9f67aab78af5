import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(text: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(text);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [text],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(text).matches);
}

/** Room for a list beside its detail. */
export const useWide = (): boolean => useMedia('(min-width: 1200px)');
