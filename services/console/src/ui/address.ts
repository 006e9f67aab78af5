import { useSearchParams } from 'react-router';

/** Sets one word of the address, or drops it when it is empty; the words named after it are dropped with it. */
export type SetWord = (name: string, value: string, ...drop: readonly string[]) => void;

/** What a page shows, kept in its address, so that it can be sent to a colleague. */
export function useAddress(): readonly [URLSearchParams, SetWord] {
  const [params, setParams] = useSearchParams();
  const set: SetWord = (name, value, ...drop) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const each of drop) next.delete(each);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [params, set];
}
