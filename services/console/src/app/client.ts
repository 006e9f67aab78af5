import type { UserView } from '@paidan/contracts';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/http.ts';
import { sessionQuery } from '../api/queries.ts';

const signedOut = (error: Error): boolean => error instanceof ApiError && error.code === 'session.required';

/** Another person, or nobody, is here now: whoever shows the session hears of it, and nothing of the one before stays. */
export function changeUser(client: QueryClient, user: UserView | null): void {
  client.setQueryData(sessionQuery.queryKey, user);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** Fetched data, kept fresh by the stream; a lost session empties the user and so leads to the sign-in page. */
export function createClient(): QueryClient {
  const lose = (error: Error) => {
    if (signedOut(error)) changeUser(client, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lose }),
    mutationCache: new MutationCache({ onError: lose }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 503),
      },
    },
  });
  return client;
}
