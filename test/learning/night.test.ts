import { readHeader } from '@paidan/classification';
import type { TicketView } from '@paidan/contracts';
import { readHeldOut, readLessons } from '@paidan/store';
import { type Trained, type TrainingTask, trainApart } from '@paidan/worker';
import { learningRules } from '@paidan/workflows/rules/learning.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, open, taskOf } from '../api/support/flow.ts';
import { data, type Place, phrase, shippedVersion, startPlace, told } from './support.ts';

const duty = 'coop-035';
const next = `晚上${phrase}，谁来给弄一下`;

let place: Place;
beforeAll(async () => {
  place = await startPlace();
});
afterAll(() => place?.stop());

const all = { most: 20_000, perPerson: 1_000 };

describe('a night', () => {
  it('trains nothing while there is nothing to learn, and nothing while there are too few matters to compare by', async () => {
    const train = () => Promise.reject(new Error('trained'));
    expect(await place.night('2026-11-01', { train })).toMatchObject({ why: 'nothing_new', lessons: 0 });
    await place.settled('operator', 12, duty);
    const rules = { ...learningRules, leastMatters: 30 };
    expect(await place.night('2026-11-02', { train, rules })).toMatchObject({ why: 'too_few' });
  });

  it('learns only from what units took: not from a ticket under way, nor from one finished under another duty', async () => {
    const { store } = place.api.database;
    const before = (await readLessons(store, all)).length;
    await place.dispatched('operator', '水渠边的红嘴栓没水', duty);
    const ids = await place.settled('operator', 10, duty);
    await place.owner.query("update tickets set duty = 'basic-001' where id = any($1)", [ids]);
    expect((await readLessons(store, all)).length).toBe(before);
    await place.owner.query("update tickets set status = '登记' where id = any($1)", [ids]);
  });

  it('learns from a ticket that went its whole way, and that a matter passed on is on no list', async () => {
    const { api } = place;
    const { store } = api.database;
    for (;;) {
      const id = await place.dispatched('admin', told(1), duty);
      await act(api, 'staff', `tasks/${await taskOf(api, 'staff', id)}/complete`, { outcome: '不属实' });
      const reply = (await api.as('operator')('GET', `tickets/${id}`))
        .json<TicketView>()
        .tasks.find(({ status }) => status === '待签收' || status === '办理中');
      const who = reply?.unit === '克孜勒苏乡' ? 'staff' : 'water';
      await act(api, who, `tickets/${id}/reply`, { text: '已处理' });
      await act(api, 'operator', `tickets/${id}/approve`);
      await act(api, 'operator', `tickets/${id}/callback`, { reached: true, solved: true, satisfaction: '满意' });
      const [lessons, matters] = [await readLessons(store, all), await readHeldOut(store, 100)];
      // One or the other, by its id.
      expect([...lessons, ...matters].filter(({ ticketId }) => ticketId === id)).toMatchObject([{ duty }]);
      if (lessons.some(({ ticketId }) => ticketId === id)) break;
    }
    for (;;) {
      const id = await place.dispatched('operator', '请问明天的火车几点开', duty);
      const { id: passed } = await open(api, { text: '请问明天的火车几点开' });
      const result = { candidates: [{ duty, p: 0.7, reasons: [] }], none: 0.2, urgent: false, model: 'm' };
      await api.application.execute(
        passed,
        { type: 'classify', result: { ...result, decision: 'review' } },
        { actor: { userId: null, name: '系统', unit: null, role: 'system' }, scope: { kind: 'all' } },
      );
      await act(api, 'operator', `tickets/${passed}/redirect`, { to: '铁路12306', reason: '不在清单内' });
      const lessons = await readLessons(store, all);
      expect(lessons.some(({ ticketId }) => ticketId === id)).toBe(false);
      const found = lessons.find(({ ticketId }) => ticketId === passed);
      if (found === undefined) continue;
      expect(found.duty).toBeNull();
      break;
    }
  });

  it('learns a new phrase, switches, and the very next ticket is classified by it and says so', async () => {
    const { current } = place.learner();
    expect((await current()).version).toBe(shippedVersion);
    await place.settled('operator', 25, duty);
    await place.settled('admin', 25, duty);
    const report = await place.night('2026-11-03');
    expect(report).toMatchObject({ why: 'better', current: { version: shippedVersion } });
    const learned = await current();
    expect(learned.version).toBe(report?.version);
    expect(learned.version).not.toBe(shippedVersion);
    // Not by memory: the model itself knows.
    expect(learned.taught([]).classify({ text: next }).candidates[0]?.duty).toBe(duty);

    const { id } = await open(place.api, { text: next });
    const result = (await current()).classify({ text: next });
    const system = { userId: null, name: '系统', unit: null, role: 'system' } as const;
    await place.api.application.execute(id, { type: 'classify', result }, { actor: system, scope: { kind: 'all' } });
    const ticket = (await place.api.as('operator')('GET', `tickets/${id}`)).json<TicketView>();
    expect(ticket.classification?.model).toBe(report?.version);
  });

  it('trains nothing again while nothing new was decided', async () => {
    const train = () => Promise.reject(new Error('trained'));
    expect(await place.night('2026-11-04', { train })).toMatchObject({ why: 'nothing_new' });
  });

  it('is run once, however many workers ask', async () => {
    await place.settled('operator', 4, duty);
    let trainings = 0;
    const train = (task: TrainingTask, signal: AbortSignal): Promise<Trained> => {
      trainings += 1;
      return trainApart({ ...task, data }, signal);
    };
    const nights = await Promise.all([1, 2, 3].map(() => place.night('2026-11-05', { train })));
    expect(nights.filter((report) => report !== null)).toHaveLength(1);
    expect(trainings).toBe(1);
    expect(await place.night('2026-11-05', { train })).toBeNull();
  });

  it('keeps the model in use when the new one is worse', async () => {
    const { current } = place.learner();
    const { version } = await current();
    await place.settled('admin', 6, duty);
    const confused = (task: TrainingTask, signal: AbortSignal) => {
      const lessons = task.lessons.map((lesson) => ({ ...lesson, duty: 'basic-001' }));
      return trainApart({ ...task, lessons, data }, signal);
    };
    const report = await place.night('2026-11-06', { train: confused });
    expect(report).toMatchObject({ why: 'not_better', current: { version } });
    expect((await current()).version).toBe(version);
    expect(await place.kept()).not.toContain('2026-11-06');
  });

  it('never trains on the fifth that is held out, in any night', async () => {
    const { store } = place.api.database;
    const [lessons, matters] = [await readLessons(store, all), await readHeldOut(store, 2_000)];
    expect(matters.length).toBeGreaterThan(5);
    expect(lessons.length).toBeGreaterThan(2 * matters.length);
    const heldOut = new Set(matters.map(({ ticketId }) => ticketId));
    expect(lessons.filter(({ ticketId }) => heldOut.has(ticketId))).toEqual([]);
    const { rows } = await place.owner.query<{ share: number }>(
      'select avg(paidan.held_out(gen_random_uuid())::int)::float as share from generate_series(1, 20000)',
    );
    expect(rows[0]?.share).toBeCloseTo(0.2, 1);

    await place.settled('operator', 3, duty);
    const tasks: TrainingTask[] = [];
    const train = (task: TrainingTask) => {
      tasks.push(task);
      return Promise.reject(new Error('seen enough'));
    };
    await expect(place.night('2026-11-07', { train })).rejects.toThrow('seen enough');
    const [task] = tasks;
    expect(task?.matters.length).toBeGreaterThanOrEqual(matters.length);
    const trainedOn = new Set(task?.lessons.map(({ ticketId }) => ticketId));
    expect(task?.matters.filter(({ ticketId }) => trainedOn.has(ticketId))).toEqual([]);
    const { rows: asked } = await place.owner.query<{ id: string }>(
      'select id from tickets where id = any($1) and paidan.held_out(id)',
      [[...trainedOn]],
    );
    expect(asked).toEqual([]);
  });

  it('gives the same model for the same lessons, and names them in it', async () => {
    const { store } = place.api.database;
    const lessons = (await readLessons(store, all)).slice(0, 20);
    const task = {
      lessons,
      matters: [],
      shipped: place.parts().shipped,
      current: place.parts().shipped,
      plausible: 0,
      list: place.api.application.definitions.list(),
      data,
    };
    const signal = new AbortController().signal;
    const [one, other] = [await trainApart(task, signal), await trainApart(task, signal)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.lessons).toBe(lessons.length);
    const fewer = await trainApart({ ...task, lessons: lessons.slice(1) }, signal);
    expect(readHeader(fewer.bytes).inputs.lessons).not.toBe(readHeader(one.bytes).inputs.lessons);
  });
});
