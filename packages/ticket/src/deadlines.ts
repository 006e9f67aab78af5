import type { Calendar } from '@paidan/calendar';
import type { Draft } from './draft.ts';
import type { Clocked, Term, TicketRules } from './rules.ts';
import type { DeadlineKind, DeadlineMove, DeadlineState, DeadlineStatus, Length, TaskState } from './types.ts';

export const isLive = (deadline: DeadlineState): boolean => deadline.status === 'open' || deadline.status === 'paused';

/** The end of a time that runs from an instant. */
export function endOf(calendar: Calendar, from: Date, length: Length): Date {
  if ('hours' in length) return calendar.addHours(from, length.hours);
  if ('workhours' in length) return calendar.addWorkhours(from, length.workhours);
  if ('endOf' in length) return calendar.endOf(from, length.endOf);
  return 'workdays' in length ? calendar.addWorkdays(from, length.workdays) : calendar.addDays(from, length.days);
}

/** When a deadline is due: from its beginning, its length, and what happened to it since. Nothing else decides. */
export function dueOf(
  calendar: Calendar,
  { from, length, moves }: Pick<DeadlineState, 'from' | 'length' | 'moves'>,
): Date {
  const end = endOf(calendar, new Date(from), length);
  return moves.reduce((due, move) => moved(calendar, length, due, move), end);
}

/**
 * An extension adds working days. A pause gives back what it took: of a time in hours every hour, of a time in days or office
 * hours the office hours for which it stood still. A time that was over when the pause began stays over.
 */
function moved(calendar: Calendar, length: Length, due: Date, move: DeadlineMove): Date {
  if ('extended' in move) return calendar.addWorkdays(due, move.extended);
  const [paused, resumed] = [new Date(move.paused), new Date(move.resumed)];
  if (paused >= due || resumed <= paused) return due;
  if ('hours' in length) return new Date(due.getTime() + resumed.getTime() - paused.getTime());
  const lost = calendar.workhoursBetween(paused, resumed);
  return lost > 0 ? calendar.addWorkhours(due, lost) : due;
}

/** A setting with a shorter one for urgent tickets, and the others, by name. */
export type Setting =
  | 'dispatch'
  | 'sign'
  | 'step'
  | 'reply'
  | 'review'
  | 'arrival'
  | 'supervision'
  | 'objectionDecision'
  | 'callback'
  | 'arbitration'
  | 'inform'
  | 'suspension.review'
  | `ladder.${number}`;

/** The term that the rules hold now set for this ticket, and its full name (`sign.urgent`, `ladder.1.normal`, `callback`). */
export function settingFor(draft: Draft, setting: Setting): { readonly rule: string; readonly term: Term } {
  const speed = draft.ticket.urgent ? 'urgent' : 'normal';
  for (const rule of [`${setting}.${speed}`, setting]) {
    const term = termNamed(draft.rules, rule);
    if (term !== undefined) return { rule, term };
  }
  throw new TypeError(`rules: no setting ${setting}`);
}

/** The term of a full name; undefined when the rules have no such setting (any more). */
export function termNamed(rules: TicketRules, rule: string): Term | undefined {
  const [name = '', ...path] = rule.split('.');
  const pick = (clock: Clocked | undefined, speed: string | undefined): Term | undefined =>
    speed === 'urgent' || speed === 'normal' ? clock?.[speed] : undefined;
  switch (name) {
    case 'dispatch':
    case 'sign':
    case 'step':
    case 'reply':
    case 'review':
    case 'arrival':
    case 'supervision':
      return pick(rules[name], path[0]);
    case 'suspension':
      return path[0] === 'review' ? rules.suspension.review : undefined;
    case 'ladder':
      return pick(rules.ladder[Number(path[0])]?.after, path[1]);
    case 'objectionDecision':
    case 'callback':
    case 'arbitration':
    case 'inform':
      return path.length === 0 ? rules[name] : undefined;
    default:
      return undefined;
  }
}

/** A term without the words. */
export function lengthOf(term: Term): Length {
  const { basis: _, ...length } = term;
  return length;
}

export interface NewDeadline {
  readonly kind: DeadlineKind;
  readonly length: Length;
  readonly basis: string;
  /** Name of the rule; null: the procedure's own clock. */
  readonly rule: string | null;
  readonly taskId?: string | null;
  readonly unit?: string | null;
  readonly late?: string | null;
  /** Default: now. */
  readonly from?: Date;
  readonly after?: string;
  readonly rung?: number;
}

/** Opens a clock; the row is its own timer, rung before it is due and once it is. */
export function startDeadline(draft: Draft, given: NewDeadline): DeadlineState {
  const from = (given.from ?? draft.now).toISOString();
  const running = { from, length: given.length, moves: [] };
  const due = dueOf(draft.definitions.calendar, running);
  const deadline: DeadlineState = {
    id: draft.id(),
    kind: given.kind,
    taskId: given.taskId ?? null,
    unit: given.unit ?? null,
    dueAt: due.toISOString(),
    ...running,
    rule: given.rule,
    basis: given.basis,
    status: 'open',
    late: given.late ?? null,
    pausedAt: null,
    remindAt: remindAt(draft, given.kind, running, due),
    after: given.after ?? null,
    rung: given.rung ?? 0,
  };
  draft.putDeadline(deadline);
  return deadline;
}

/** The same for a setting of the rules. */
export function openDeadline(
  draft: Draft,
  kind: DeadlineKind,
  setting: Setting,
  where: Omit<NewDeadline, 'kind' | 'length' | 'basis' | 'rule'> = {},
): DeadlineState {
  const { rule, term } = settingFor(draft, setting);
  return startDeadline(draft, { ...where, kind, rule, length: lengthOf(term), basis: term.basis });
}

/**
 * When the unit is reminded beforehand: when the office opens on the working day before the due day (of a term of one day: on
 * that day), or after the set share of a term in hours. Null when that would be no later than the beginning.
 */
function remindAt(
  draft: Draft,
  kind: DeadlineKind,
  { from, length }: Pick<DeadlineState, 'from' | 'length'>,
  due: Date,
): string | null {
  const { kinds, share } = draft.rules.remind;
  if (!kinds.includes(kind)) return null;
  const start = Date.parse(from);
  if ('hours' in length || 'workhours' in length) {
    return new Date(start + Math.round((due.getTime() - start) * share)).toISOString();
  }
  const { calendar } = draft.definitions;
  const days = [calendar.opening(due, 1), calendar.opening(due, 0)];
  return days.find((day) => day.getTime() > start)?.toISOString() ?? null;
}

/** Takes a deadline's moves or length over and works out anew when it is due and reminded of. */
export function retime(draft: Draft, deadline: DeadlineState): DeadlineState {
  const due = dueOf(draft.definitions.calendar, deadline);
  const ahead = deadline.remindAt === null && due <= draft.now ? null : remindAt(draft, deadline.kind, deadline, due);
  const remind = ahead !== null && Date.parse(ahead) > draft.now.getTime() ? ahead : null;
  const next = { ...deadline, dueAt: due.toISOString(), remindAt: remind };
  draft.putDeadline(next);
  return next;
}

/** What a 督办 clock is about: the missed one that it follows. Of any other clock, itself. */
const firstOf = ({ ticket }: Draft, deadline: DeadlineState): DeadlineState =>
  ticket.deadlines.find(({ id }) => id === deadline.after) ?? deadline;

/**
 * Ends every live clock that fits: `met` when what it waited for happened, `cancelled` when it no longer matters. The 督办 that
 * followed a missed one ends with it.
 */
export function settle(
  draft: Draft,
  status: Extract<DeadlineStatus, 'met' | 'cancelled'>,
  fits: (deadline: DeadlineState) => boolean,
): void {
  for (const deadline of draft.ticket.deadlines) {
    if (isLive(deadline) && fits(firstOf(draft, deadline))) {
      draft.putDeadline({ ...deadline, status, pausedAt: null, remindAt: null });
    }
  }
}

export const settleKind = (draft: Draft, status: 'met' | 'cancelled', kind: DeadlineKind): void =>
  settle(draft, status, (deadline) => deadline.kind === kind);

/** A signed task has no signing clock; supervision for not signing ends too. */
export const settleSigning = (draft: Draft, task: TaskState): void =>
  settle(draft, 'met', ({ taskId, kind }) => taskId === task.id && kind === '签收');

/** The clocks of the whole ticket end: the citizen has an approved answer. */
export const settleOverall = (draft: Draft, status: 'met' | 'cancelled'): void =>
  settle(
    draft,
    status,
    ({ kind, taskId, after }) => taskId === null && (kind === '办结' || (kind === '督办' && after === null)),
  );

/** Stops live clocks that fit, and the 督办 that followed such; what is left of them is kept. */
export function pause(draft: Draft, fits: (deadline: DeadlineState) => boolean): void {
  for (const deadline of draft.ticket.deadlines) {
    if (deadline.status === 'open' && fits(firstOf(draft, deadline))) {
      draft.putDeadline({ ...deadline, status: 'paused', pausedAt: draft.at });
    }
  }
}

/** Starts every stopped clock again with what was left of it. Answers the longest time that one stood still, in milliseconds. */
export function unpause(draft: Draft): number {
  let longest = 0;
  for (const deadline of draft.ticket.deadlines) {
    if (deadline.status !== 'paused') continue;
    const paused = deadline.pausedAt ?? draft.at;
    longest = Math.max(longest, draft.now.getTime() - Date.parse(paused));
    const moves = [...deadline.moves, { paused, resumed: draft.at }];
    retime(draft, { ...deadline, status: 'open', pausedAt: null, moves });
  }
  return longest;
}
