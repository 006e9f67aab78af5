import { PaidanError } from '@paidan/kernel';
import { openDeadline, pause, settleKind, unpause } from '../deadlines.ts';
import { openTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';

/**
 * Stops every clock of the ticket. Only where the county turned suspension on, and only for one of its types of reason (a
 * reason that begins with a type's name says its type).
 */
export const suspend: Handler<'suspend'> = (draft, { reason, kind }) => {
  const { enabled, reasons, basis } = draft.rules.suspension;
  if (!enabled) throw new PaidanError('suspension.disabled', basis);
  const given = requireText(reason, '/reason', '挂起理由');
  const names = reasons.map((known) => known.kind);
  const typed = names.find((name) => (kind === undefined ? given.startsWith(name) : name === kind));
  if (typed === undefined) {
    throw new PaidanError('request.invalid', `请选择挂起理由的类型：${names.join('、')}`, { field: '/kind' });
  }
  draft.record('ticket.suspended', { reason: given, kind: typed });
  draft.move('suspend');
  draft.set({ suspension: { kind: typed, reason: given, at: draft.at } });
  pause(draft, ({ kind: clock }) => clock !== '告知');
  const { hotline, supervision } = draft.definitions;
  openDeadline(draft, '挂起', 'suspension.review', { unit: hotline, late: supervision });
  draft.tell(...openTasks(draft.ticket).map(({ unit }) => unit));
};

/** Goes on where the ticket stood; every clock goes on with what was left of it. */
export const resume: Handler<'resume'> = (draft, { note }) => {
  draft.move('resume');
  settleKind(draft, 'met', '挂起');
  const milliseconds = unpause(draft);
  draft.set({ suspension: null });
  draft.record('ticket.resumed', {
    pausedMinutes: Math.round(milliseconds / 60_000),
    ...(note !== undefined && { note }),
  });
  draft.tell(...openTasks(draft.ticket).map(({ unit }) => unit));
};
