import { PaidanError } from '@paidan/kernel';
import { pause, unpause } from '../deadlines.ts';
import { openTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';

/** Stops every clock of the ticket. Only where the county turned suspension on; the reason is kept with its type. */
export const suspend: Handler<'suspend'> = (draft, { reason }) => {
  const { enabled, reasons, basis } = draft.definitions.rules.suspension;
  if (!enabled) throw new PaidanError('suspension.disabled', basis);
  const given = requireText(reason, '/reason', '挂起理由');
  const kind = reasons.find((known) => given.startsWith(known)) ?? '其他';
  draft.record('ticket.suspended', { reason: given, kind });
  draft.move('suspend');
  pause(draft, () => true);
  draft.tell(...openTasks(draft.ticket).map(({ unit }) => unit));
};

/** Goes on where the ticket stood; every clock ends later by the time that it stood still. */
export const resume: Handler<'resume'> = (draft, { note }) => {
  draft.move('resume');
  const milliseconds = unpause(draft);
  draft.record('ticket.resumed', {
    pausedMinutes: Math.round(milliseconds / 60_000),
    ...(note !== undefined && { note }),
  });
  draft.tell(...openTasks(draft.ticket).map(({ unit }) => unit));
};
