import { useEffect, useState } from 'react';

/** A value that settles `ms` after the last change, so that typing doesn't ask the server for each letter. */
export function useDelayed<T>(value: T, ms = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
