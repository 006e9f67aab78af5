/**
 * Masking of personal data in free text (个人信息保护法 第六条：最小必要). Text shown to anyone is masked at intake; the
 * original goes into the sealed record and comes out only with a reason that is recorded.
 */
const patterns: readonly { readonly find: RegExp; readonly mask: (found: string) => string }[] = [
  // Resident identity numbers: 18 digits (last may be X) or the old 15.
  { find: /(?<!\d)\d{17}[\dXx](?![\dXx])|(?<!\d)\d{15}(?!\d)/g, mask: (found) => keepEnds(found, 4, 2) },
  // Bank cards and other long account numbers.
  { find: /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, mask: (found) => keepEnds(found, 0, 4) },
  // Mobile numbers, also in groups and with +86.
  { find: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g, mask: (found) => maskPhone(found) },
  // Fixed lines with area code.
  { find: /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, mask: (found) => keepEnds(found, 4, 2) },
  { find: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, mask: (found) => `***${found.slice(found.indexOf('@'))}` },
];

/** Stars for all but the first and last digits that may stay; separators are dropped. */
function keepEnds(text: string, head: number, tail: number): string {
  const plain = text.replace(/[ -]/g, '');
  return plain.slice(0, head) + '*'.repeat(Math.max(plain.length - head - tail, 3)) + plain.slice(plain.length - tail);
}

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** `13800001234` → `138****1234`; short or foreign numbers keep their last two digits only. */
export function maskPhone(phone: string): string {
  const digits = toHalfWidth(phone)
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
  return digits.length === 11 && digits.startsWith('1') ? keepEnds(digits, 3, 4) : keepEnds(digits, 0, 2);
}

/** `阿依古丽` → `阿**`: the first character and as many stars as seem natural, at most three. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  return (letters[0] ?? '') + '*'.repeat(Math.min(Math.max(letters.length - 1, 1), 3));
}

/** What people give instead of a name; such words stay readable in the text. */
const nobody = /^(?:匿名|保密|未知|不详|无名|本人|群众|村民|居民|市民|热心.*)$/;
/** A surname and a polite word tells little, except of somebody who asked not to be told of at all. */
const polite = /(?:先生|女士|同志|师傅|老师|大爷|大妈|阿姨)$/;

/** Whom a text may not give away. */
export interface Reporter {
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  /** Asked for secrecy: then nothing of a name or number stays readable, not even its ends. */
  readonly confidential?: boolean | undefined;
}

const HIDDEN = '***';

/** The text without phone, identity, card and mail numbers, and without the reporter's own name and number. */
export function maskText(text: string, reporter: Reporter | null = null): string {
  const hide = reporter?.confidential === true;
  const own = [
    ...namesOf(reporter, hide).map((words) => ({ find: words, mask: maskName })),
    ...numbersOf(reporter).map((words) => ({ find: words, mask: maskPhone })),
  ];
  return [...patterns, ...own].reduce(
    (rest, { find, mask }) => rest.replaceAll(find, (found) => (hide ? HIDDEN : mask(found))),
    toHalfWidth(text),
  );
}

function namesOf(reporter: Reporter | null, hide: boolean): string[] {
  const name = reporter?.name?.trim() ?? '';
  return [...name].length < 2 || nobody.test(name) || (!hide && polite.test(name)) ? [] : [name];
}

/** A number that the patterns may not know (no area code, a foreign one); shorter ones could be anything. */
function numbersOf(reporter: Reporter | null): string[] {
  const number = toHalfWidth(reporter?.phone ?? '').trim();
  return number.replace(/\D/g, '').length < 7 ? [] : [number];
}
