import { openDeadline, settle } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { NoticeKind, TicketKind } from './types.ts';

/** Matters that nobody outside brought in: there is no citizen to tell. */
const ownFindings: readonly TicketKind[] = ['巡查发现', '主动上报', '计划任务'];

/** Notes what the citizen must be told; a clock of the hotline runs until somebody says that it was. `told`: it was, at once. */
export function tellCitizen(draft: Draft, kind: NoticeKind, text: string, told = false): void {
  if (ownFindings.includes(draft.ticket.kind)) return;
  const { hotline, supervision } = draft.definitions;
  const clock = openDeadline(draft, '告知', 'inform', { unit: hotline, late: supervision });
  const notice = { id: draft.id(), kind, text, at: draft.at, toldAt: null, deadlineId: clock.id };
  draft.set({ notices: [...(draft.ticket.notices ?? []), notice] });
  draft.record('citizen.notice', { noticeId: notice.id, kind, text });
  if (told) markTold(draft, notice.id, undefined);
  else draft.tell(hotline);
}

/** What the citizen was still to be told no longer holds: it is withdrawn, and its clock with it. */
export function withdrawNotices(draft: Draft): void {
  const notices = draft.ticket.notices ?? [];
  const untold = notices.filter(({ toldAt }) => toldAt === null);
  if (untold.length === 0) return;
  for (const { id, kind, deadlineId } of untold) {
    settle(draft, 'cancelled', (deadline) => deadline.id === deadlineId);
    draft.record('citizen.notice_withdrawn', { noticeId: id, kind });
  }
  draft.set({ notices: notices.filter((notice) => !untold.includes(notice)) });
}

/** The citizen was told. */
export function markTold(draft: Draft, noticeId: string, note: string | undefined): void {
  const notices = draft.ticket.notices ?? [];
  const notice = notices.find(({ id }) => id === noticeId);
  if (notice === undefined) return;
  draft.set({ notices: notices.map((each) => (each === notice ? { ...each, toldAt: draft.at } : each)) });
  settle(draft, 'met', ({ id }) => id === notice.deadlineId);
  draft.record('citizen.told', { noticeId, kind: notice.kind, ...(note !== undefined && { note }) });
}
