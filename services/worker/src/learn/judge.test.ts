import { describe, expect, it } from 'vitest';
import { judge, type Trial } from './judge.ts';

const rules = { mayForget: 0.005, mayLose: 0.1 };
const trials = (count: number, part: Partial<Trial>): Trial[] =>
  Array.from({ length: count }, () => ({ duty: 'coop-035', person: 'a', was: true, is: true, ...part }));
const gained = { was: false, is: true };
const lost = { was: true, is: false };
const known = trials(1_000, { person: '' });

const why = (matters: readonly Trial[], texts: readonly Trial[] = known, takenBack = false) => {
  const verdict = judge(matters, texts, rules, takenBack);
  expect(verdict.switches).toBe(verdict.why === 'better' || verdict.why === 'taken_back');
  return verdict.why;
};

describe('a new model', () => {
  const two = [...trials(30, {}), ...trials(2, { ...gained }), ...trials(1, { ...gained, person: 'b' })];

  it('takes over when it is right more often, by the matters of more than one person', () => {
    expect(why(two)).toBe('better');
    expect(judge(two, known, rules, false).leadWithoutOne).toBe(1);
  });

  it('does not when it is only as good, or better by what one person alone says', () => {
    expect(why([...two, ...trials(3, lost)])).toBe('not_better');
    expect(why(trials(40, gained))).toBe('one_person');
    expect(why([...trials(40, gained), ...trials(3, { person: 'b' })])).toBe('one_person');
    expect(why([...trials(40, gained), ...trials(1, { ...lost, person: 'b' })])).toBe('one_person');
  });

  it('does not when it forgets what the shipped model was taught', () => {
    const spread = (count: number) =>
      Array.from({ length: count }, (_, at) => trials(1, { ...lost, duty: `basic-${at}` })).flat();
    expect(why(two, [...trials(995, {}), ...spread(5)])).toBe('better');
    expect(why(two, [...trials(994, {}), ...spread(6)])).toBe('forgets');
  });

  it('does not when one duty pays for it, and says which', () => {
    const others = trials(2_000, { duty: 'basic-001' });
    expect(why(two, [...others, ...trials(2, { ...lost, duty: 'coop-072' })])).toBe('better');
    const paid = [...others, ...trials(27, { duty: 'coop-072' }), ...trials(4, { ...lost, duty: 'coop-072' })];
    expect(judge(two, paid, rules, false)).toMatchObject({ why: 'duty_lost', duty: 'coop-072', switches: false });
  });

  it('need only be as good once a correction was taken back', () => {
    expect(why(trials(40, {}), known, true)).toBe('taken_back');
    expect(why([...trials(40, {}), ...trials(1, lost)], known, true)).toBe('not_better');
  });
});
