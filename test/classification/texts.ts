import type { Matter } from '@paidan/classification';
import fc from 'fast-check';
import { corpus, golden } from './shipped.ts';

const spoken = [...corpus, ...golden].map(({ text }) => text);

/** Any code units at all: lone surrogates, control characters, half of an emoji. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units));
const symbols = fc.string({ unit: 'grapheme', maxLength: 80 });
const han = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));
const traditional = fc.constantFrom(
  '我們村裡的自來水壓力不夠，樓頂的水箱也漏了，請領導幫助處理。',
  '鄰居養雞養鴨，氣味難聞，還佔了過道，誰來管？',
  '兒子殘疾，補貼遲遲沒發，請問應該找誰辦理？',
);
const emoji = fc.constantFrom('😀', '👨‍👩‍👧‍👦', '🚰💧', '🇨🇳', '\u{1f9d1}\u{1f3fd}', '❗❗');

/** A piece of something that somebody said, cut anywhere, also in the middle of a character. */
const piece = fc
  .tuple(fc.constantFrom(...spoken), fc.nat(60), fc.nat(60))
  .map(([text, from, size]) => text.slice(from % Math.max(1, text.length)).slice(0, size + 1));

const glue = fc.constantFrom('', '，', '。', ' ', '\n', '…', '\u200b', '１２', '(3)', '\ud83d');

/** What people say, mixed with what machines and cats type. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof(piece, glue, emoji), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.constantFrom(...spoken) },
  { weight: 1, arbitrary: traditional },
  { weight: 1, arbitrary: anything },
  { weight: 1, arbitrary: symbols },
  { weight: 1, arbitrary: han },
);

export const matters: fc.Arbitrary<Matter> = fc.record(
  { title: fc.option(texts, { nil: undefined }), text: texts, channel: fc.constantFrom('12345', '巡查', '') },
  { requiredKeys: ['text'] },
);

/** Longer than any text that is read whole: one mebibyte. */
export const longText = (text: string): string => text.repeat(Math.ceil(2 ** 20 / text.length)).slice(0, 2 ** 20);
