import { endOf, isLive, lengthOf, retime, settleOverall, startDeadline } from './deadlines.ts';
import type { Draft } from './draft.ts';
import { tellCitizen } from './notices.ts';
import type { Term, TicketRules } from './rules.ts';
import type { DeadlineState, TicketState } from './types.ts';

/** The county's term for the whole ticket: the first rule that fits what is known of it. */
export function countyTerm(rules: TicketRules, { urgent, kind, duty }: TicketState): Term {
  const rule = rules.overall.find(
    ({ when }) =>
      (when.urgent === undefined || when.urgent === urgent) &&
      (when.kinds === undefined || when.kinds.includes(kind)) &&
      (when.duties === undefined || (duty !== null && when.duties.includes(duty))),
  );
  if (rule === undefined) throw new TypeError('rules.overall: the last rule must fit every ticket');
  return rule.term;
}

/** The term of the whole ticket: the county's, or that of a special law where it is longer. Danger waits for no law. */
export function overallTerm(draft: Pick<Draft, 'definitions' | 'ticket'>, from: Date): Term {
  const { ticket, definitions } = draft;
  const rules = definitions.rulesAt(from);
  const county = countyTerm(rules, ticket);
  const { urgent, kind, duty } = ticket;
  if (urgent || duty === null) return county;
  const end = (term: Term): number => endOf(definitions.calendar, from, lengthOf(term)).getTime();
  return rules.special
    .filter(({ when }) => when.duties.includes(duty) && (when.kinds === undefined || when.kinds.includes(kind)))
    .reduce((longest, { term }) => (end(term) > end(longest) ? term : longest), county);
}

const leadOf = (ticket: TicketState): string | null => ticket.route?.lead[0] ?? null;

const isLaw = (basis: string): boolean => basis.startsWith('法律：');

/** Starts the clock of the whole ticket: at intake, and at each new round. */
export function startOverall(draft: Draft): void {
  settleOverall(draft, 'cancelled');
  begin(draft, draft.now);
}

function begin(draft: Draft, from: Date): DeadlineState {
  const term = overallTerm(draft, from);
  const deadline = startDeadline(draft, {
    kind: '办结',
    rule: 'overall',
    length: lengthOf(term),
    basis: term.basis,
    unit: leadOf(draft.ticket),
    from,
  });
  if (isLaw(term.basis)) {
    const date = draft.definitions.calendar.localDate(new Date(deadline.dueAt));
    tellCitizen(draft, '法定期限', `您的诉求依照${term.basis.slice(3)}办理，办理时限至 ${date}`);
  }
  return deadline;
}

/**
 * The whole ticket's clock of a ticket that goes on although it had ended: from where its round began, as if it never had. A
 * granted extension and the pauses stay.
 */
export function resumeOverall(draft: Draft): void {
  const [last] = draft.ticket.deadlines
    .filter(({ kind }) => kind === '办结')
    .toSorted((a, b) => Date.parse(b.from) - Date.parse(a.from) || b.moves.length - a.moves.length);
  const deadline = begin(draft, new Date(last?.from ?? draft.ticket.createdAt));
  const { extension } = draft.ticket;
  const basis = extension?.status === '同意' ? extendedBasis(deadline.basis, extension.workdays) : deadline.basis;
  if (last !== undefined && last.moves.length > 0) retime(draft, { ...deadline, moves: last.moves, basis });
}

/** The basis of a clock that was extended. */
export const extendedBasis = (basis: string, workdays: number): string => `${basis}；经批准延期 ${workdays} 个工作日`;

/**
 * Fits the running clock to what became known (urgency, duty, lead unit). Passing a ticket on never gives the citizen a
 * new clock: another rule counts from intake too. A granted extension stays.
 */
export function refitOverall(draft: Draft): void {
  const { ticket } = draft;
  const running = ticket.deadlines.find((deadline) => deadline.kind === '办结' && isLive(deadline));
  if (running === undefined) return;
  const from = new Date(ticket.createdAt);
  const unit = leadOf(ticket);
  const settled = ticket.extension?.status === '同意' || ticket.round > 1;
  if (settled || running.basis === overallTerm(draft, from).basis) {
    if (running.unit !== unit) draft.putDeadline({ ...running, unit });
    return;
  }
  draft.putDeadline({ ...running, status: 'cancelled', pausedAt: null, remindAt: null });
  begin(draft, from);
}
