import type { Store } from '@paidan/store';
import { type Blow, blowsOf, strike } from './blows.ts';
import { incidents } from './bodies.ts';
import { deliver } from './deliver.ts';
import { act } from './desk.ts';
import { type Drain, drain, sweep } from './drain.ts';
import type { Ground } from './ground.ts';
import type { Incoming } from './intake.ts';
import { type Life, nextWake } from './life.ts';
import { dateOf } from './moments.ts';
import { randomOf } from './random.ts';
import type { Plan } from './run.ts';
import { whole } from './short-cut.ts';
import { temperOf } from './temper.ts';
import type { World } from './world.ts';

/** One instant at which something happened, and the county's time when its work was done. Milliseconds. */
export interface Tick {
  readonly at: number;
  readonly end: number;
}

/** What happened when, and how many matters had come in by the end. */
export interface Course {
  readonly ticks: readonly Tick[];
  readonly arrived: number;
}

/** How often people turn to a ticket in one tick at most. */
const PASSES = 6;

/** Every so many ticks the notices are waited for as well. */
const NOTICES = 20;

interface Stage {
  readonly world: World;
  readonly plan: Plan;
  readonly ground: Ground;
  readonly matters: readonly Incoming[];
  readonly drain: Drain;
}

/**
 * Goes from one instant at which something happens to the next: first the bells that are due, then people and new matters,
 * all at once, then whatever that rang for, until nothing is left to do. Time in between is not waited for.
 */
export async function play({ world, plan, ground, matters, drain: drained }: Stage): Promise<Course> {
  const { clock, tally, moments } = world;
  const { store, worker } = drained;
  const ticks: Tick[] = [];
  const agenda = new Map<number, Life[]>();
  const blows = blowsOf(plan);
  let arrived = 0;

  let clockAt = 0;
  /** The next instant at which somebody does something, a matter comes in, or a clock has run out. */
  const plannedNext = async (): Promise<number> => {
    clockAt = await nextClock(store);
    const planned = Math.min(matters[arrived]?.at ?? plan.to, ...agenda.keys(), clockAt);
    const least = ticks.length === 0 ? plan.from : (ticks.at(-1)?.end ?? 0) + 1;
    return moments.soon(Math.max(planned, least));
  };
  /** Rings until no clock is left that has run out. */
  const ring = async (): Promise<void> => {
    while (clockAt <= clock.now().getTime()) {
      await sweep(drained, true);
      await drain(drained, false);
      clockAt = await nextClock(store);
    }
  };
  const schedule = (life: Life, at: number | undefined): void => {
    if (at === undefined) return;
    const lives = agenda.get(at);
    if (lives === undefined) agenda.set(at, [life]);
    else lives.push(life);
  };
  const turn = async (life: Life): Promise<void> => {
    const state = await act(life, world);
    schedule(life, nextWake(life, state, clock.now().getTime(), world));
  };
  const takeIn = async (incoming: Incoming): Promise<void> => {
    const id = await deliver(incoming, world);
    const random = randomOf(plan.seed, 3, incoming.index);
    const temper = temperOf(incoming, Object.keys(incidents), random);
    const life: Life = { id, incoming, random, temper, state: undefined, beyond: false };
    schedule(life, incoming.verdict.urgent ? incoming.at : moments.anytime(incoming.at + 1));
  };

  for (let at = await plannedNext(); at < plan.to; at = await plannedNext()) {
    plan.signal?.throwIfAborted();
    const coming = matters.slice(arrived, firstAfter(matters, arrived, at));
    arrived += coming.length;
    const struck = (): Blow | undefined => ((blows[0]?.after ?? plan.tickets) < arrived ? blows[0] : undefined);
    const shares = struck() === undefined ? plan.shares : whole;
    await worker.set(at, shares);
    clock.set(at);
    await ring();
    const over = Promise.all([...take(agenda, at).map(turn), ...coming.map(takeIn)]);
    for (let blow = struck(); blow !== undefined; blow = struck()) {
      if (!(await strike(blow, { ground, drain: drained, tally, over }))) break;
      blows.shift();
    }
    await over;
    await drain(drained, shares === whole || tally.ticks % NOTICES === 0);
    // What is urgent goes on at once, in the same tick.
    for (let pass = 1; pass < PASSES && hasDue(agenda, at); pass += 1) {
      await Promise.all(take(agenda, at).map(turn));
      await drain(drained, false);
    }
    clockAt = await nextClock(store);
    await ring();
    ticks.push({ at, end: clock.now().getTime() });
    tally.ticks += 1;
    if (tally.ticks % 200 === 0) plan.say(`${dateOf(at)}：收件 ${arrived}，命令 ${tally.commands}`);
  }
  await drain(drained, true);
  return { ticks, arrived };
}

const hasDue = (agenda: ReadonlyMap<number, unknown>, at: number): boolean =>
  [...agenda.keys()].some((when) => when <= at);

/** Takes from the agenda what is due, earliest first. */
function take(agenda: Map<number, Life[]>, at: number): Life[] {
  const times = [...agenda.keys()].filter((when) => when <= at).sort((a, b) => a - b);
  return times.flatMap((when) => {
    const lives = agenda.get(when) ?? [];
    agenda.delete(when);
    return lives;
  });
}

function firstAfter(matters: readonly Incoming[], from: number, at: number): number {
  let place = from;
  while ((matters[place]?.at ?? Number.POSITIVE_INFINITY) <= at) place += 1;
  return place;
}

/** When the next clock runs out or is to be reminded of; never: infinity. */
async function nextClock(store: Store): Promise<number> {
  const { rows } = await store.writers.query<{ at: Date | null }>({
    name: 'simulation-next-clock',
    text: `select least(
        (select min(due_at) from paidan.deadlines where status = 'open'),
        (select min(remind_at) from paidan.deadlines where status = 'open' and remind_at is not null)) as at`,
  });
  return rows[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY;
}
