import { useEffect } from 'react';

/** Names the browser's tab after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 派单`;
    return () => {
      document.title = '派单';
    };
  }, [title]);
}
