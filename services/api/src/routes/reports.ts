import type { Application } from '@paidan/application';
import {
  BurdenQuery,
  BurdenReport,
  BurdenTicketsQuery,
  RatesQuery,
  RatesReport,
  TicketPage,
  TimeQuery,
  TimeReport,
} from '@paidan/contracts';
import { dutiesOf, findDuty } from '@paidan/duty-list';
import {
  burdenTickets,
  burdenTotal,
  countBurden,
  countRatesBy,
  MOST_GROUPS,
  rateTotals,
  readTime,
} from '@paidan/store';
import { checkRates, rateOf } from '@paidan/ticket';
import { rates as formulas } from '@paidan/workflows/rules/rates.ts';
import { scopeOf } from '../auth/caller.ts';
import { spanOf } from '../http/span.ts';
import { keyNames } from '../reports/names.ts';
import { summariesOf } from '../reports/summaries.ts';
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

  app.get(
    '/reports/time',
    {
      schema: {
        tags,
        summary: '用时：期内受理的工单，时间花在谁手里（小时）；在办的算到现在',
        querystring: TimeQuery,
        response: { 200: TimeReport },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const { by = 'side' } = request.query;
      const now = clock.now();
      const span = spanOf(request.query, now);
      const [totals, groups] = await Promise.all([
        readTime(store, 'all', span, scope, now),
        readTime(store, by, span, scope, now),
      ]);
      const { key: _key, ...total } = totals[0] ?? nothing;
      const nameOf = keyNames(by, definitions.list());
      return {
        from: span.from.toISOString(),
        to: span.to.toISOString(),
        by,
        total,
        groups: groups.slice(0, MOST_GROUPS).map((group) => ({ ...group, name: nameOf(group.key) })),
        more: groups.length > MOST_GROUPS,
      };
    },
  );

  app.get(
    '/reports/burden',
    {
      schema: {
        tags,
        summary: '基层负担：违反清单推给乡镇的事项，谁推的、清单写明归谁、结果如何',
        querystring: BurdenQuery,
        response: { 200: BurdenReport },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const { by = 'duty' } = request.query;
      const span = spanOf(request.query, clock.now());
      const [total, groups] = await Promise.all([burdenTotal(store, span, scope), countBurden(store, by, span, scope)]);
      const list = definitions.list();
      const nameOf = keyNames(by, list);
      const departments = (key: string): string[] => {
        const duty = by === 'duty' ? findDuty(list, key) : undefined;
        return duty === undefined || duty.part === 'basic' ? [] : [...duty.departments];
      };
      return {
        from: span.from.toISOString(),
        to: span.to.toISOString(),
        by,
        total,
        groups: groups
          .slice(0, MOST_GROUPS)
          .map((group) => ({ ...group, name: nameOf(group.key), departments: departments(group.key) })),
        more: groups.length > MOST_GROUPS,
      };
    },
  );

  app.get(
    '/reports/burden/tickets',
    {
      schema: {
        tags,
        summary: '基层负担：一行背后的工单，新的在前',
        querystring: BurdenTicketsQuery,
        response: { 200: TicketPage },
      },
    },
    async (request) => {
      const scope = scopeOf(request.caller());
      const { by = 'duty', key, cursor, limit } = request.query;
      const span = spanOf(request.query, clock.now());
      const { items, next } = await burdenTickets(store, { by, key }, span, scope, { cursor, limit });
      return { items: items.flatMap(await summariesOf(application, items)), next };
    },
  );
}

const nothing = {
  key: '',
  ...{ hours: 0, tickets: 0, mean: 0, median: 0 },
  sides: { 热线: 0, 乡镇: 0, 部门: 0, 督查: 0, 诉求人: 0, 外部: 0 },
};
