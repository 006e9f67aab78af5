import type { Context } from './context.ts';
import type { Entry } from './ledger.ts';

/** Statuses in which an office of the county has the matter: hotline, supervision, or a unit's head with the answer. */
const offices: ReadonlySet<string> = new Set(['待派', '退回中', '挂起', '待审核', '待回访', '重办']);
const working: ReadonlySet<string> = new Set(['待签收', '办理中']);
export const over: ReadonlySet<string> = new Set(['办结', '归档', '已并单', '转出', '不予受理']);

/** What is not over is in somebody's hand; what is over is in nobody's. */
export function* checkHands({ status, tasks, deadlines }: Entry, { definitions }: Context): Generator<string> {
  const open = tasks.filter((task) => task.status === '待签收' || task.status === '办理中');
  for (const { unit, step } of open) {
    if (definitions.unitKind(unit) === undefined) yield `“${step}”在“${unit}”手里，没有这个单位`;
  }
  if (working.has(status)) {
    if (open.every(({ role }) => role === 'call')) yield `${status}，但没有人在办`;
  } else if (over.has(status)) {
    if (open.length > 0) yield `${status}，但 ${open.map(({ unit, step }) => `${unit}“${step}”`).join('、')} 还开着`;
    const clocks = deadlines.filter(
      (each) => (each.status === 'open' || each.status === 'paused') && each.kind !== '告知',
    );
    const running = clocks.filter(({ after }) => deadlines.find(({ id }) => id === after)?.kind !== '告知');
    if (running.length > 0) yield `${status}，但时限 ${running.map(({ kind }) => kind).join('、')} 还在走`;
  } else if (!offices.has(status)) yield `停在${status}，没有人接手`;
}

/** No path gave the township a duty that a department took back. */
export function* checkTownship({ events }: Entry, { township }: Context): Generator<string> {
  let duty = '';
  for (const { type, data } of events) {
    if (type === 'ticket.dispatched') {
      duty = String(data.duty);
      const named = [data.lead, data.assist].flat();
      if (duty.startsWith('reclaimed-') && named.includes(township)) yield `${duty} 派给了${township}`;
    }
    if (type === 'task.opened' && duty.startsWith('reclaimed-') && data.unit === township) {
      yield `${duty} 的“${String(data.step)}”开给了${township}`;
    }
  }
}
