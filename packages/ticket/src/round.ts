import type { Draft } from './draft.ts';
import { startOverall } from './overall.ts';
import { raiseSupervision } from './supervision.ts';

/** A new round gives the citizen's ticket a new clock and the unit a new right to ask for more time; redone too often, it goes one level up. */
export function beginRound(draft: Draft): void {
  draft.set({ extension: null, unreached: 0, closedAt: null });
  startOverall(draft);
  const { redos, basis } = draft.definitions.rules.hard;
  if (draft.ticket.round - 1 === redos) raiseSupervision(draft, `第 ${redos} 次重办（${basis}）`);
}
