import { describe, expect, it } from 'vitest';
import { checkRates, type RateFormula, rateOf } from './rates.ts';

const rate = (part: Partial<RateFormula>): RateFormula => ({
  id: 'response',
  name: '响应率',
  numerator: ['signedInTime'],
  denominator: ['signedInTime', 'signedLate'],
  excluded: ['signOpen'],
  note: '本县口径',
  ...part,
});

describe('a county’s formulas', () => {
  it('say in words what they divide', () => {
    const [checked] = checkRates([rate({})]);
    expect(checked?.formula).toBe('按时签收 ÷ （按时签收 + 超时签收或超时未签收）；不计：签收时限未到');
  });

  it.each([
    ['numerator', { numerator: ['signedIntime'] }, '没有“signedIntime”这个量'],
    ['denominator', { denominator: [], numerator: [] }, '分母不能为空'],
    ['numerator', { numerator: [] }, '分子不能为空'],
    ['numerator', { numerator: ['signOpen'] }, '不在分母之内'],
    ['excluded', { excluded: ['signedLate'] }, '已在分母之内'],
    ['denominator', { denominator: ['signedInTime', 'signedInTime'] }, '重复'],
    ['denominator', { denominator: ['signedInTime', 'closed'] }, '“closed”与其他量不是同一类'],
    ['excluded', { excluded: ['unreached'] }, '“unreached”与其他量不是同一类'],
    ['numerator', { numerator: ['toString'] }, '没有“toString”这个量'],
    ['id', { id: '响应率' }, '英文字母'],
    ['name', { name: ' ' }, '不能为空'],
  ])('are refused with the field’s name: %s %o', (field, part, words) => {
    const check = () => checkRates([rate({ id: 'first' }), rate(part)]);
    expect(check).toThrow(`workflows/rules/rates.ts: rates[1].${field}`);
    expect(check).toThrow(words);
  });

  it('may not share an id', () => {
    expect(() => checkRates([rate({}), rate({})])).toThrow('rates[1].id');
  });

  it('may count those that nobody reached with calls and with grades, but not calls with grades', () => {
    const calls = { numerator: ['solved'], denominator: ['solved', 'unsolved', 'unreached'], excluded: [] };
    const grades = { numerator: ['gradeBest'], denominator: ['gradeBest'], excluded: ['unreached'] };
    expect(checkRates([rate(calls), rate({ id: 'b', ...grades })])).toHaveLength(2);
    const mixed = { numerator: ['solved'], denominator: ['solved', 'unreached', 'gradeBest'], excluded: [] };
    expect(() => checkRates([rate(mixed)])).toThrow('“gradeBest”');
  });
});

describe('a rate', () => {
  const [response] = checkRates([rate({})]);
  it('shows numerator, denominator and what was left out', () => {
    if (response === undefined) throw new Error('no rate');
    expect(rateOf(response, { signedInTime: 12, signedLate: 1, signOpen: 4, closed: 99 })).toMatchObject({
      numerator: 12,
      denominator: 13,
      excluded: 4,
      rate: 12 / 13,
      note: '本县口径',
    });
    expect(rateOf(response, { signOpen: 4 })).toMatchObject({ numerator: 0, denominator: 0, excluded: 4, rate: null });
  });
});
