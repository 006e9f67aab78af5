import type { Lesson } from '@paidan/classification';
import { describe, expect, it } from 'vitest';
import { golden, shipped } from './shipped.ts';

/** A phrase that nobody said before the hail nets came: the model cannot know it. */
const phrase = '防雹网又塌了，';
const told = [
  '家里枣园上面的防雹网又塌了，枣树压断好几棵，谁给看看',
  '乡里给装的防雹网又塌了，葡萄架也压了，没人管',
  '昨晚大风，防雹网又塌了，想问找谁修',
  '3村的防雹网又塌了，说是设施坏了没人来',
  '地里防雹网又塌了，报了两次，什么时候修',
];
const next = '老汉我地里的防雹网又塌了，麻烦给修一下';
const duty = 'basic-060';

const lesson = (text: string, teacher: string, taught = duty): Lesson => ({ text, duty: taught, teacher });
const best = (lessons: readonly Lesson[], text: string) => shipped().taught(lessons).classify({ text }).candidates[0];

describe('what operators correct', () => {
  it('five times by two people goes right the sixth time, and says that it was learned', () => {
    expect(shipped().classify({ text: next }).candidates[0]?.duty).not.toBe(duty);
    const lessons = told.map((text, index) => lesson(text, index % 2 === 0 ? 'a' : 'b'));
    expect(best(lessons, next)).toMatchObject({ duty, learned: 5 });
    expect(best(lessons, `${phrase}快来人`)).toMatchObject({ duty });
  });

  it('is not dispatched by itself because of it', () => {
    const lessons = told.map((text, index) => lesson(text, index % 2 === 0 ? 'a' : 'b'));
    expect(shipped().taught(lessons).classify({ text: next }).decision).toBe('review');
  });

  it('a hundred times by one careless person moves nothing, on the golden matters or beside them', () => {
    const careless = [...golden, ...golden].slice(0, 100).map(({ text }) => lesson(text, 'a', 'basic-001'));
    const taught = shipped().taught(careless);
    for (const matter of golden) expect(taught.classify(matter)).toEqual(shipped().classify(matter));
    expect(
      best(
        told.map((text) => lesson(text, 'a')),
        next,
      )?.learned,
    ).toBeUndefined();
  });

  it('is forgotten when it is taken back', () => {
    const classifier = shipped();
    const lessons = told.map((text, index) => lesson(text, index % 2 === 0 ? 'a' : 'b'));
    const before = classifier.classify({ text: next });
    expect(classifier.taught(lessons).taught([]).classify({ text: next })).toEqual(before);
  });

  it('counts for less where others decided otherwise', () => {
    const split = told.flatMap((text) => [
      lesson(text, 'a'),
      lesson(text, 'b'),
      lesson(text, 'c', 'basic-061'),
      lesson(text, 'd', 'basic-061'),
    ]);
    expect(best(split, next)?.learned).toBeUndefined();
  });

  it('can say that a matter is on no list', () => {
    const lessons = told.map((text, index) => lesson(text, index % 2 === 0 ? 'a' : 'b', 'none'));
    const { none, candidates } = shipped().taught(lessons).classify({ text: next });
    expect(none).toBeGreaterThan(candidates[0]?.p ?? 1);
  });

  it('does not touch matters that are not alike', () => {
    const lessons = told.map((text, index) => lesson(text, index % 2 === 0 ? 'a' : 'b'));
    const taught = shipped().taught(lessons);
    const changed = golden.filter((matter) => taught.classify(matter).candidates[0]?.learned !== undefined);
    expect(changed).toEqual([]);
  });
});
