import type { Application } from '@paidan/application';
import { RatesQuery, RatesReport } from '@paidan/contracts';
import { dutiesOf } from '@paidan/duty-list';
import { countRatesBy, MOST_GROUPS, rateTotals } from '@paidan/store';
import { checkRates, rateOf } from '@paidan/ticket';
import { rates as formulas } from '@paidan/workflows/rules/rates.ts';
import { scopeOf } from '../auth/caller.ts';
import { spanOf } from '../http/span.ts';
import { keyNames } from '../reports/names.ts';
import type { App } from '../types.ts';

const tags = ['报表'];

/** The county's figures, as far as the caller may see the tickets behind them. Units and matters are counted, persons never. */
export function reportRoutes(app: App, { application }: { readonly application: Application }): void {
  const { store, clock, definitions } = application;
  const rates = checkRates(formulas);

  app.get(
    '/reports/rates',
    {
      schema: {
        tags,
        summary: '指标：响应、解决、满意、首派准确、按期、退单、重办等，附分子、分母、不计数与口径',
        querystring: RatesQuery,
        response: { 200: RatesReport },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const { by = 'unit' } = request.query;
      const span = spanOf(request.query, clock.now());
      const list = definitions.list();
      const duties = dutiesOf(list);
      const categories = { duties: duties.map(({ id }) => id), categories: duties.map(({ category }) => category) };
      const [total, groups] = await Promise.all([
        rateTotals(store, span, scope),
        countRatesBy(store, by, span, scope, categories),
      ]);
      const nameOf = keyNames(by, list);
      return {
        from: span.from.toISOString(),
        to: span.to.toISOString(),
        by,
        received: total.received ?? 0,
        rates: rates.map((each) => rateOf(each, total)),
        groups: groups.slice(0, MOST_GROUPS).map(({ key, counted }) => ({
          key,
          name: nameOf(key),
          received: counted.received ?? 0,
          rates: rates.map((each) => {
            const { formula: _formula, note: _note, ...value } = rateOf(each, counted);
            return value;
          }),
        })),
        more: groups.length > MOST_GROUPS,
      };
    },
  );
}
