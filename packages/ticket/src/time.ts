import type { Definitions, UnitKind } from './definitions.ts';
import { isOpen } from './tasks.ts';
import { CITIZEN, type Holder, OUTSIDE, type TicketEvent, type TicketState, type TimeBook } from './types.ts';

/**
 * Who has the matter in hand now. Before dispatch, in dispute and after the answer that is the hotline (or whoever must
 * arbitrate); while the citizen can't be reached or has to bring something, the citizen; during the work the units that lead
 * a step, for they answer for it, and those that assist only when nobody leads any more. Nobody once the ticket has ended.
 */
export function holdersOf(
  ticket: TicketState,
  definitions: Pick<Definitions, 'hotline' | 'supervision' | 'rulesAt'>,
): readonly Holder[] {
  const { status } = ticket;
  const office = ticket.arbitration == null ? definitions.hotline : definitions.supervision;
  switch (status) {
    case '登记':
    case '待派':
    case '退回中':
    case '重办':
      return [{ step: status, unit: office }];
    case '待回访':
      return [{ step: status, unit: (ticket.unreached ?? 0) > 0 ? CITIZEN : definitions.hotline }];
    case '待审核':
      return [{ step: status, unit: ticket.reply?.checked === false ? ticket.reply.by : definitions.hotline }];
    case '挂起': {
      const { reasons } = definitions.rulesAt(new Date(ticket.updatedAt)).suspension;
      const reason = reasons.find(({ kind }) => kind === ticket.suspension?.kind);
      return [{ step: status, unit: reason?.waitsFor === 'citizen' ? CITIZEN : OUTSIDE }];
    }
    case '待签收':
    case '办理中':
      return workers(ticket, definitions.hotline);
    default:
      return [];
  }
}

function workers(ticket: TicketState, hotline: string): readonly Holder[] {
  const open = ticket.tasks.filter((task) => isOpen(task) && task.role !== 'call');
  const leading = open.filter(({ role }) => role !== 'assist');
  const held = (leading.length > 0 ? leading : open).map(({ step, unit }) => ({ step, unit }));
  const [step = ticket.status] = ticket.procedure?.steps ?? [];
  // Nobody at work: whoever leads must see to it, or the hotline where nobody leads.
  if (held.length === 0) return [{ step, unit: ticket.route?.lead[0] ?? hotline }];
  return unique(held);
}

const same = (a: Holder, b: Holder): boolean => a.step === b.step && a.unit === b.unit;

const unique = (holders: readonly Holder[]): Holder[] =>
  holders.filter((holder, index) => holders.findIndex((other) => same(holder, other)) === index);

/** The book once `holders` have the matter in hand; the same book while they are the ones who had it. */
export function keepTime(
  book: TimeBook | undefined,
  holders: readonly Holder[],
  at: string,
  createdAt: string,
): TimeBook {
  if (book === undefined) return { since: createdAt, holders, spent: [] };
  const unchanged =
    holders.length === book.holders.length && holders.every((each, i) => same(each, book.holders[i] ?? each));
  return unchanged ? book : { since: at, holders, spent: spentUntil(book, at) };
}

/** What each has spent by an instant. Several holders share a time equally, to the millisecond. */
function spentUntil(book: TimeBook, at: string): TimeBook['spent'] {
  const elapsed = Math.max(0, Date.parse(at) - Date.parse(book.since));
  const count = book.holders.length;
  if (elapsed === 0 || count === 0) return book.spent;
  const share = Math.floor(elapsed / count);
  const spent = [...book.spent];
  for (const [index, holder] of book.holders.entries()) {
    const ms = share + (index < elapsed - share * count ? 1 : 0);
    const found = spent.findIndex((each) => same(each, holder));
    if (found === -1) spent.push({ ...holder, ms });
    else spent[found] = { ...holder, ms: (spent[found]?.ms ?? 0) + ms };
  }
  return spent;
}

export type Side = '热线' | '乡镇' | '部门' | '督查' | '诉求人' | '外部';

const sides: Readonly<Record<UnitKind, Side>> = {
  hotline: '热线',
  township: '乡镇',
  department: '部门',
  supervision: '督查',
  leadership: '督查',
};

/** The side on which a holder stands. */
export function sideOf(unit: string, unitKind: Definitions['unitKind']): Side {
  if (unit === CITIZEN) return '诉求人';
  const kind = unitKind(unit);
  return kind === undefined ? '外部' : sides[kind];
}

/** Whose time was spent, by step and unit, until `now`. The sum is the time for which the ticket was open. */
export function timeSpent(ticket: Pick<TicketState, 'time' | 'createdAt'>, now: Date): TimeBook['spent'] {
  const { time } = ticket;
  return time === undefined ? [] : spentUntil(time, now.toISOString());
}

/** The same from the history alone. */
export function replayTime(events: readonly TicketEvent[]): TimeBook | undefined {
  let book: TimeBook | undefined;
  for (const { type, at, data } of events) {
    if (type !== 'clock.changed' || !Array.isArray(data.holders)) continue;
    book = keepTime(book, data.holders.filter(isHolder), at, at);
  }
  return book;
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'step' in value && 'unit' in value;
