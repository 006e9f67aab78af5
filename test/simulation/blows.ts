import { setTimeout as sleep } from 'node:timers/promises';
import { type Drain, unfinished } from './drain.ts';
import type { Ground } from './ground.ts';
import { randomOf } from './random.ts';
import type { Tally } from './tally.ts';

/** Something that goes wrong in the server room once so many matters have come in. */
export interface Blow {
  readonly kind: 'kill' | 'loss';
  readonly after: number;
}

/** Kills and losses spread over the season, in the order in which they fall. */
export function blowsOf({
  kills,
  losses,
  tickets,
  seed,
}: {
  kills: number;
  losses: number;
  tickets: number;
  seed: number;
}): Blow[] {
  const random = randomOf(seed, 4);
  const spread = (kind: Blow['kind'], times: number): Blow[] =>
    Array.from({ length: times }, (_, index) => ({
      kind,
      after: Math.floor(((index + random.between(0.4, 0.9)) / times) * tickets),
    }));
  return [...spread('kill', kills), ...spread('loss', losses)].sort((a, b) => a.after - b.after);
}

/** Strikes while work hangs in the queue; answers false when none came up until `over` was done. */
export async function strike(
  { kind }: Blow,
  { ground, drain, tally, over }: { ground: Ground; drain: Drain; tally: Tally; over: Promise<unknown> },
): Promise<boolean> {
  let done = false;
  const watch = (): void => {
    done = true;
  };
  over.then(watch, watch);
  for (let handed = 0; handed === 0; ) {
    handed = (await unfinished(drain.store, drain.clock.now())).handed;
    if (handed === 0 && done) return false;
    if (handed === 0) await sleep(1);
    else if (kind === 'loss') tally.lostJobs += handed;
  }
  if (kind === 'kill') {
    await drain.worker.kill();
    tally.kills += 1;
  } else {
    await ground.loseQueue();
    tally.losses += 1;
  }
  return true;
}
