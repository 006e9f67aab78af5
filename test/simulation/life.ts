import type { TicketState } from '@paidan/ticket';
import type { Incoming } from './intake.ts';
import { DAY, HOUR, MINUTE } from './moments.ts';
import type { Random } from './random.ts';
import type { Temper } from './temper.ts';
import { nextTask } from './working.ts';
import type { World } from './world.ts';

/** A ticket that people are not done with. */
export interface Life {
  readonly id: string;
  readonly incoming: Incoming;
  readonly random: Random;
  readonly temper: Temper;
  /** As its people saw it last; undefined when nobody has seen it yet, or somebody else has changed it since. */
  state: TicketState | undefined;
  /** The hotline was told that only the next level up may decide. */
  beyond: boolean;
}

/** When somebody next does something with it, in milliseconds; undefined: never again. */
export function nextWake(life: Life, state: TicketState, now: number, world: World): number | undefined {
  const { temper, random } = life;
  const { moments } = world;
  const after = (least: number, most: number): number => now + random.between(least, most);
  const desk = (hours: number): number =>
    state.urgent ? moments.soon(after(5 * MINUTE, 30 * MINUTE)) : moments.anytime(after(HOUR / 4, hours * HOUR));
  const late = temper.pace === 'late';
  switch (state.status) {
    case '登记':
      return moments.soon(now + 1);
    case '待签收':
    case '办理中':
      return nextWork(temper, random, state, now, world);
    case '挂起':
      return moments.office(after(DAY, 8 * DAY));
    case '退回中':
      return late ? moments.office(after(DAY, 3 * DAY)) : desk(10);
    case '待审核':
      return late ? moments.office(after(DAY, 2 * DAY)) : desk(12);
    case '待回访':
      return late ? moments.office(after(4 * DAY, 8 * DAY)) : moments.anytime(after(2 * HOUR, 40 * HOUR));
    case '待派':
    case '重办':
      return late && random.chance(0.4) ? moments.office(after(DAY, 3 * DAY)) : desk(4);
    default:
      return afterEnd(life, state, after, world);
  }
}

/** An ended ticket is looked at again to tell its citizen, to be archived, redone or split again; else never. */
function afterEnd(
  { temper, incoming }: Life,
  state: TicketState,
  after: (least: number, most: number) => number,
  { moments }: World,
): number | undefined {
  if (state.notices?.some(({ toldAt }) => toldAt === null)) return moments.office(after(HOUR, 30 * HOUR));
  const again = temper.incidents.includes(state.status === '已并单' ? 'unmerge' : 'redo');
  switch (state.status) {
    case '办结':
      return again || incoming.index % 3 > 0 ? moments.office(after(3 * DAY, 14 * DAY)) : undefined;
    case '归档':
      if (!again || temper.looks === 0) return undefined;
      temper.looks -= 1;
      return moments.office(after(DAY, 5 * DAY));
    case '已并单':
      if (temper.looks === 0) return undefined;
      temper.looks -= 1;
      return moments.office(after(2 * DAY, 6 * DAY));
    default:
      return undefined;
  }
}

/** Work is done within a part of its time, or after it, in office hours; what is urgent at any hour. */
function nextWork({ pace }: Temper, random: Random, state: TicketState, now: number, { moments }: World): number {
  const task = nextTask(state);
  const clock = state.deadlines.find(
    ({ taskId, kind, status }) => taskId === task?.id && kind !== '签收' && kind !== '督办' && status !== 'cancelled',
  );
  const due = clock === undefined ? now + DAY : Date.parse(clock.dueAt);
  const left = Math.max(due - now, 0);
  const unsigned = task?.status === '待签收' && pace === 'never' && !state.supervised;
  const share = { prompt: [0.03, 0.25], slow: [0.3, 0.9], late: [0.9, 1.6], never: [0.3, 1.2] }[pace];
  const wait = unsigned ? 2 * DAY + random.between(0, 3 * DAY) : left * random.between(share[0] ?? 0, share[1] ?? 1);
  const most = pace === 'late' || pace === 'never' ? 20 * DAY : 6 * DAY;
  const at = now + Math.min(Math.max(wait, 10 * MINUTE), most);
  return state.urgent ? moments.soon(at) : moments.office(at);
}
