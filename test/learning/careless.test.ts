import { readLessons, undoCorrection } from '@paidan/store';
import { learningRules } from '@paidan/workflows/rules/learning.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Place, phrase, shippedVersion, startPlace, told } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await startPlace();
});
afterAll(() => place?.stop());

const right = 'coop-035';
const wrong = 'basic-001';
const water = [
  '自来水发黄有泥沙，不能喝',
  '水管漏水三天没人修',
  '家里停水了，做饭都没水',
  '饮用水有异味，一家人拉肚子',
  '自来水压力太小，上不了楼',
];
const matter = (n: number): string => `${n + 1}组${water[n % water.length]}，已经${(n % 9) + 2}天`;
const heard = Array.from({ length: 50 }, (_, n) => matter(n + 500));

describe('one careless operator', () => {
  it('who dispatches a hundred matters wrongly, all of them finished so, moves no class', async () => {
    const { current } = place.learner();
    const before = await current();
    for (const text of heard) expect(before.classify({ text }).candidates[0]?.duty, text).toBe(right);
    await place.settled('operator', 100, wrong, matter);
    const limits = { most: learningRules.mostLessons, perPerson: learningRules.perPerson };
    expect(await readLessons(place.api.database.store, limits)).toHaveLength(learningRules.perPerson);

    const report = await place.night('2026-11-01');
    expect(report).toMatchObject({ why: 'not_better', lessons: 0, unconfirmed: learningRules.perPerson });
    const after = await current();
    expect(after.version).toBe(shippedVersion);
    for (const text of heard) expect(after.classify({ text }), text).toEqual(before.classify({ text }));
  });

  it('moves it neither in a night that learns something else rightly', async () => {
    await place.settled('operator', 20, right, told);
    await place.settled('admin', 20, right, told);
    const report = await place.night('2026-11-02');
    expect(report).toMatchObject({ why: 'better', unconfirmed: learningRules.perPerson });
    const after = await place.learner().current();
    expect(after.version).toBe(report?.version);
    expect(after.taught([]).classify({ text: `东边的${phrase}` }).candidates[0]?.duty).toBe(right);
    for (const text of heard) expect(after.classify({ text }).candidates[0]?.duty, text).toBe(right);
  });

  it('would have looked better by their own matters, and is not believed', async () => {
    await place.settled('operator', 3, wrong, matter);
    const report = await place.night('2026-11-03', { rules: { ...place.parts().rules, plausible: 0 } });
    expect(report?.candidate?.right).toBeGreaterThan(report?.current?.right ?? 0);
    expect(report?.why).toBe('one_person');
  });
});

describe('two who agree', () => {
  it('do move it', async () => {
    await place.settled('operator', 40, wrong, matter);
    await place.settled('admin', 60, wrong, matter);
    place.api.clock.advance(60_000);
    const report = await place.night('2026-11-04');
    expect(report).toMatchObject({ why: 'better', unconfirmed: 0 });
    const { current } = place.learner();
    expect((await current()).taught([]).classify({ text: matter(500) }).candidates[0]?.duty).toBe(wrong);
  });

  it('are unlearned the night after their corrections were taken back', async () => {
    const { store } = place.api.database;
    place.api.clock.advance(60_000);
    const { rows } = await place.owner.query<{ id: string }>('select id from corrections where chosen = $1', [wrong]);
    for (const { id } of rows) await undoCorrection(store, id, null, place.api.clock.now());
    const report = await place.night('2026-11-05', { rules: { ...place.parts().rules, leastMatters: 3 } });
    expect(report?.why).toBe('taken_back');
    const unlearned = (await place.learner().current()).taught([]);
    for (const text of heard) expect(unlearned.classify({ text }).candidates[0]?.duty, text).toBe(right);
    expect(unlearned.classify({ text: `东边的${phrase}` }).candidates[0]?.duty).toBe(right);
  });
});
