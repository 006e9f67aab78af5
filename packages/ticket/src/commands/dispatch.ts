import { type DutyId, PaidanError, type UnitName, unwrap } from '@paidan/kernel';
import { routeDuty } from '@paidan/routing';
import { isBeyondHotline, requireArbiter, requireTurn, settleArbitration } from '../arbitration.ts';
import { settleKind } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { refuseTownship } from '../guard.ts';
import { listOf } from '../list.ts';
import { refitOverall } from '../overall.ts';
import { beginRound } from '../round.ts';
import { startRun } from '../run.ts';
import { standIns } from '../stand-ins.ts';
import { cancelTasks } from '../tasks.ts';
import type { CommandOf, Handler } from './command.ts';
import { dropPending } from './extension.ts';
import { recordUpheld } from './objection.ts';

/**
 * Sends the ticket to the units that the list names for a duty. From 退回中 this settles the objection (the ticket is
 * passed on), from 重办 it begins a new round under the duty chosen now. A matter in arbitration is dispatched one level up,
 * and what is decided there is designated: no objection after it.
 */
export const dispatch: Handler<'dispatch'> = (draft, command) => {
  if (draft.actor.role === 'system') refuseStaleRoute(draft, command.duty);
  const { status } = draft.ticket;
  const list = listOf(draft);
  const prefer = metRefs(draft, command.duty);
  const usual = unwrap(routeDuty(list, command.duty, { prefer }));
  const own = chosen(command);
  const route = own ? unwrap(routeDuty(list, command.duty, { ...own, prefer })) : usual;

  requireTurn(draft);
  const arbitrated = settleArbitration(draft);
  if (!arbitrated) refuseBeyondHotline(draft);
  record(draft, command, { lead: route.lead, assist: route.assist, usual: usual.lead });
  draft.move('dispatch');
  if (status === '退回中') recordUpheld(draft, command.reason);
  cancelTasks(draft, '重新派单');
  for (const kind of ['派单', '异议'] as const) settleKind(draft, 'met', kind);
  dropPending(draft);
  const { passes, round } = draft.ticket;
  const passedOn = passes >= draft.rules.hard.passes;
  draft.set({
    duty: command.duty,
    route,
    procedure: null,
    objection: null,
    reply: null,
    designated: arbitrated || passedOn || command.designate === true,
    round: status === '重办' ? round + 1 : round,
  });
  for (const unit of [...route.lead, ...route.assist]) refuseTownship(draft, unit);
  const units = standIns(draft, list.township, usual.lead, route.lead);
  const spare = route.lead.filter((unit) => !usual.lead.includes(unit) && !Object.values(units).includes(unit));
  draft.tell(...route.lead);
  startRun(draft, units, [...spare, ...(command.assist ?? [])]);
  if (status === '重办') beginRound(draft);
  else refitOverall(draft);
};

/** The clauses that the matter's own words met, when the classifier named this duty. */
const metRefs = (draft: Draft, duty: string): readonly string[] =>
  draft.ticket.classification?.candidates
    .find((candidate) => candidate.duty === duty)
    ?.reasons.map((reason) => reason.ref) ?? [];

const chosen = ({ lead, assist }: CommandOf<'dispatch'>) =>
  lead === undefined && assist === undefined ? undefined : { ...(lead && { lead }), ...(assist && { assist }) };

/** What would be one pass or one redo too many for the hotline is decided one level up. */
function refuseBeyondHotline(draft: Draft): void {
  const { status, passes, round } = draft.ticket;
  if (!isBeyondHotline(draft.ticket, draft.rules.hard)) return;
  requireArbiter(draft, status === '退回中' ? `本单将第 ${passes + 1} 次改派` : `本单将第 ${round} 次重办`);
}

interface Sent {
  readonly lead: readonly UnitName[];
  readonly assist: readonly UnitName[];
  readonly usual: readonly UnitName[];
}

/** Departments that the list lets lead, and their first clause, when the township was made to lead instead. */
function against(draft: Draft, duty: DutyId, { lead, usual }: Sent) {
  const list = listOf(draft);
  if (!lead.includes(list.township) || usual.includes(list.township)) return null;
  const entry = list.cooperative.find(({ id }) => id === duty);
  return { departments: usual, clause: entry?.county[0]?.id ?? duty };
}

/** A corrected suggestion is kept beside the decision: it teaches the classifier. */
function record(draft: Draft, command: CommandOf<'dispatch'>, sent: Sent): void {
  const suggested = draft.ticket.classification?.candidates[0]?.duty ?? null;
  draft.record('ticket.dispatched', {
    duty: command.duty,
    lead: sent.lead,
    assist: sent.assist,
    against: against(draft, command.duty, sent),
    designated: command.designate === true,
    suggested,
    corrected: suggested !== null && suggested !== command.duty,
    automatic: draft.actor.role === 'system',
    round: draft.ticket.status === '重办' ? draft.ticket.round + 1 : draft.ticket.round,
    ...(command.reason !== undefined && { reason: command.reason }),
  });
}

/** A `route` job may only carry out the classifier's own sure choice. */
function refuseStaleRoute(draft: Draft, duty: string): void {
  const { classification } = draft.ticket;
  if (classification?.decision === 'auto' && classification.candidates[0]?.duty === duty) return;
  throw new PaidanError('ticket.state', '自动派单只能按分类结果的首选事项进行');
}
