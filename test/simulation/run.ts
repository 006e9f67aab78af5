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

/** What was played: all that the checks need to know beside the database. */
export interface Played extends Course {
  readonly tally: Tally;
  /** Milliseconds; the county's time at the end. */
  readonly end: number;
  /** Real seconds of playing, and of checking. */
  readonly seconds: number;
  readonly checking: number;
  readonly answer: Answer;
}

/** Plays a season on the real system until its end; what is open then stays open. Then asks whether everything holds. */
export async function simulate(ground: Ground, plan: Plan): Promise<Played> {
  await prepareGround(ground.ownerUrl);
  const store = await openDatabase({ url: ground.appUrl, poolSize: 12 });
  const clock = simulatedClock(plan.from);
  let worker: Worker | undefined;
  try {
    const definitions = await loadDefinitions(() => loadCatalogue(store), countyRules());
    const world = worldOf(createApplication(store, definitions, clock), clock, plan.seed);
    const matters = intakeOf(definitions.list(), definitions.calendar, plan);
    const { appUrl, redisUrl } = ground;
    worker = await startWorker({ appUrl, redisUrl, now: plan.from, shares: plan.shares });
    const started = performance.now();
    const course = await play({ world, plan, ground, matters, drain: { store, clock, worker } });
    const seconds = (performance.now() - started) / 1000;
    plan.say(`${course.arrived} 件，${world.tally.commands} 条命令，${seconds.toFixed(0)} 秒；开始核对`);
    const now = clock.now().getTime();
    const answer = await checkAll({ store, definitions, now, ...course });
    const checking = (performance.now() - started) / 1000 - seconds;
    return {
      ...course,
      tally: world.tally,
      end: now,
      seconds,
      checking,
      answer: { ...answer, violations: [...world.tally.violations, ...answer.violations] },
    };
  } finally {
    await worker?.stop();
    await store.close();
  }
}
