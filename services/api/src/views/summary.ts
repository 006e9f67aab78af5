import type { TicketSummary } from '@paidan/contracts';
import { type DutyList, findDuty } from '@paidan/duty-list';
import type { ClassificationFact } from '@paidan/ticket';
import { candidateViews } from './classification.ts';

/** One line of a list, as the store reads it. */
export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly channel: string;
  readonly externalId: string | null;
  readonly kind: TicketSummary['kind'];
  readonly title: string | null;
  readonly text: string;
  readonly status: TicketSummary['status'];
  readonly urgent: boolean;
  readonly supervised: boolean;
  readonly unitCheck: boolean;
  readonly listVersion: string | null;
  readonly duty: string | null;
  readonly lead: readonly string[];
  readonly village: string | null;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly lateSince: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly classification: ClassificationFact | null;
}

/** Statuses in which somebody has yet to choose a duty, so that the suggestions matter. */
const undecided: ReadonlySet<string> = new Set(['登记', '待派', '退回中', '重办']);

export function ticketSummary(row: SummaryRow, list: DutyList): TicketSummary {
  const { listVersion: _, classification, lead, ...line } = row;
  const open = undecided.has(row.status);
  return {
    ...line,
    lead: [...lead],
    dutyName: row.duty === null ? null : (findDuty(list, row.duty)?.name ?? null),
    candidates: open ? candidateViews(list, classification, 3) : [],
    none: open ? (classification?.none ?? null) : null,
  };
}
