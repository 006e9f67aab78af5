import { createApplication, loadDefinitions } from '@paidan/application';
import { loadCatalogue, openDatabase } from '@paidan/store';
import { type Answer, checkAll } from './check/all.ts';
import { simulatedClock } from './clock.ts';
import { countyRules } from './county.ts';
import { type Ground, prepareGround } from './ground.ts';
import { intakeOf, type Season } from './intake.ts';
import type { Shares } from './short-cut.ts';
import type { Tally } from './tally.ts';
import { startWorker, type Worker } from './worker.ts';
import { worldOf } from './world.ts';
import { type Course, play } from './year.ts';

export interface Plan extends Season {
  /** How often the worker is killed and the queue lost, spread over the season. */
  readonly kills: number;
  readonly losses: number;
  /** How much of the work goes through BullMQ where nothing is about to go wrong. */
  readonly shares: Shares;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** What was played and what the checks said. */
export interface Played extends Ended {
  readonly tally: Tally;
  /** Real seconds of playing, and of checking. */
  readonly seconds: number;
  readonly checking: number;
  readonly answer: Answer;
}

/** All that the checks need to know beside the database. */
interface Ended extends Course {
  /** Milliseconds; the county's time at the end. */
  readonly end: number;
}

/** Plays a season on the real system until its end; what is open then stays open. Then asks whether everything holds. */
export async function simulate(ground: Ground, plan: Plan): Promise<Played> {
  await prepareGround(ground.ownerUrl);
  const { tally, seconds, ...ended } = await live(ground, plan);
  plan.say(`${ended.arrived} 件，${tally.commands} 条命令，${seconds.toFixed(0)} 秒；开始核对`);
  const started = performance.now();
  const { violations, ...answer } = await check(ground, ended);
  const checking = (performance.now() - started) / 1000;
  return {
    ...ended,
    tally,
    seconds,
    checking,
    answer: { ...answer, violations: [...tally.violations, ...violations] },
  };
}

async function live(ground: Ground, plan: Plan): Promise<Ended & Pick<Played, 'tally' | 'seconds'>> {
  const { appUrl, redisUrl } = ground;
  const store = await openDatabase({ url: appUrl, poolSize: 4 });
  const clock = simulatedClock(plan.from);
  let worker: Worker | undefined;
  try {
    const definitions = await loadDefinitions(() => loadCatalogue(store), countyRules());
    const world = worldOf(createApplication(store, definitions, clock), clock, plan.seed);
    const matters = intakeOf(definitions.list(), definitions.calendar, plan);
    worker = await startWorker({ appUrl, redisUrl, now: plan.from, shares: plan.shares });
    const started = performance.now();
    const course = await play({ world, plan, ground, matters, drain: { store, clock, worker } });
    const seconds = (performance.now() - started) / 1000;
    return { ...course, tally: world.tally, seconds, end: clock.now().getTime() };
  } finally {
    await worker?.stop();
    await store.close();
  }
}

/** Asks a database in which a season was played whether everything holds. */
export async function check(ground: Ground, { ticks, arrived, end }: Ended): Promise<Answer> {
  const store = await openDatabase({ url: ground.appUrl, poolSize: 4 });
  try {
    const definitions = await loadDefinitions(() => loadCatalogue(store), countyRules());
    return await checkAll({ store, definitions, ticks, arrived, now: end });
  } finally {
    await store.close();
  }
}
