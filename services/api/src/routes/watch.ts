import type { Application } from '@paidan/application';
import { WatchList, WatchPage, WatchQuery, watchBucketIds } from '@paidan/contracts';
import { PaidanError } from '@paidan/kernel';
import { bucketsFor, listWatched, MOST_WATCHED, type WatchBucket, type Watched, watchBucket } from '@paidan/store';
import { Type } from 'typebox';
import { scopeOf } from '../auth/caller.ts';
import { bucketWords } from '../reports/buckets.ts';
import { summariesOf } from '../reports/summaries.ts';
import type { App } from '../types.ts';

const tags = ['报表'];
const SHOWN = 20;

const bucketOf = (text: string): WatchBucket => {
  const found = watchBucketIds.find((each) => each === text);
  if (found !== undefined) return found;
  throw new PaidanError('request.invalid', `没有“${text}”这一类，只能是：${watchBucketIds.join('、')}`, {
    field: '/bucket',
  });
};

/** Nothing falls through: what lies, with whoever has to act. A unit sees what is its own to do. */
export function watchRoutes(app: App, { application }: { readonly application: Application }): void {
  const { store, clock } = application;
  const shown = async (items: readonly Watched[]) => {
    const summaryOf = await summariesOf(
      application,
      items.map(({ ticketId }) => ticketId),
    );
    return (each: Watched) => summaryOf(each.ticketId).map((ticket) => ({ ticket, unit: each.unit }));
  };

  app.get(
    '/watch',
    {
      schema: {
        tags,
        summary: '值守清单：哪些工单没人管或超时，该谁处理；每类最早的 20 件',
        response: { 200: WatchList },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const now = clock.now();
      const found = await Promise.all(
        bucketsFor(scope).map(async (id) => ({ id, ...(await watchBucket(store, id, scope, now, SHOWN)) })),
      );
      const view = await shown(found.flatMap(({ items }) => items));
      const buckets = found.map(({ id, items, next, count }) => ({
        id,
        ...bucketWords[id],
        count: Math.min(count, MOST_WATCHED),
        more: count > MOST_WATCHED,
        items: items.flatMap(view),
        next,
      }));
      return { buckets };
    },
  );

  app.get(
    '/watch/:bucket',
    {
      schema: {
        tags,
        summary: '值守清单的一类，最早的在前',
        params: Type.Object({ bucket: Type.String({ maxLength: 40 }) }),
        querystring: WatchQuery,
        response: { 200: WatchPage },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const bucket = bucketOf(request.params.bucket);
      if (!bucketsFor(scope).includes(bucket)) throw new PaidanError('role.forbidden', bucketWords[bucket].name);
      const { items, next } = await listWatched(store, bucket, scope, clock.now(), request.query);
      return { items: items.flatMap(await shown(items)), next };
    },
  );
}
