import type { TicketSummary } from '@paidan/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lyingQuery, ticketsQuery } from '../api/queries.ts';
import { type Box, untold } from './inbox-list.tsx';

/** The tickets of a box, most pressing first, and those whose citizen must still be told something. */
export function useBox(box: Box) {
  const byStatus = useInfiniteQuery({
    ...ticketsQuery({ status: box.statuses.join(','), sort: 'due', limit: 50 }),
    enabled: box !== untold,
  });
  const lying = useInfiniteQuery(lyingQuery('untold'));
  const toTell = new Map(lying.data?.pages.flatMap(({ items }) => items.map(({ ticket }) => [ticket.id, ticket])));
  const { isPending, error, hasNextPage, fetchNextPage, refetch } = box === untold ? lying : byStatus;
  const items: readonly TicketSummary[] =
    box === untold ? [...toTell.values()] : (byStatus.data?.pages.flatMap((page) => page.items) ?? []);
  return {
    items,
    isPending,
    error,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    retry: () => void refetch(),
    untold: { count: toTell.size, more: lying.hasNextPage },
  };
}
