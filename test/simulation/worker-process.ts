/**
 * The worker of the simulation, in a process that can be killed, with the county's time told to it by its parent: the
 * services' own handlers on the real queues, rung by the real relay. The classifier alone is a stand-in, and the sweep is
 * the parent's.
 */
import { createApplication, loadDefinitions } from '@paidan/application';
import { createQueues, createWorker, startRelay } from '@paidan/queue';
import { loadCatalogue, openDatabase } from '@paidan/store';
import { classifyHandler, notifyHandler, routeHandler, timerHandler } from '@paidan/worker';
import { simulatedClock } from './clock.ts';
import { countyRules } from './county.ts';
import { type Shares, shortCut } from './short-cut.ts';
import { standIn } from './verdict.ts';

/** First message from the parent. */
export interface Orders {
  readonly appUrl: string;
  readonly redisUrl: string | null;
  readonly now: number;
  readonly shares: Shares;
}

/** Every later message, answered with its number when it has been taken in. */
export interface Turn {
  readonly turn: number;
  readonly now: number;
  readonly shares: Shares;
}

const tell = (message: unknown): void => void process.send?.(message);

async function work({ appUrl, redisUrl, now, shares }: Orders): Promise<void> {
  const clock = simulatedClock(now);
  const store = await openDatabase({ url: appUrl, poolSize: 4 });
  const definitions = await loadDefinitions(() => loadCatalogue(store), countyRules());
  const application = createApplication(store, definitions, clock);
  const handlers = {
    classify: classifyHandler(application, () => Promise.resolve(standIn)),
    route: routeHandler(application),
    timer: timerHandler(application),
    notify: notifyHandler(application),
  };
  const config = { databaseUrl: appUrl, redisUrl };
  const options = { config, store, clock, concurrency: 8 };
  const workers = [
    createWorker('classify', handlers.classify, options),
    createWorker('route', handlers.route, options),
    createWorker('timer', handlers.timer, options),
    createWorker('notify', handlers.notify, options),
  ];
  await Promise.all(workers.map((worker) => worker.ready()));
  const queues = shortCut(createQueues(config), handlers, { store, clock }, shares);
  startRelay({ store, databaseUrl: appUrl, queues, clock, batch: 1000, pollMs: 100 });
  process.on('message', (next: Turn) => {
    clock.set(next.now);
    queues.share(next.shares);
    tell(next.turn);
  });
  tell('ready');
}

process.on('disconnect', () => process.exit(0));
process.once('message', (orders: Orders) => {
  work(orders).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
