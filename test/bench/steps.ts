import { createBaseline } from './baseline.ts';
import { createEngine } from './engine.ts';
import { perSecond, type Round, round, type Spread, spreadOf } from './load.ts';

export interface StepsResult {
  readonly concurrency: number;
  readonly rounds: number;
  /** Transactions per second of the bare baseline. */
  readonly baseline: { readonly perSecond: number; readonly spread: Spread };
  /** Step transitions per second of the whole engine. */
  readonly engine: { readonly perSecond: number; readonly spread: Spread };
  /** Engine ÷ baseline: the middle of the rounds' own ratios, and how far apart those lie. */
  readonly ratio: number;
  readonly ratioSpread: Spread;
}

export interface StepsOptions {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly concurrency: number;
  /** Of measuring, for each of the two. */
  readonly seconds: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Baseline and engine by turns, the first of each pair changing, so that both see the same machine. */
export async function benchSteps(options: StepsOptions): Promise<StepsResult> {
  const { ownerUrl, appUrl, concurrency, seconds, rounds, say, signal } = options;
  const baseline = await createBaseline(ownerUrl, 10_000, concurrency);
  const engine = await createEngine(appUrl, concurrency);
  const each = seconds / rounds;
  const bare: Round[] = [];
  const full: Round[] = [];
  try {
    for (const one of [baseline, engine]) await one.run(Math.min(each, 3), signal); // warm: connections, plans, machine code
    for (let turn = 0; turn < rounds; turn += 1) {
      const pair = [
        async () => bare.push(await baseline.run(each, signal)),
        async () => full.push(await engine.run(each, signal)),
      ] as const;
      for (const measure of turn % 2 === 0 ? pair : pair.toReversed()) await measure();
      say(`第 ${turn + 1}/${rounds} 轮：基线 ${rate(bare.at(-1))}/秒，引擎 ${rate(full.at(-1))}/秒`);
    }
  } finally {
    await Promise.all([baseline.close(), engine.close()]);
  }
  const ratios = full.map((one, turn) => rate(one) / rate(bare[turn]));
  const ratioSpread = spreadOf(ratios, 3);
  return {
    concurrency,
    rounds,
    baseline: { perSecond: round(perSecond(bare), 0), spread: spreadOf(bare.map(rate)) },
    engine: { perSecond: round(perSecond(full), 0), spread: spreadOf(full.map(rate)) },
    ratio: ratioSpread.median,
    ratioSpread,
  };
}

const rate = (one: Round | undefined): number => (one === undefined ? Number.NaN : round(perSecond([one]), 0));
