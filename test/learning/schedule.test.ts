import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type NightReport, startNights, type TrainingTask, trainApart } from '@paidan/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../queue/harness.ts';
import { data, type Place, startPlace } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await startPlace();
  await place.settled('operator', 30, 'coop-035');
  await place.settled('admin', 30, 'coop-035');
});
afterAll(() => place?.stop());

/** By day, when people are signed in, somebody decides something new; then it is night. */
async function dayThenNight(date: string): Promise<void> {
  place.api.clock.set('2026-11-24T15:00:00+08:00');
  await place.settled('operator', 5, 'coop-035');
  place.api.clock.set(`${date}T03:30:00+08:00`);
}

/** What of the nights is logged: reports, and failures. */
function listening() {
  const reports: NightReport[] = [];
  const failures: unknown[] = [];
  const logger = {
    info: (report: NightReport) => void reports.push(report),
    warn: (failure: unknown) => void failures.push(failure),
    error: (failure: unknown) => void failures.push(failure),
  };
  return { reports, failures, logger };
}

async function outcomes(): Promise<Record<string, [string, boolean]>> {
  const { rows } = await place.owner.query<{ night: string; outcome: string; claimed: boolean }>(
    'select night::text, outcome, claimed_by is not null as claimed from models order by night',
  );
  return Object.fromEntries(rows.map(({ night, outcome, claimed }) => [night, [outcome, claimed]]));
}

/** Processes of the training that a process started, with their priority; by what Linux tells. */
const trainings = (parent: number | undefined): { readonly pid: string; readonly nice: number }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
        const facts = after.split(' ');
        const own = Number(facts[1]) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('trainer.ts');
        return own ? [{ pid, nice: Number(facts[16]) }] : [];
      } catch {
        return [];
      }
    });
const onLinux = process.platform === 'linux';

/** Much slower than any test waits. */
const slowly = (task: TrainingTask, signal: AbortSignal) =>
  trainApart({ ...task, data, options: { passes: 100_000 } }, signal);

describe('the nights', () => {
  it('are run between the hours of the rules by the place’s clock, once, also when the worker came up late', async () => {
    const { clock } = place.api;
    const { reports, failures, logger } = listening();
    const passing = (task: TrainingTask, signal: AbortSignal) => trainApart({ ...task, data }, signal);
    clock.set('2026-12-01T02:59:00+08:00');
    const nights = startNights({ ...place.parts({ train: passing }), logger, everyMs: 20 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await outcomes()).toEqual({});
    clock.set('2026-12-01T03:00:00+08:00');
    await until('the first night', () => reports.length === 1);
    clock.set('2026-12-01T05:00:00+08:00');
    await new Promise((resolve) => setTimeout(resolve, 200));
    clock.set('2026-12-02T06:00:00+08:00');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(Object.keys(await outcomes())).toEqual(['2026-12-01']);
    await nights.close();

    clock.set('2026-12-03T05:59:00+08:00');
    const late = startNights({ ...place.parts({ train: passing }), logger });
    await until('the late night', () => reports.length === 2);
    await late.close();
    expect(reports.map((report) => [report?.night, report?.why])).toEqual([
      ['2026-12-01', 'better'],
      ['2026-12-03', 'nothing_new'],
    ]);
    expect(failures).toEqual([]);
  });

  it('are not run where the rules switch them off', async () => {
    place.api.clock.set('2026-12-04T03:30:00+08:00');
    const { logger } = listening();
    const { rules } = place.parts();
    const nights = startNights({ ...place.parts({ rules: { ...rules, enabled: false } }), logger, everyMs: 10 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await nights.close();
    expect(await outcomes()).not.toHaveProperty('2026-12-04');
  });

  it('give a night back when the worker stops, at once and with the process that trained', async () => {
    await dayThenNight('2026-12-05');
    const { failures, logger } = listening();
    const nights = startNights({ ...place.parts({ train: slowly }), logger });
    if (onLinux) await until('the training', () => trainings(process.pid).some(({ nice }) => nice === 19));
    await until('the claim', async () => (await outcomes())['2026-12-05']?.[1] === true);
    const before = performance.now();
    await nights.close();
    expect(performance.now() - before).toBeLessThan(1_000);
    expect((await outcomes())['2026-12-05']).toEqual(['training', false]);
    if (onLinux) await until('its end', () => trainings(process.pid).length === 0);
    expect(failures).toEqual([]);

    const again = await place.night('2026-12-05');
    expect(again?.night).toBe('2026-12-05');
  });

  it('are closed as failed when the training breaks, without an end of the worker', async () => {
    await dayThenNight('2026-12-06');
    const { failures, logger } = listening();
    const broken = (task: TrainingTask, signal: AbortSignal) =>
      trainApart({ ...task, data: { ...data, utterances: [{ label: 'basic-999', text: '没有这一项' }] } }, signal);
    const nights = startNights({ ...place.parts({ train: broken }), logger });
    await until('the failure', () => failures.length === 1);
    await nights.close();
    expect((await outcomes())['2026-12-06']?.[0]).toBe('failed');
    place.api.clock.set('2026-11-24T15:00:00+08:00');
    expect(JSON.stringify((await place.api.as('admin')('GET', 'models?limit=1')).json())).toContain('"why":"failed"');
  });

  it.runIf(onLinux)('leave no process behind when the worker is killed in the middle', async () => {
    const program = `
      import { trainApart } from '@paidan/worker';
      import { readModel } from '@paidan/workflows/classification/index.ts';
      import { readTrainingList } from '@paidan/workflows/classification/inputs.ts';
      const model = readModel();
      const task = { lessons: [], matters: [], shipped: model, current: model, plausible: 0, list: readTrainingList() };
      await trainApart(task, new AbortController().signal);`;
    const worker = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
    // Lowered once it runs, and computing soon after.
    await until('the training', () => trainings(worker.pid).some(({ nice }) => nice === 19));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [training] = trainings(worker.pid);
    expect(training).toBeDefined();
    worker.kill('SIGKILL');
    await until('its end', () => !existsSync(`/proc/${training?.pid}`));
  });
});
