import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';
import { benchClassifier } from './classify.ts';
import { createDispatchLoad } from './dispatch.ts';
import { round } from './load.ts';
import { createPlace, type Place } from './place.ts';
import type { Machine, Report } from './report.ts';
import { readSamples, type Sample, sureOnes } from './samples.ts';
import { benchSteps } from './steps.ts';
import { startSystem } from './system.ts';

export interface MeasureOptions {
  /** Of measuring, per part. */
  readonly seconds: number;
  readonly say: (line: string) => void;
  /** Aborted: what was started is stopped and removed, and the promise rejects with the reason. */
  readonly signal: AbortSignal;
}

const concurrency = 50;
/** Odd, so that the median is one of them. */
const rounds = 7;

/** Everything once, on a database of its own that is gone afterwards. */
export async function measureAll(options: MeasureOptions): Promise<Report> {
  const { seconds, say, signal } = options;
  const samples = readSamples();
  const load = round(loadavg()[0] ?? 0, 2);
  say(`事项识别：${samples.length} 条文本，单核 …`);
  const classify = benchClassifier(samples, seconds / 4);
  signal.throwIfAborted();
  say('准备数据库 …');
  const place = await createPlace(say);
  try {
    const machine = await describe(place, load);
    const dispatch = await measureDispatch(place, sureOnes(samples), options);
    const { ownerUrl, appUrl } = place.database;
    const steps = await benchSteps({ ownerUrl, appUrl, concurrency, seconds, rounds, say, signal });
    return { at: new Date().toISOString(), seconds, machine, steps, dispatch, classify };
  } finally {
    await place.close();
  }
}

async function measureDispatch(
  place: Place,
  samples: readonly Sample[],
  { seconds, say, signal }: MeasureOptions,
): Promise<Report['dispatch']> {
  const system = await startSystem(place, say);
  try {
    const load = await createDispatchLoad(system.url, place.database.ownerUrl, samples);
    try {
      await load.run(concurrency, Math.min(seconds / 4, 3), signal); // warm: connections, plans, machine code
      say(`登记到派出：${concurrency} 件在途 …`);
      const busy = await load.run(concurrency, seconds, signal);
      say('登记到派出：逐件 …');
      const quiet = await load.run(1, seconds / 4, signal);
      system.mustBeWhole();
      return { busy, quiet };
    } finally {
      await load.close();
    }
  } finally {
    await system.close();
  }
}

async function describe({ database }: Place, load: number): Promise<Machine> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const answer = await client.query<{ server_version: string }>('show server_version');
    return {
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      memoryGb: round(totalmem() / 2 ** 30),
      platform: `${process.platform}-${process.arch}`,
      node: process.versions.node,
      postgres: `PostgreSQL ${answer.rows[0]?.server_version ?? ''}`,
      load,
    };
  } finally {
    await client.end();
  }
}
