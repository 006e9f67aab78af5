import type { ClassifyResult } from './classify.ts';
import type { DispatchResult } from './dispatch.ts';
import type { Spread } from './load.ts';
import type { StepsResult } from './steps.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
  readonly postgres: string;
  /** Work waiting for a core when the measurement began: near 0 on a machine of one's own. */
  readonly load: number;
}

/** All that one run measures. */
export interface Report {
  readonly at: string;
  /** Of measuring, per part. */
  readonly seconds: number;
  readonly machine: Machine;
  readonly steps: StepsResult;
  readonly dispatch: {
    /** With many tickets under way at once, how many get through. */
    readonly busy: DispatchResult;
    /** With one at a time, how long one takes. */
    readonly quiet: DispatchResult;
  };
  readonly classify: ClassifyResult;
}

const between = ({ min, max }: Spread): string => `${min}–${max}`;

/** The report for people. */
export function table({ machine, seconds, steps, dispatch, classify }: Report): string {
  const { busy, quiet } = dispatch;
  const rows: readonly (readonly [string, string])[] = [
    [
      `基线：裸事务，${steps.concurrency} 并发`,
      `${steps.baseline.perSecond} 次/秒（${between(steps.baseline.spread)}）`,
    ],
    [`引擎：环节流转，${steps.concurrency} 并发`, `${steps.engine.perSecond} 次/秒（${between(steps.engine.spread)}）`],
    ['引擎 ÷ 基线', `${steps.ratio}（${between(steps.ratioSpread)}，${steps.rounds} 轮）`],
    [
      `登记到派出，${busy.inFlight} 件在途`,
      `${busy.ticketsPerSecond} 件/秒，p50 ${busy.p50Ms} ms，p95 ${busy.p95Ms} ms`,
    ],
    ['登记到派出，逐件', `${quiet.ticketsPerSecond} 件/秒，p50 ${quiet.p50Ms} ms，p95 ${quiet.p95Ms} ms`],
    ['登记应答（POST）', `p50 ${busy.postP50Ms} ms，p95 ${busy.postP95Ms} ms；逐件 p50 ${quiet.postP50Ms} ms`],
    ['事项识别，单核', `${classify.perSecond} 条/秒，中位 ${classify.medianMs} ms，p99 ${classify.p99Ms} ms`],
  ];
  const width = Math.max(...rows.map(([label]) => columns(label)));
  return [
    `派单性能 · ${machine.cpu} · ${machine.cores} 核 · ${machine.memoryGb} GB · Node ${machine.node} · ${machine.postgres}`,
    `每部分测量 ${seconds} 秒；开始时系统负载 ${machine.load}`,
    ...rows.map(([label, value]) => `  ${label}${' '.repeat(width - columns(label))}  ${value}`),
  ].join('\n');
}

/** Columns of a terminal: Chinese characters and full-width signs take two. */
const columns = (words: string): number =>
  Array.from(words).reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
