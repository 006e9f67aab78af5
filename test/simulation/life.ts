import type { TicketState } from '@paidan/ticket';
import type { Incoming } from './intake.ts';
import { DAY, HOUR, MINUTE } from './moments.ts';
import type { Random } from './random.ts';
import type { Temper } from './temper.ts';
import { nextTask, signsFirst } from './working.ts';
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
    state.urgent ? atOnce(life, now, moments) : moments.anytime(after(HOUR / 4, hours * HOUR));
  const late = temper.pace === 'late';
  switch (state.status) {
    case '登记':
      return moments.soon(now + 1);
    case '待签收':
    case '办理中':
      return nextWork(life, state, now, world);
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

/** What is urgent is mostly done at once, in the same tick. */
const atOnce = ({ random }: Life, now: number, { anytime }: World['moments']): number =>
  random.chance(0.85) ? now : anytime(now + 1);

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

/** Work is signed for, then done, within a part of its time or after it, in office hours; what is urgent at once, by those who are quick. */
function nextWork(life: Life, state: TicketState, now: number, { moments }: World): number {
  const { random } = life;
  const { pace } = life.temper;
  if (state.urgent && pace === 'prompt') return atOnce(life, now, moments);
  const task = nextTask(state);
  const unsigned = task?.status === '待签收' && signsFirst(pace);
  const clock = state.deadlines.find(
    ({ taskId, kind, status }) =>
      taskId === task?.id && kind !== '督办' && (kind === '签收') === unsigned && status !== 'cancelled',
  );
  const left = clock === undefined ? DAY : Math.max(Date.parse(clock.dueAt) - now, 0);
  const [least, most, days] = paces[pace];
  const never = unsigned && pace === 'never' && !state.supervised;
  const wait = never ? random.between(2 * DAY, 5 * DAY) : left * random.between(least, most);
  const at = now + Math.min(Math.max(wait, 10 * MINUTE), days * DAY);
  return moments.office(at);
}

/** Which part of their time people take, and never more than so many days. */
const paces: Readonly<Record<Temper['pace'], readonly [number, number, number]>> = {
  prompt: [0.02, 0.15, 0.8],
  slow: [0.3, 0.95, 4],
  late: [0.9, 1.6, 15],
  never: [0.3, 1.2, 20],
};
