import { quoteOf } from '@paidan/application';
import type { DisputeView, TicketView } from '@paidan/contracts';
import { type DutyList, findDuty } from '@paidan/duty-list';
import type { Procedure } from '@paidan/procedure';
import { countedDeadlines } from '@paidan/store';
import {
  type Definitions,
  type Dispute,
  dueOf,
  proposeObjections,
  sideOf,
  type TicketState,
  timeSpent,
} from '@paidan/ticket';
import type { Caller } from '../auth/caller.ts';
import { classificationView } from './classification.ts';
import { deadlineView, taskView } from './task.ts';

/** What a ticket carries beside the state that decisions read. */
export interface TicketFacts {
  readonly externalId: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly occurredAt: string | null;
  readonly location: TicketView['location'];
}

export interface TicketMaterial {
  readonly state: TicketState;
  readonly facts: TicketFacts;
  readonly reporter: TicketView['reporter'];
  readonly attachments: TicketView['attachments'];
  readonly list: DutyList;
  readonly procedure: Procedure | undefined;
  readonly allowed: readonly string[];
  readonly definitions: Pick<Definitions, 'rulesAt' | 'unitKind' | 'calendar'>;
  readonly now: Date;
  readonly caller: Caller;
}

/** The whole ticket as one person may see it. Everything was loaded before; nothing is fetched here. */
export function ticketView(material: TicketMaterial): TicketView {
  const { state, facts, reporter, attachments, list, procedure, allowed, definitions, now, caller } = material;
  const rules = definitions.rulesAt(now);
  const rungs = rules.ladder.map(({ name }) => name);
  const level = state.level ?? 0;
  const { route } = state;
  const counted = countedDeadlines(state);
  const around = {
    ticketId: state.id,
    list,
    procedure,
    units: state.procedure?.units,
    deadlines: state.deadlines,
  };
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    channel: state.channel,
    externalId: facts.externalId,
    kind: state.kind,
    title: facts.title,
    text: facts.text,
    occurredAt: facts.occurredAt,
    location: facts.location,
    reporter,
    status: state.status,
    urgent: state.urgent,
    supervised: state.supervised,
    level,
    levelName: rungs[level - 1] ?? null,
    atTop: state.atTop ?? false,
    arbitration: state.arbitration ?? null,
    round: state.round,
    passes: state.passes,
    designated: state.designated,
    listVersion: state.listVersion,
    duty: state.duty,
    dutyName: state.duty === null ? null : (findDuty(list, state.duty)?.name ?? null),
    classification: classificationView(list, state.classification, facts.text),
    route: route && {
      list: route.list,
      lead: [...route.lead],
      assist: [...route.assist],
      cites: [...route.cites],
      quotes: route.cites.map((ref) => quoteOf(list, ref)),
      because: route.because,
    },
    procedure: state.procedure && {
      version: state.procedure.version,
      steps: [...state.procedure.steps],
      done: state.procedure.done,
      draft: procedure?.draft ?? false,
    },
    tasks: state.tasks.map((task) => taskView(task, around)),
    deadlines: state.deadlines.map((deadline) => deadlineView(deadline, counted, rungs)),
    objection: state.objection && { ...state.objection, clause: state.objection.clause ?? null },
    disputes: (state.disputes ?? []).map((dispute) => disputeView(dispute, list)),
    proposals:
      caller.unit !== null && allowed.includes('object')
        ? proposeObjections(state, list, caller.unit.name).map((proposal) => ({ ...proposal }))
        : [],
    extension: state.extension && {
      ...state.extension,
      reason: state.extension.reason ?? null,
      until: state.extension.until ?? null,
    },
    reply: state.reply && {
      ...state.reply,
      checked: state.reply.checked ?? true,
      checks: [...rules.unitCheck.points],
    },
    suspension: state.suspension ?? null,
    suspensionKinds: rules.suspension.enabled ? rules.suspension.reasons.map(({ kind }) => kind) : [],
    grounds: rules.grounds.map(({ name }) => name),
    notices: (state.notices ?? []).map(({ deadlineId, ...notice }) => ({
      ...notice,
      dueAt: state.deadlines.find(({ id }) => id === deadlineId)?.dueAt ?? null,
    })),
    time: timeView(state, definitions, now),
    redoUntil: redoUntil(state, definitions),
    attachments,
    mergedInto: state.mergedInto,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    closedAt: state.closedAt,
    allowed: [...allowed],
  };
}

const disputeView = (dispute: Dispute, list: DutyList): DisputeView => ({
  ...dispute,
  clause: dispute.clause ?? null,
  quote: dispute.clause == null ? null : quoteOf(list, dispute.clause),
  lead: [...dispute.lead],
});

function timeView(state: TicketState, { unitKind }: Pick<Definitions, 'unitKind'>, now: Date): TicketView['time'] {
  const entries = timeSpent(state, now).map((entry) => ({ ...entry, side: sideOf(entry.unit, unitKind) }));
  const since = state.time?.since ?? state.createdAt;
  return {
    total: entries.reduce((sum, { ms }) => sum + ms, 0),
    entries,
    holders: (state.time?.holders ?? []).map((holder) => ({ ...holder, since })),
  };
}

function redoUntil(
  { closedAt, status }: TicketState,
  { calendar, rulesAt }: Pick<Definitions, 'calendar' | 'rulesAt'>,
): string | null {
  if (closedAt === null || (status !== '办结' && status !== '归档')) return null;
  const { basis: _, ...length } = rulesAt(new Date(closedAt)).redo.window;
  return dueOf(calendar, { from: closedAt, length, moves: [] }).toISOString();
}
