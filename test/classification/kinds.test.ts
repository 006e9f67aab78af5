import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKind, type SpokenKind } from '@paidan/reading';
import { kindRules } from '@paidan/workflows/rules/kinds.ts';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';

interface Labelled {
  readonly title?: string;
  readonly text: string;
  readonly kind: SpokenKind;
}

const labelled = readFileSync(join(root, 'workflows/classification/messages-urgent.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Labelled => JSON.parse(line));

/**
 * What the cues of `workflows/rules/kinds.ts` reach on messages whose kind was written with them, rounded to their
 * disadvantage. Only a question has a clock of its own, so questions count most; pleas and complaints often sound alike.
 */
describe('the kind that words tell', () => {
  const read = labelled.map((matter) => ({ ...matter, found: readKind(kindRules, matter.text, matter.title) }));
  const share = (of: typeof read, is: (one: (typeof read)[number]) => boolean): number =>
    of.filter(is).length / of.length;
  const right = ({ kind, found }: (typeof read)[number]): boolean => kind === found;

  it('is that of its writer for six in ten, on some hundreds', () => {
    expect(read.length).toBeGreaterThan(400);
    expect(share(read, right)).toBeGreaterThanOrEqual(0.6);
  });

  it('finds three questions in four, and takes few of the others for one', () => {
    const questions = read.filter(({ kind }) => kind === '咨询');
    const others = read.filter(({ kind }) => kind !== '咨询');
    expect(share(questions, right)).toBeGreaterThanOrEqual(0.75);
    expect(share(others, ({ found }) => found === '咨询')).toBeLessThanOrEqual(0.2);
  });

  it('finds praise, and hears none where somebody only says thank you in the end', () => {
    expect(
      share(
        read.filter(({ kind }) => kind === '表扬'),
        right,
      ),
    ).toBeGreaterThanOrEqual(0.7);
    expect(
      share(
        read.filter(({ kind }) => kind !== '表扬'),
        ({ found }) => found === '表扬',
      ),
    ).toBeLessThanOrEqual(0.02);
  });
});
