/** What is counted as one: each fact of a family is counted by exactly one of its measures, so that shares add up. */
export type Family = 'matter' | 'signing' | 'dispatch' | 'objection' | 'call' | 'grade' | 'answer' | 'ending';

interface MeasureMeaning {
  readonly name: string;
  readonly of: readonly Family[];
}

/**
 * The fixed set of counts that rates are made of (`infra/docs/reports.md` says each in full). All of a family are
 * disjoint: the sum of some of them never counts a fact twice.
 */
export const measures = {
  received: { name: '受理', of: ['matter'] },

  signedInTime: { name: '按时签收', of: ['signing'] },
  signedLate: { name: '超时签收或超时未签收', of: ['signing'] },
  signOpen: { name: '签收时限未到', of: ['signing'] },
  signDropped: { name: '签收前已撤回', of: ['signing'] },

  firstKept: { name: '首派即成', of: ['dispatch'] },
  firstReturned: { name: '首派被退单', of: ['dispatch'] },
  firstChanged: { name: '首派后改派', of: ['dispatch'] },
  firstOpen: { name: '首派待签收', of: ['dispatch'] },
  againKept: { name: '再派即成', of: ['dispatch'] },
  againReturned: { name: '再派被退单', of: ['dispatch'] },
  againChanged: { name: '再派后改派', of: ['dispatch'] },
  againOpen: { name: '再派待签收', of: ['dispatch'] },

  objectionUpheld: { name: '异议成立', of: ['objection'] },
  objectionOverruled: { name: '异议不成立', of: ['objection'] },
  objectionOpen: { name: '异议未裁定', of: ['objection'] },

  solved: { name: '回访已解决', of: ['call'] },
  unsolved: { name: '回访未解决', of: ['call'] },
  unreached: { name: '未接通', of: ['call', 'grade'] },

  gradeBest: { name: '非常满意', of: ['grade'] },
  gradeGood: { name: '满意', of: ['grade'] },
  gradeFair: { name: '基本满意', of: ['grade'] },
  gradePoor: { name: '不满意', of: ['grade'] },
  gradeWorst: { name: '非常不满意', of: ['grade'] },
  ungraded: { name: '接通未评价', of: ['grade'] },

  answeredInTime: { name: '按期答复', of: ['answer'] },
  answeredLate: { name: '逾期', of: ['answer'] },
  endedUnanswered: { name: '并单、转出、不予受理', of: ['answer'] },

  closed: { name: '办结', of: ['ending'] },
  redone: { name: '重办', of: ['ending'] },
} as const satisfies Readonly<Record<string, MeasureMeaning>>;
export type Measure = keyof typeof measures;
export type Counted = Readonly<Partial<Record<Measure, number>>>;

const isMeasure = (word: string): word is Measure => Object.hasOwn(measures, word);

/** A rate as a county writes it (`workflows/rules/rates.ts`): numerator ÷ denominator; `excluded` is only told beside it. */
export interface RateFormula {
  readonly id: string;
  readonly name: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly excluded: readonly string[];
  /** Where the formula comes from, shown to people as it stands. */
  readonly note: string;
}

export interface CheckedRate extends RateFormula {
  readonly numerator: readonly Measure[];
  readonly denominator: readonly Measure[];
  readonly excluded: readonly Measure[];
  /** In words: `按时签收 ÷（按时签收 + 超时签收或超时未签收）；不计：签收时限未到`. */
  readonly formula: string;
}

/**
 * The formulas, fit to be counted. Throws an `Error` that names the field (`rates[2].numerator`): an unknown or repeated
 * measure, an empty denominator, a numerator outside its denominator, an exclusion inside it, measures of different
 * families, a repeated id.
 */
export function checkRates(formulas: readonly RateFormula[]): readonly CheckedRate[] {
  const ids = new Set<string>();
  return formulas.map((rate, index) => {
    const at = (field: string): string => `workflows/rules/rates.ts: rates[${index}].${field}`;
    if (!/^[a-z][A-Za-z]*$/.test(rate.id)) throw new Error(`${at('id')}: “${rate.id}”须为英文字母，以小写字母开头`);
    if (ids.has(rate.id)) throw new Error(`${at('id')}: “${rate.id}”重复`);
    ids.add(rate.id);
    if (rate.name.trim() === '') throw new Error(`${at('name')}: 不能为空`);
    const numerator = known(rate.numerator, at('numerator'));
    const denominator = known(rate.denominator, at('denominator'));
    const excluded = known(rate.excluded, at('excluded'));
    if (denominator.length === 0) throw new Error(`${at('denominator')}: 分母不能为空`);
    if (numerator.length === 0) throw new Error(`${at('numerator')}: 分子不能为空`);
    for (const each of numerator) {
      if (!denominator.includes(each)) throw new Error(`${at('numerator')}: “${each}”不在分母之内`);
    }
    for (const each of excluded) {
      if (denominator.includes(each)) throw new Error(`${at('excluded')}: “${each}”已在分母之内`);
    }
    const all = [...denominator, ...excluded];
    let shared = families(all[0]);
    for (const each of all) {
      shared = shared.filter((family) => families(each).includes(family));
      const field = denominator.includes(each) ? 'denominator' : 'excluded';
      if (shared.length === 0) throw new Error(`${at(field)}: “${each}”与其他量不是同一类，不能放在一起算`);
    }
    return { ...rate, numerator, denominator, excluded, formula: inWords(numerator, denominator, excluded) };
  });
}

const families = (measure: Measure | undefined): readonly Family[] =>
  measure === undefined ? [] : measures[measure].of;

function known(words: readonly string[], at: string): Measure[] {
  return words.map((word, index) => {
    if (!isMeasure(word)) throw new Error(`${at}: 没有“${word}”这个量；可用：${Object.keys(measures).join('、')}`);
    if (words.indexOf(word) !== index) throw new Error(`${at}: “${word}”重复`);
    return word;
  });
}

const names = (list: readonly Measure[]): string => list.map((each) => measures[each].name).join(' + ');
const grouped = (list: readonly Measure[]): string => (list.length === 1 ? names(list) : `（${names(list)}）`);

const inWords = (
  numerator: readonly Measure[],
  denominator: readonly Measure[],
  excluded: readonly Measure[],
): string =>
  `${grouped(numerator)} ÷ ${grouped(denominator)}${
    excluded.length === 0 ? '' : `；不计：${excluded.map((each) => measures[each].name).join('、')}`
  }`;

/** A rate of what was counted; `rate` 0…1, null where there is nothing to divide by. */
export interface RateValue {
  readonly id: string;
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  readonly rate: number | null;
  readonly formula: string;
  readonly note: string;
}

export function rateOf({ id, name, formula, note, ...parts }: CheckedRate, counted: Counted): RateValue {
  const sum = (list: readonly Measure[]): number => list.reduce((total, each) => total + (counted[each] ?? 0), 0);
  const [numerator, denominator] = [sum(parts.numerator), sum(parts.denominator)];
  const rate = denominator === 0 ? null : numerator / denominator;
  return { id, name, numerator, denominator, excluded: sum(parts.excluded), rate, formula, note };
}
