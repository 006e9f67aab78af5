import {
  burdenTotal,
  countObjections,
  countRates,
  countTickets,
  countTicketsBy,
  everything,
  rateTotals,
  readTime,
  type Store,
} from '@paidan/store';
import { replayTime, timeSpent } from '@paidan/ticket';
import { over } from './hands.ts';
import type { Entry } from './ledger.ts';

type Count = Map<string, number>;

/** What the histories alone say of the year, counted ticket by ticket. */
export interface Counted {
  tickets: number;
  events: number;
  readonly byStatus: Count;
  readonly byDuty: Count;
  readonly objections: Count;
  readonly of: Count;
  redone: number;
  supervised: number;
  open: number;
  upheld: number;
  overruled: number;
  /** Attempts on the township that the system refused. */
  blocked: number;
  /** Milliseconds for which tickets were open. */
  spent: number;
  readonly calls: { answered: number; solved: number; graded: number; satisfied: number };
}

export const countedNothing = (): Counted => ({
  tickets: 0,
  events: 0,
  byStatus: new Map(),
  byDuty: new Map(),
  objections: new Map(),
  of: new Map(),
  redone: 0,
  supervised: 0,
  open: 0,
  upheld: 0,
  overruled: 0,
  blocked: 0,
  spent: 0,
  calls: { answered: 0, solved: 0, graded: 0, satisfied: 0 },
});

const add = (count: Count, key: string): void => void count.set(key, (count.get(key) ?? 0) + 1);
const satisfied: readonly unknown[] = ['非常满意', '满意', '基本满意'];

/** Adds one ticket, by its history alone. */
export function count(counted: Counted, { events, createdAt }: Entry, now: number): void {
  counted.tickets += 1;
  counted.events += events.length;
  let [status, duty] = ['', '未派单'];
  let raised = false;
  for (const { type, data } of events) {
    add(counted.of, type);
    if (typeof data.status === 'string') status = data.status;
    if (type === 'ticket.objected') add(counted.objections, String(data.reason));
    if (type === 'objection.upheld') counted.upheld += 1;
    if (type === 'objection.overruled') counted.overruled += 1;
    if (type === 'push.refused') counted.blocked += 1;
    if (type === 'ticket.redone') counted.redone += 1;
    if (type === 'ticket.dispatched') duty = String(data.duty);
    if (type === 'ticket.unmerged' || (type === 'objection.upheld' && status === '待派')) duty = '未派单';
    if (type === 'ticket.supervised') raised = true;
  }
  add(counted.byStatus, status);
  add(counted.byDuty, duty);
  if (raised) counted.supervised += 1;
  if (!over.has(status)) counted.open += 1;
  const time = replayTime(events);
  for (const { ms } of timeSpent({ createdAt, ...(time && { time }) }, new Date(now))) counted.spent += ms;
  const call = events.findLast(({ type, data }) => type === 'ticket.called_back' && data.reached === true)?.data;
  if (call === undefined) return;
  counted.calls.answered += 1;
  if (call.solved === true) counted.calls.solved += 1;
  if (typeof call.satisfaction === 'string') counted.calls.graded += 1;
  if (satisfied.includes(call.satisfaction)) counted.calls.satisfied += 1;
}

const sumOf = (totals: Readonly<Record<string, number>>, names: RegExp): number =>
  Object.entries(totals).reduce((sum, [name, number]) => sum + (names.test(name) ? number : 0), 0);

/** The same numbers by the rows and by the product's own reports. */
export async function* checkCounts(store: Store, counted: Counted, now: Date): AsyncGenerator<string> {
  const range = { from: new Date(0), to: new Date(now.getTime() + 1), now };
  const [total, byStatus, byDuty, objections, rates, totals, burden, time] = await Promise.all([
    countTickets(store, range, everything),
    countTicketsBy(store, 'status', range, everything),
    countTicketsBy(store, 'duty', range, everything),
    countObjections(store, range, everything),
    countRates(store, range, everything),
    rateTotals(store, range, everything),
    burdenTotal(store, range, everything),
    readTime(store, 'all', range, everything, now),
  ]);
  const { rows } = await store.pool.query<Record<'passes' | 'supervised' | 'tickets' | 'events', number>>(
    `select sum(passes)::int as passes, count(*) filter (where supervised)::int as supervised,
      count(*)::int as tickets, sum(seq)::int as events from paidan.tickets`,
  );
  const row = rows[0];
  const pairs: [string, number, number | undefined][] = [
    ['工单（报表）', counted.tickets, total.total],
    ['工单（表）', counted.tickets, row?.tickets],
    ['在办', counted.open, total.open],
    ['历史', counted.events, row?.events],
    ['退单', counted.upheld, row?.passes],
    ['受理（指标）', counted.tickets, totals.received],
    ['异议成立（指标）', counted.upheld, totals.objectionUpheld ?? 0],
    ['异议不成立（指标）', counted.overruled, totals.objectionOverruled ?? 0],
    ['派单（指标）', counted.of.get('ticket.dispatched') ?? 0, sumOf(totals, /^(first|again)/)],
    ['回访解决（指标）', counted.calls.solved, totals.solved ?? 0],
    ['拒绝推给乡镇（基层负担）', counted.blocked, burden.blocked],
    ['用时（小时）', Math.round(counted.spent / 3_600_000), Math.round(time[0]?.hours ?? 0)],
    ['督办', counted.supervised, row?.supervised],
    ['回访解决', counted.calls.solved, rates.solved.numerator],
    ['回访接通', counted.calls.answered, rates.solved.denominator],
    ['满意', counted.calls.satisfied, rates.satisfied.numerator],
    ['评价', counted.calls.graded, rates.satisfied.denominator],
  ];
  const both = (name: string, histories: Count, report: readonly { key: string; total: number }[]): void => {
    const told = new Map(report.map(({ key, total: number }) => [key, number]));
    for (const key of new Set([...histories.keys(), ...told.keys()])) {
      pairs.push([`${name}“${key}”`, histories.get(key) ?? 0, told.get(key) ?? 0]);
    }
  };
  both('状态', counted.byStatus, byStatus);
  both('事项', counted.byDuty, byDuty);
  both(
    '异议',
    counted.objections,
    objections.map(({ reason: key, count: number }) => ({ key, total: number })),
  );
  for (const [name, histories, other] of pairs) {
    if (histories !== other) yield `合计：${name} 按历史 ${histories}，按报表或表 ${other}`;
  }
}
