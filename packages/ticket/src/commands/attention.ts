import { openDeadline } from '../deadlines.ts';
import { atWork, raiseTo } from '../supervision.ts';
import { type Handler, requireText } from './command.ts';

/** 催办: every unit at work on the ticket is told, or the hotline when none is. */
export const remind: Handler<'remind'> = (draft, { note }) => {
  const units = atWork(draft);
  draft.record('ticket.reminded', { units, automatic: false, ...(note !== undefined && { note }) });
  draft.tell(...units);
};

/**
 * 督办 by the supervision office; `raise` is 提级督办, one rung above where the ticket stands. The units have the county's time to
 * get the matter done; after it the next rung is due.
 */
export const supervise: Handler<'supervise'> = (draft, { note, raise }) => {
  const given = requireText(note, '/note', '督办要求');
  const { ladder } = draft.rules;
  const level = draft.ticket.level ?? 0;
  const usual = ladder.findIndex(({ to }) => to === 'supervision') + 1;
  const rung = Math.min(raise ? Math.max(level, usual) + 1 : Math.max(level, usual), ladder.length);
  raiseTo(draft, rung, given);
  const running = draft.ticket.deadlines.some(
    ({ kind, status, after }) => kind === '督办' && status === 'open' && after === null,
  );
  if (running || rung >= ladder.length || draft.ticket.status === '挂起') return;
  const [unit = null] = atWork(draft);
  openDeadline(draft, '督办', 'supervision', { unit, rung: rung + 1 });
};
