import {
  AlikeTickets,
  CorrectionPage,
  DemoAccounts,
  DutyPage,
  DutyView,
  EventPage,
  type EventView,
  ModelPage,
  ProcedureView,
  Recalculation,
  RedirectionPage,
  RelatedTickets,
  SessionView,
  Stats,
  TaskPage,
  TicketPage,
  type TicketQuery,
  TicketView,
  UnitPage,
  WatchPage,
} from '@paidan/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError, call, callMaybe, callText, query } from './http.ts';

/** The cursor of the first page: none. */
const firstPage = '';

/** The signed-in user, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      return (await callMaybe(SessionView, '/session', { signal }))?.user ?? null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** Accounts to try the system with; none where there are none. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => call(DemoAccounts, '/session/demo', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => call(TicketView, `/tickets/${encodeURIComponent(id)}`, { signal }),
  });

/** Open tickets that this one may repeat. */
export const alikeQuery = (id: string) =>
  queryOptions({
    queryKey: ['alike', id],
    queryFn: ({ signal }) => call(AlikeTickets, `/tickets/${encodeURIComponent(id)}/alike`, { signal }),
    staleTime: 30_000,
  });

/** Tickets that were merged with this one or cut from it. */
export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'related', id],
    queryFn: ({ signal }) => call(RelatedTickets, `/tickets/${encodeURIComponent(id)}/related`, { signal }),
  });

/** Tickets that lie: in arbitration, at the top of the ladder, or with a citizen who was not told. */
export const lyingQuery = (bucket: 'disputed' | 'atTop' | 'untold') =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'watch', bucket],
    queryFn: ({ signal, pageParam }) => call(WatchPage, `/watch/${bucket}${query({ cursor: pageParam })}`, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
  });

/** Which running clocks the present calendar and rules would move, page after page; `looked` tickets were looked at on each. */
export const recalculationQuery = infiniteQueryOptions({
  queryKey: ['recalculation'],
  queryFn: ({ signal, pageParam }) =>
    call(Recalculation, `/deadlines/recalculation${query({ cursor: pageParam, limit: 100 })}`, { signal }),
  initialPageParam: firstPage,
  getNextPageParam: (page) => page.next,
});

/** Decisions against the classifier's suggestions, newest first. */
export const correctionsQuery = infiniteQueryOptions({
  queryKey: ['corrections'],
  queryFn: ({ signal, pageParam }) =>
    call(CorrectionPage, `/corrections${query({ cursor: pageParam, limit: 30 })}`, { signal }),
  initialPageParam: firstPage,
  getNextPageParam: (page) => page.next,
});

/** The nights in which models were trained, newest first, and what is in use. */
export const modelsQuery = infiniteQueryOptions({
  queryKey: ['models'],
  queryFn: ({ signal, pageParam }) => call(ModelPage, `/models${query({ cursor: pageParam, limit: 14 })}`, { signal }),
  initialPageParam: firstPage,
  getNextPageParam: (page) => page.next,
});

/** The whole history of a ticket, oldest first, over all pages. */
export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', id],
    queryFn: async ({ signal }) => {
      const events: EventView[] = [];
      let cursor: string | undefined;
      do {
        const path = `/tickets/${encodeURIComponent(id)}/events${query({ cursor, limit: 100 })}`;
        const page = await call(EventPage, path, { signal });
        events.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return events;
    },
  });

export const ticketsQuery = (filter: TicketQuery) =>
  infiniteQueryOptions({
    queryKey: ['tickets', filter],
    queryFn: ({ signal, pageParam }) =>
      call(TicketPage, `/tickets${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
  });

export const tasksQuery = (filter: { status?: string; mine?: 1; unit?: string }) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ signal, pageParam }) =>
      call(TaskPage, `/tasks${query({ ...filter, limit: 50, cursor: pageParam })}`, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
  });

export type StatsBy = 'status' | 'unit' | 'list' | 'kind' | 'channel';
export const statsQuery = (by: StatsBy, from?: string) =>
  queryOptions({
    queryKey: ['stats', by, from ?? ''],
    queryFn: ({ signal }) => call(Stats, `/stats${query({ by, from })}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const dutiesQuery = (q: string, list?: string) =>
  infiniteQueryOptions({
    queryKey: ['duties', q, list ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call(DutyPage, `/duties${query({ q, list, limit: 30, cursor: pageParam })}`, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });

export const dutyQuery = (id: string) =>
  queryOptions({
    queryKey: ['duty', id],
    queryFn: ({ signal }) => call(DutyView, `/duties/${encodeURIComponent(id)}`, { signal }),
    staleTime: 10 * 60_000,
  });

/** The drawing of a procedure with its present steps lit. */
export const drawingQuery = (duty: string, version: string | undefined, active: readonly string[]) =>
  queryOptions({
    queryKey: ['drawing', duty, version ?? '', active.join(',')],
    queryFn: ({ signal }) => callText(`/procedures/${duty}.svg${query({ version, active: active.join(',') })}`, signal),
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
  });

/** The steps of a procedure: of that version, or the current one. */
export const procedureQuery = (duty: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['procedure', duty, version ?? ''],
    queryFn: ({ signal }) => call(ProcedureView, `/procedures/${duty}${query({ version })}`, { signal }),
    staleTime: 10 * 60_000,
  });

/** A procedure's clauses and steps side by side, drawn. */
export const sheetQuery = (duty: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['sheet', duty, version ?? ''],
    queryFn: ({ signal }) => callText(`/procedures/${duty}/sheet.svg${query({ version })}`, signal),
    staleTime: 10 * 60_000,
  });

const missing = (error: unknown) => error instanceof ApiError && (error.status === 404 || error.status === 403);

/** All units by name; empty where the server doesn't tell (forms then take the name as typed). */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => {
    try {
      return (await call(UnitPage, '/units', { signal })).items;
    } catch (error) {
      if (missing(error)) return [];
      throw error;
    }
  },
  staleTime: 60 * 60_000,
});

/** Where a matter that is on no list usually goes, best match first; empty where the server offers none. */
export const redirectionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['redirections', text],
    queryFn: async ({ signal }) => {
      try {
        return (await call(RedirectionPage, `/redirections${query({ text: text.slice(0, 500) })}`, { signal })).items;
      } catch (error) {
        if (missing(error)) return [];
        throw error;
      }
    },
    staleTime: 10 * 60_000,
  });
