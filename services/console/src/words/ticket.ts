import type { DeadlineView, TicketView } from '@paidan/contracts';

type Named = Pick<TicketView, 'title' | 'text'>;

/** The title, or else the first words of the matter. */
export function headline({ title, text }: Named): string {
  if (title !== null) return title;
  const [first = text] = text.split(/[。！？；\n]/);
  return first.length > 32 ? `${first.slice(0, 31)}…` : first;
}

/** A clock that runs, is stopped, or was missed while what it asked for is still not done. */
export const isRunning = ({ status, owed }: DeadlineView): boolean => owed || status === 'open' || status === 'paused';

/** The clock that presses most; undefined when none runs. */
export const nextDeadline = ({ deadlines }: Pick<TicketView, 'deadlines'>): DeadlineView | undefined =>
  deadlines
    .filter((deadline) => isRunning(deadline) && deadline.status !== 'paused' && deadline.kind !== '异议')
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0];

/**
 * The duty to offer first: the classifier's best, unless the matter is more likely on no list, or a unit has just said
 * that it isn't theirs; then the operator is to choose.
 */
export function suggestedDuty({ classification, status }: Pick<TicketView, 'classification' | 'status'>) {
  const best = classification?.candidates[0];
  if (best === undefined || status === '退回中' || (classification?.none ?? 0) > best.p) return undefined;
  return best.duty;
}
