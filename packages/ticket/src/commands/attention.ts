import { raiseSupervision } from '../supervision.ts';
import { openTasks } from '../tasks.ts';
import { type Handler, requireText } from './command.ts';

/** 催办: every unit at work on the ticket is told, or the hotline when none is. */
export const remind: Handler<'remind'> = (draft, { note }) => {
  const working = openTasks(draft.ticket).map(({ unit }) => unit);
  const units = working.length > 0 ? [...new Set(working)] : [draft.definitions.hotline];
  draft.record('ticket.reminded', { units, automatic: false, ...(note !== undefined && { note }) });
  draft.tell(...units);
};

/** 督办 by the supervision office. */
export const supervise: Handler<'supervise'> = (draft, { note }) => {
  raiseSupervision(draft, requireText(note, '/note', '督办要求'));
};
