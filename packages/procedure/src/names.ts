/**
 * Names of steps, outcomes and units become state and event keys of the machine, so they are kept to letters, digits
 * and a few Chinese marks, with at least one Chinese character (which also keeps `end`, `start` and `__proto__` out).
 */
const NAME = '^(?=.*\\p{Script=Han})[\\p{L}\\p{N}（）()、，·：“”《》〔〕—-]{1,30}$';

export const namePattern = NAME;
const matcher = new RegExp(NAME, 'u');

export const isName = (text: string): boolean => matcher.test(text);

/** What a name must look like, for error texts. */
export const nameRule = '须为 1 至 30 个字、至少含一个汉字，且不含空格和 . # * / | 等符号';

/** The target that finishes a procedure. */
export const END = 'end';

/** Stands in for the hotline centre in the procedure of an abolished duty: it explains, nobody handles. */
export const HOTLINE = '热线中心';
