import { type Classification, createClassifier, type Matter } from '@paidan/classification';
import { clausesOf, type DutyList, findDuty } from '@paidan/duty-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, golden, list, model, shipped, urgency } from './shipped.ts';
import { longText, matters } from './texts.ts';

const classifier = shipped();
/** Dispatches whatever it may. */
const eagerly = { least: 0, categories: {} };
const isShare = (p: number): boolean => p >= 0 && p <= 1;

/** Every sentence of a duty by which it may be justified, as `reference: sentence`. */
function sentencesOf(own: DutyList, id: string): ReadonlySet<string> {
  const duty = findDuty(own, id);
  if (duty === undefined) return new Set();
  const work = duty.part === 'reclaimed' ? duty.work : [];
  const clauses = clausesOf(duty).map((clause) => `${clause.id}: ${clause.text}`);
  return new Set([`${id}: ${duty.name}`, ...work.map((part) => `${id}: ${part}`), ...clauses]);
}

/** All that must hold of any answer to anything. */
function expectSound({ title, text }: Matter, answer: Classification, own: DutyList = list): void {
  const { candidates, none } = answer;
  expect(isShare(none), `none ${none}`).toBe(true);
  expect(candidates.length).toBeLessThanOrEqual(5);
  expect(new Set(candidates.map(({ duty }) => duty)).size).toBe(candidates.length);
  for (const { p } of candidates) expect(isShare(p), `p ${p}`).toBe(true);
  expect(candidates.map(({ p }) => p)).toEqual(candidates.map(({ p }) => p).toSorted((a, b) => b - a));
  expect(candidates.reduce((sum, { p }) => sum + p, none)).toBeLessThanOrEqual(1 + 1e-9);
  for (const { duty, reasons } of candidates) {
    const sentences = sentencesOf(own, duty);
    expect(reasons.length, `${duty} without a reason`).toBeGreaterThan(0);
    for (const { words, ref, quote } of reasons) {
      expect(sentences, ref).toContain(`${ref}: ${quote}`);
      for (const word of words) {
        expect(word.length).toBeGreaterThan(0);
        expect(text.includes(word) || (title ?? '').includes(word), `“${word}”`).toBe(true);
      }
    }
  }
  const [best] = candidates;
  const duty = best && findDuty(own, best.duty);
  if (answer.decision === 'auto') expect(duty).toBeDefined();
  if (duty?.part === 'reclaimed' && duty.abolished) expect(answer.decision).toBe('review');
}

describe('whatever somebody writes', () => {
  it('is answered soundly: shares that add up, best first, each with words of the text and a sentence of the list', () => {
    fc.assert(
      fc.property(matters, (matter) => expectSound(matter, classifier.classify(matter))),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n\u3000\u200b'],
    ['one character', '水'],
    ['half of an emoji', '\ud83d'],
    ['halves the wrong way round', '\udc00\ud800水管\udc00'],
    ['a NUL', '水\u0000管'],
    ['only digits', '1234567890'.repeat(50)],
    ['another language', 'سۇ تۇرۇبىسى يېرىلدى، ياردەم قىلىڭلار'],
  ])('is answered soundly when it is %s', (_, text) => {
    for (const matter of [{ text }, { title: text, text }, { title: text, text: '' }]) {
      expectSound(matter, classifier.classify(matter));
    }
  });

  it.each(['😀', '\ud83d', '水管爆了，', '門口積水沒人管。', ' ', 'a', '7'])(
    'is answered soundly a mebibyte long: %j',
    (unit) => {
      const matter = { title: longText(unit), text: longText(unit) };
      expectSound(matter, classifier.classify(matter));
    },
  );

  it.each([
    ['我們村裡的自來水沒水了，請領導幫助處理', '我们村里的自来水没水了，请领导帮助处理'],
    ['鄰居養雞氣味難聞，請問誰來處理', '邻居养鸡气味难闻，请问谁来处理'],
    ['Ｗｉｆｉ信號差，交了３００元', 'wifi信号差，交了5元'],
  ])('is read the same in traditional characters and in full width: %s', (written, plain) => {
    const answer = (text: string) => classifier.classify({ text }).candidates.map(({ duty }) => duty);
    expect(answer(written)[0]).toBe(answer(plain)[0]);
    expect(answer(written).length).toBeGreaterThan(0);
  });

  it('that is sure has words to show for it', () => {
    const sure = golden.map((matter) => classifier.classify(matter)).filter(({ decision }) => decision === 'auto');
    expect(sure.length).toBeGreaterThan(20);
    for (const { candidates } of sure) {
      expect(candidates[0]?.reasons.some(({ words }) => words.length > 0)).toBe(true);
    }
  });

  it('says nothing and leaves it to a person when there is nothing to read', () => {
    for (const text of ['', '。。。', '😀😀', '\ud800']) {
      expect(classifier.classify({ text })).toMatchObject({ candidates: [], none: 1, decision: 'review' });
    }
  });
});

describe('a category that asks for more care', () => {
  const careful = createClassifier(model, list, { auto: { ...eagerly, categories: { 应急管理及消防: 1.1 } } });
  const categoryOf = (id: string | undefined) => findDuty(list, id ?? '')?.category;

  it('is never dispatched by itself where it asks for more than certainty, while others are', () => {
    const answers = golden.map((matter) => careful.classify(matter)).filter(({ decision }) => decision === 'auto');
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter(({ candidates }) => categoryOf(candidates[0]?.duty) === '应急管理及消防')).toEqual([]);
  });
});

describe('duties that were abolished', () => {
  const abolished = new Set(list.reclaimed.filter((duty) => duty.abolished).map(({ id }) => id));
  const spoken = corpus.filter(({ duty }) => abolished.has(duty));

  it('are recognised, and never dispatched by themselves, however easily one is satisfied', () => {
    const eager = createClassifier(model, list, { urgency, auto: eagerly });
    const answers = spoken.map((matter) => eager.classify(matter));
    const met = answers.filter(({ candidates }) => abolished.has(candidates[0]?.duty ?? ''));
    expect(met.length).toBeGreaterThan(spoken.length / 2);
    expect(met.filter(({ decision }) => decision === 'auto')).toEqual([]);
    // The same eagerness does dispatch what is not abolished.
    const others = corpus.slice(0, 200).map((matter) => eager.classify(matter));
    expect(others.some(({ decision }) => decision === 'auto')).toBe(true);
  });

  it('are left to a person in any words', () => {
    const eager = createClassifier(model, list, { urgency, auto: eagerly });
    fc.assert(
      fc.property(fc.constantFrom(...spoken), matters, ({ text }, more) => {
        const matter = { ...more, text: `${text}${more.text}` };
        expectSound(matter, eager.classify(matter));
      }),
      { numRuns: 300 },
    );
  });
});

describe('another list than the one that the model was trained for', () => {
  const some = <T>(duties: readonly T[]) => fc.subarray([...duties], { maxLength: 4 });
  const lists = fc
    .record({ basic: some(list.basic), cooperative: some(list.cooperative), reclaimed: some(list.reclaimed) })
    .map((parts): DutyList => ({ ...list, ...parts }));

  it('gets only its own duties as answers, each with its share of the whole list, and the rest as on no list', () => {
    fc.assert(
      fc.property(lists, fc.array(matters, { minLength: 1, maxLength: 4 }), (own, asked) => {
        const narrow = createClassifier(model, own);
        for (const matter of asked) {
          const answer = narrow.classify(matter);
          expectSound(matter, answer, own);
          const whole = new Map(classifier.classify(matter).candidates.map(({ duty, p }) => [duty, p]));
          for (const { duty, p } of answer.candidates) {
            expect(findDuty(own, duty)).toBeDefined();
            expect(p).toBe(whole.get(duty) ?? p);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['empty', 0],
    ['of one duty', 1],
  ])('that is %s takes no matter that is not its own', (_, size) => {
    const own = { ...list, basic: list.basic.slice(0, size), cooperative: [], reclaimed: [] };
    const narrow = createClassifier(model, own);
    for (const { text, gold } of golden.filter(({ gold }) => !gold.some((duty) => findDuty(own, duty)))) {
      const answer = narrow.classify({ text });
      expectSound({ text }, answer, own);
      expect({ gold, decision: answer.decision, none: answer.none > 0.5 }).toEqual({
        gold,
        decision: 'review',
        none: true,
      });
    }
  });
});
