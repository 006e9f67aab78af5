import type { UnitName } from '@paidan/kernel';
import { endOf, lengthOf, openDeadline, settingFor } from './deadlines.ts';
import type { Draft } from './draft.ts';
import type { Rung } from './rules.ts';
import { openTasks } from './tasks.ts';
import type { DeadlineState } from './types.ts';

const byHand = new Set(['supervisor', 'leader', 'admin']);

/** The rung (1…) of the county's ladder that leads to an office; 0 when it has none. */
const rungTo = (draft: Draft, to: Rung['to']): number => draft.rules.ladder.findIndex((rung) => rung.to === to) + 1;

/** Raises the ticket to a rung and tells everybody from there down. The level is the highest that it ever reached. */
export function raiseTo(draft: Draft, rung: number, reason: string): void {
  const step = draft.rules.ladder[rung - 1];
  if (step === undefined) return;
  const { supervision, hotline, leadership } = draft.definitions;
  const automatic = !byHand.has(draft.actor.role);
  draft.set({ level: Math.max(draft.ticket.level ?? 0, rung) });
  if (rung === draft.rules.ladder.length) draft.set({ atTop: true });
  if (step.to === 'unit') {
    const units = atWork(draft);
    draft.record('ticket.raised', { reason, rung, name: step.name, units });
    draft.tell(...units);
    return;
  }
  draft.set({ supervised: true });
  draft.record('ticket.supervised', { reason, automatic, rung, name: step.name });
  if (step.to === 'leadership') draft.tell(leadership);
  draft.tell(supervision, hotline, ...openTasks(draft.ticket).map(({ unit }) => unit));
}

/** Raises the ticket to the supervision office. */
export const raiseSupervision = (draft: Draft, reason: string): void =>
  raiseTo(draft, Math.max(rungTo(draft, 'supervision'), draft.ticket.level ?? 0), reason);

/** Units at work on the ticket; the hotline when there are none. */
export function atWork(draft: Draft): UnitName[] {
  const units = openTasks(draft.ticket).map(({ unit }) => unit);
  return units.length > 0 ? [...new Set(units)] : [draft.definitions.hotline];
}

/**
 * Up the ladder from a missed deadline that stands on a rung: rungs whose time has come are taken now, and a 督办 clock runs
 * to the next. After the last rung the matter stays with whoever is there.
 */
export function climb(draft: Draft, missed: DeadlineState, first: DeadlineState, rung: number): void {
  const { calendar, supervision } = draft.definitions;
  let from = new Date(missed.dueAt);
  for (let next = rung + 1; ; next += 1) {
    const step = draft.rules.ladder[next - 1];
    if (step === undefined) return;
    const { term } = settingFor(draft, `ladder.${next - 1}`);
    const due = endOf(calendar, from, lengthOf(term));
    if (due > draft.now) {
      openDeadline(draft, '督办', `ladder.${next - 1}`, {
        taskId: first.taskId,
        unit: first.unit,
        late: step.to === 'unit' ? null : supervision,
        from,
        after: first.id,
        rung: next,
      });
      return;
    }
    raiseTo(draft, next, `${first.kind}时限已过，仍未办理（${term.basis}）`);
    from = due;
  }
}
