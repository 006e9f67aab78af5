import {
  BurdenReport,
  type burdenGroupings,
  RatesReport,
  type rateGroupings,
  TicketPage,
  TimeReport,
  type timeGroupings,
  WatchList,
  WatchPage,
} from '@paidan/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TSchema } from 'typebox';
import { call, query } from './http.ts';

export interface Asked<By extends string> {
  readonly from: string;
  readonly to: string;
  readonly by: By;
}

const report = <T extends TSchema, By extends string>(schema: T, name: string, asked: Asked<By>) =>
  queryOptions({
    queryKey: ['reports', name, asked],
    queryFn: ({ signal }) => call(schema, `/reports/${name}${query({ ...asked })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const ratesQuery = (asked: Asked<(typeof rateGroupings)[number]>) => report(RatesReport, 'rates', asked);
export const timeQuery = (asked: Asked<(typeof timeGroupings)[number]>) => report(TimeReport, 'time', asked);
export const burdenQuery = (asked: Asked<(typeof burdenGroupings)[number]>) => report(BurdenReport, 'burden', asked);

/** The tickets behind one line of the burden report. */
export const burdenTicketsQuery = (asked: Asked<(typeof burdenGroupings)[number]> & { readonly key: string }) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'burden', 'tickets', asked],
    queryFn: ({ signal, pageParam }) =>
      call(TicketPage, `/reports/burden/tickets${query({ ...asked, cursor: pageParam, limit: 20 })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** What lies, and with whom. */
export const watchQuery = queryOptions({
  queryKey: ['watch'],
  queryFn: ({ signal }) => call(WatchList, '/watch', { signal }),
  refetchInterval: 60_000,
});

/** One bucket of it from this cursor on. */
export const watchedQuery = (bucket: string, cursor: string) =>
  infiniteQueryOptions({
    queryKey: ['watch', bucket, cursor],
    queryFn: ({ signal, pageParam }) => call(WatchPage, `/watch/${bucket}${query({ cursor: pageParam })}`, { signal }),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
