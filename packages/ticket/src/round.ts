import type { Draft } from './draft.ts';
import { startOverall } from './overall.ts';

/** A new round gives the citizen's ticket a new clock and the unit a new right to ask for more time. */
export function beginRound(draft: Draft): void {
  draft.set({ extension: null, unreached: 0, closedAt: null });
  startOverall(draft);
}
