import type { Application } from '@paidan/application';
import { Stats, StatsQuery } from '@paidan/contracts';
import { countObjections, countRates, countTickets, countTicketsBy, type RateCount } from '@paidan/store';
import { scopeOf } from '../auth/caller.ts';
import { spanOf } from '../http/span.ts';
import type { App } from '../types.ts';

const rate = ({ numerator, denominator, excluded }: RateCount) => ({
  numerator,
  denominator,
  excluded,
  rate: denominator === 0 ? null : numerator / denominator,
});

/** Counts and rates of what came in within a range, as far as the caller may see it; by default the last 30 days. */
export function statsRoutes(app: App, { application }: { application: Application }): void {
  const { store, clock } = application;
  app.get(
    '/stats',
    {
      schema: {
        tags: ['统计与通知'],
        summary: '数量与比率；每个比率附分子、分母与排除数',
        querystring: StatsQuery,
        response: { 200: Stats },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const now = clock.now();
      const { from, to } = spanOf(request.query, now);
      const range = { from, to, now };
      const [counts, groups, objections, rates] = await Promise.all([
        countTickets(store, range, scope),
        countTicketsBy(store, request.query.by ?? 'status', range, scope),
        countObjections(store, range, scope),
        countRates(store, range, scope),
      ]);
      return {
        from: from.toISOString(),
        to: to.toISOString(),
        ...counts,
        groups: groups.map(({ key, total, open, overdue }) => ({ key, count: total, open, overdue })),
        objections: objections.map(({ reason, count }) => ({ reason, count })),
        rates: { response: rate(rates.response), solved: rate(rates.solved), satisfied: rate(rates.satisfied) },
      };
    },
  );
}
