/**
 * `npm run simulate [-- --seed N --tickets N --from DATE --to DATE --kills N --whole --redis --json]`: plays a county's year on
 * the real system (an embedded PostgreSQL of its own, removed at the end) and checks that nothing was lost, doubled, late or
 * miscounted. Progress goes to standard error, the result to standard output; exits 1 when something does not hold.
 */
import { parseArgs } from 'node:util';
import { startRedis } from '@paidan/test-support';
import { postgresGround, redisGround } from './ground.ts';
import { midnightOf } from './moments.ts';
import { simulationPlace } from './place.ts';
import { factsOf, summary } from './report.ts';
import { simulate } from './run.ts';
import { whole, yearly } from './short-cut.ts';

const usage = `用法 / usage: npm run simulate -- [--seed N] [--tickets N] [--from 2026-01-01] [--to 2027-01-01]
  [--kills N] [--whole（全部经队列 / everything through the queue）] [--redis] [--json]`;

const say = (line: string): void => {
  process.stderr.write(`[simulate] ${line}\n`);
};

function settings() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      tickets: { type: 'string', default: '20000' },
      from: { type: 'string', default: '2026-01-01' },
      to: { type: 'string', default: '2027-01-01' },
      kills: { type: 'string', default: '4' },
      whole: { type: 'boolean', default: false },
      redis: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'seed' | 'tickets' | 'kills'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} ${values[name]}`);
    return value;
  };
  const [from, to] = [midnightOf(values.from), midnightOf(values.to)];
  if (!(from < to)) throw new Error(`--from ${values.from} --to ${values.to}`);
  const shares = values.whole ? whole : yearly;
  const plan = {
    from,
    to,
    seed: number('seed'),
    tickets: number('tickets'),
    kills: number('kills'),
    losses: 1,
    shares,
  };
  return { plan, redis: values.redis, json: values.json };
}

/** Plays, checks and prints; the exit code. */
async function main({ plan, redis, json }: ReturnType<typeof settings>): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  const place = await simulationPlace(say);
  const queue = redis ? await startRedis() : undefined;
  try {
    const { ownerUrl, appUrl } = place;
    const ground = queue ? redisGround(ownerUrl, appUrl, queue) : postgresGround(ownerUrl, appUrl);
    const played = await simulate(ground, { ...plan, say, signal: interrupted.signal });
    const { violations } = played.answer;
    const facts = factsOf(played);
    process.stdout.write(`${summary(facts, violations)}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ ...facts, violations })}\n`);
    return violations.length === 0 ? 0 : 1;
  } catch (error) {
    if (interrupted.signal.aborted) return 130;
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  } finally {
    await queue?.stop();
    await place.close();
  }
}

try {
  process.exitCode = await main(settings());
} catch (error) {
  say(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 64;
}
