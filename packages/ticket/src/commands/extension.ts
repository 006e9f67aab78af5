import { PaidanError } from '@paidan/kernel';
import { isLive, retime } from '../deadlines.ts';
import type { Draft } from '../draft.ts';
import { tellCitizen } from '../notices.ts';
import { extendedBasis } from '../overall.ts';
import { requireResponsible } from '../responsible.ts';
import { openTasks } from '../tasks.ts';
import type { DeadlineState, Extension } from '../types.ts';
import { type Handler, requireText } from './command.ts';

/** A responsible unit asks for more time: once, before the time is over, within the county's limit, with a plan. */
export const extend: Handler<'extend'> = (draft, { workdays, plan, reason }) => {
  const { extension, deadlines } = draft.ticket;
  const limit = draft.rules.extension;
  const by = requireResponsible(draft);
  const given = requireText(plan, '/plan', '延期期间的办理计划');
  if (extension !== null) throw new PaidanError('extension.used', `已于 ${extension.at} 申请，${extension.status}`);
  if (!Number.isInteger(workdays) || workdays < 1 || workdays > limit.workdays) {
    throw new PaidanError(
      'extension.too_long',
      `申请 ${workdays} 个工作日，上限 ${limit.workdays} 个（${limit.basis}）`,
      {
        field: '/workdays',
      },
    );
  }
  if (!deadlines.some((deadline) => deadline.kind === '办结' && isLive(deadline))) {
    throw new PaidanError('extension.late');
  }
  const why = reason === undefined ? {} : { reason: requireText(reason, '/reason', '延期理由') };
  draft.set({ extension: { by, workdays, plan: given, ...why, at: draft.at, status: '待批' } });
  draft.record('extension.requested', { unit: by, workdays, plan: given, ...why });
  draft.tell(draft.definitions.hotline);
};

const pending = (draft: Draft): Extension => {
  const { extension } = draft.ticket;
  if (extension?.status === '待批') return extension;
  throw new PaidanError('ticket.state', '没有待批的事项（答复、异议或延期申请）');
};

/**
 * Grants the time: the whole ticket's clock and the asking unit's step clocks move by that many working days, and the citizen is
 * to be told until when, and what is done meanwhile.
 */
export function grantExtension(draft: Draft, note: string | undefined): void {
  const extension = pending(draft);
  const moves = ({ kind, taskId, unit }: DeadlineState) =>
    kind === '办结' || (kind === '环节' && taskId !== null && unit === extension.by);
  for (const deadline of draft.ticket.deadlines.filter((row) => isLive(row) && moves(row))) {
    retime(draft, {
      ...deadline,
      moves: [...deadline.moves, { extended: extension.workdays, at: draft.at }],
      basis: extendedBasis(deadline.basis, extension.workdays),
    });
  }
  const until = draft.ticket.deadlines.find((row) => row.kind === '办结' && isLive(row))?.dueAt;
  draft.set({ extension: { ...extension, status: '同意', ...(until !== undefined && { until }) } });
  const granted = { unit: extension.by, workdays: extension.workdays, until: until ?? null };
  draft.record('extension.approved', { ...granted, ...(note && { note }) });
  const date = until === undefined ? '' : `至 ${draft.definitions.calendar.localDate(new Date(until))}`;
  tellCitizen(draft, '延期', `您的诉求办理时限延长${date}。期间安排：${extension.plan}`);
  draft.tell(extension.by, ...openTasks(draft.ticket).map(({ unit }) => unit));
}

export function refuseExtension(draft: Draft, reason: string): void {
  const extension = pending(draft);
  draft.record('extension.refused', { unit: extension.by, reason: requireText(reason, '/reason', '不同意的理由') });
  draft.set({ extension: { ...extension, status: '不同意' } });
  draft.tell(extension.by);
}

/** An unanswered request ends with the work that it was for. */
export function dropPending(draft: Draft): void {
  if (draft.ticket.extension?.status !== '待批') return;
  draft.record('extension.lapsed', { unit: draft.ticket.extension.by });
  draft.set({ extension: null });
}
