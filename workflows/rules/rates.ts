import type { RateFormula } from '@paidan/ticket';

const ours = '本系统默认口径，由县里设定';

/**
 * The rates of the county's reports. No regulation gives a formula; these are our defaults, each to be set by the county.
 * The measures are those of `measures` in packages/ticket/src/rates.ts; infra/docs/reports.md says what each counts. A numerator is
 * part of its denominator; what is in neither, for a reason, is named in `excluded` and shown beside the rate.
 */
export const rates = [
  {
    id: 'response',
    name: '响应率',
    numerator: ['signedInTime'],
    denominator: ['signedInTime', 'signedLate'],
    excluded: ['signOpen', 'signDropped'],
    note: `${ours}：按时签收即为响应。各地有的另计联系时限和影像证明`,
  },
  {
    id: 'solved',
    name: '解决率',
    numerator: ['solved'],
    denominator: ['solved', 'unsolved'],
    excluded: ['unreached'],
    note: `${ours}：以接通的回访为准，一件工单取期内最后一次`,
  },
  {
    id: 'satisfied',
    name: '满意率',
    numerator: ['gradeBest', 'gradeGood', 'gradeFair'],
    denominator: ['gradeBest', 'gradeGood', 'gradeFair', 'gradePoor', 'gradeWorst'],
    excluded: ['ungraded', 'unreached'],
    note: `${ours}：“基本满意”计入满意，末两档为差评，参照国办发〔2019〕51号的五档`,
  },
  {
    id: 'firstRight',
    name: '首派准确率',
    numerator: ['firstKept'],
    denominator: ['firstKept', 'firstReturned', 'firstChanged'],
    excluded: ['firstOpen'],
    note: `${ours}：首次派出后有单位签收，既未被退单也未改派`,
  },
  {
    id: 'inTime',
    name: '按期率',
    numerator: ['answeredInTime'],
    denominator: ['answeredInTime', 'answeredLate'],
    excluded: ['endedUnanswered'],
    note: `${ours}：答复在办结时限内审核通过；批准的延期计入时限，逾期的在逾期当日计`,
  },
  {
    id: 'returned',
    name: '退单率',
    numerator: ['firstReturned', 'againReturned'],
    denominator: [
      ...['firstKept', 'firstReturned', 'firstChanged', 'firstOpen'],
      ...['againKept', 'againReturned', 'againChanged', 'againOpen'],
    ],
    excluded: [],
    note: `${ours}：派单异议成立的派单 ÷ 全部派单`,
  },
  {
    id: 'objections',
    name: '异议成立率',
    numerator: ['objectionUpheld'],
    denominator: ['objectionUpheld', 'objectionOverruled'],
    excluded: ['objectionOpen'],
    note: `${ours}：只看已裁定的派单异议`,
  },
  {
    id: 'redone',
    name: '重办率',
    numerator: ['redone'],
    denominator: ['closed', 'redone'],
    excluded: [],
    note: `${ours}：每办一轮计一次，办结后又重办的那一轮计入重办`,
  },
] as const satisfies readonly RateFormula[];
