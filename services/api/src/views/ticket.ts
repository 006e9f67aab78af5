import { quoteOf } from '@paidan/application';
import type { TicketView } from '@paidan/contracts';
import { type DutyList, findDuty } from '@paidan/duty-list';
import type { Procedure } from '@paidan/procedure';
import { countedDeadlines } from '@paidan/store';
import type { TicketState } from '@paidan/ticket';
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
}

/** The whole ticket as one person may see it. Everything was loaded before; nothing is fetched here. */
export function ticketView(material: TicketMaterial): TicketView {
  const { state, facts, reporter, attachments, list, procedure, allowed } = material;
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
    deadlines: state.deadlines.map((deadline) => deadlineView(deadline, counted)),
    objection: state.objection,
    extension: state.extension,
    reply: state.reply,
    attachments,
    mergedInto: state.mergedInto,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    closedAt: state.closedAt,
    allowed: [...allowed],
  };
}
