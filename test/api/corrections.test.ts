import type { CorrectionPage, TicketView } from '@paidan/contracts';
import { createLearner } from '@paidan/worker';
import type { Static } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../classification/shipped.ts';
import { startApi, type TestApi } from './support/api.ts';
import { act, open, refusal } from './support/flow.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

const system = { userId: null, name: 'system', unit: null, role: 'system' } as const;
const told = [
  '我们巷子的红嘴栓又不出了，两天没水用',
  '村头红嘴栓又不出了，洗衣服都没法洗',
  '红嘴栓又不出了，麻烦来人修',
  '早上起来红嘴栓又不出了，羊也没水喝',
  '5村这边红嘴栓又不出了，啥时候能好',
];
const next = '老汉家门口的红嘴栓又不出了，给看看';
const duty = 'coop-035';

const learner = () =>
  createLearner(api.database.store, shipped(), { load: () => shipped(), onUnreadable: () => undefined });

type Corrections = Static<typeof CorrectionPage>;
const list = async (): Promise<Corrections> => (await api.as('operator')('GET', 'corrections')).json();

/** A matter that the classifier takes for something else, and a person who knows better. */
async function corrected(text: string, who: 'operator' | 'admin'): Promise<TicketView> {
  const { id } = await open(api, { text });
  const result = shipped().classify({ text });
  const wrong = { ...result, candidates: [{ duty: 'basic-001', p: 0.6, reasons: [] }], decision: 'review' as const };
  const classified = await api.application.execute(
    id,
    { type: 'classify', result: wrong },
    { actor: system, scope: { kind: 'all' } },
  );
  expect(classified.ok).toBe(true);
  return act(api, who, `tickets/${id}/dispatch`, { duty });
}

describe('what operators correct', () => {
  it('teaches the running classifier: five by two people, and the sixth goes right without a restart', async () => {
    const current = learner();
    expect((await current()).classify({ text: next }).candidates[0]?.learned).toBeUndefined();
    for (const [index, text] of told.entries()) await corrected(text, index % 2 === 0 ? 'operator' : 'admin');
    const { candidates } = (await current()).classify({ text: next });
    expect(candidates[0]).toMatchObject({ duty, learned: 5 });
  });

  it('is listed with its matter, and never with who corrected', async () => {
    const { items } = await list();
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({ suggested: 'basic-001', chosen: duty, undoneAt: null });
    expect(JSON.stringify(items)).not.toMatch(/操作|话务员|管理员|byUser|userId/);
  });

  it('teaches nothing any more once it is taken back, and can be taken back once', async () => {
    const current = learner();
    expect((await current()).classify({ text: next }).candidates[0]?.learned).toBe(5);
    for (const { id } of (await list()).items.slice(0, 4)) {
      const answer = await api.as('operator')('POST', `corrections/${id}/undo`);
      expect(answer.statusCode, answer.body).toBe(204);
    }
    expect((await current()).classify({ text: next }).candidates[0]?.learned).toBeUndefined();
    const [first] = (await list()).items;
    expect(first?.undoneAt).not.toBeNull();
    const again = await api.as('operator')('POST', `corrections/${first?.id}/undo`);
    expect(refusal(again)).toEqual([404, 'correction.not_found']);
    expect(refusal(await api.as('operator')('POST', 'corrections/abc/undo'))).toEqual([404, 'correction.not_found']);
  });

  it('keeps a redirection of what was taken for a duty: on no list', async () => {
    const text = '请问明天的火车几点开';
    const { id } = await open(api, { text });
    const result = { ...shipped().classify({ text }), candidates: [{ duty, p: 0.7, reasons: [] }], none: 0.2 };
    await api.application.execute(
      id,
      { type: 'classify', result: { ...result, decision: 'review' } },
      { actor: system, scope: { kind: 'all' } },
    );
    await act(api, 'operator', `tickets/${id}/redirect`, { to: '铁路12306', reason: '不在清单内' });
    expect((await list()).items[0]).toMatchObject({ ticketId: id, suggested: duty, chosen: null });
  });

  it('is nobody’s to see or undo but the hotline’s and those who look over it', async () => {
    for (const who of ['township', 'staff', 'water'] as const) {
      expect(refusal(await api.as(who)('GET', 'corrections'))).toEqual([403, 'role.forbidden']);
    }
    expect(refusal(await api.as('supervisor')('POST', 'corrections/abc/undo'))).toEqual([403, 'role.forbidden']);
  });
});
