import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight } from './highlight.ts';

it('marks the citizen’s words and joins overlaps', () => {
  const pieces = highlight('水渠堵了，渠水漫路', ['水渠', '渠堵', '漫路']);
  expect(pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe('[水渠堵]了，渠水[漫路]');
});

it('never loses or repeats a character', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
      expect(
        highlight(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
