import type { TicketRules } from '@paidan/ticket';

const internal = (text: string): string => `内部时限：默认规则，由县里设定（${text}）`;

/**
 * Time limits and thresholds of the place. No national table of limits exists; these are defaults that the county sets,
 * each saying where it comes from. A longer limit in a special law goes first in `overall`, with `法律：` as its basis.
 */
export const limits = {
  overall: [
    {
      name: '涉及生命财产安全的紧急情况',
      when: { urgent: true },
      term: { hours: 2, basis: internal('紧急诉求 2 小时，参照北京市地方标准草案') },
    },
    {
      name: '水电气热',
      // 农村供水保障、燃气安全、电力设施保护
      when: { duties: ['coop-035', 'coop-072', 'coop-095'] },
      term: { hours: 24, basis: internal('水电气热 24 小时，参照北京市地方标准草案') },
    },
    {
      name: '咨询',
      when: { kinds: ['咨询'] },
      term: { workdays: 1, basis: internal('咨询 1 个工作日') },
    },
    {
      name: '其他',
      when: {},
      term: { workdays: 5, basis: internal('5 个工作日，参照山东、济南、潍坊规定') },
    },
  ],
  dispatch: {
    normal: { workdays: 1, basis: internal('1 个工作日内派出') },
    urgent: { hours: 0.5, basis: internal('紧急诉求 30 分钟内派出') },
  },
  sign: {
    normal: { workdays: 1, basis: internal('1 个工作日内签收') },
    urgent: { hours: 0.5, basis: internal('紧急诉求 30 分钟内签收') },
  },
  step: {
    normal: { workdays: 3, basis: internal('流程未写明时限的环节 3 个工作日') },
    urgent: { hours: 2, basis: internal('紧急诉求的环节 2 小时') },
  },
  reply: {
    normal: { workdays: 1, basis: internal('办完后 1 个工作日内答复') },
    urgent: { hours: 2, basis: internal('紧急诉求办完后 2 小时内答复') },
  },
  immediate: { hours: 2, basis: '内部按 2 小时提醒' },
  objectionDecision: { workdays: 1, basis: internal('1 个工作日内审核派单异议') },
  callback: { workdays: 3, basis: internal('3 个工作日内回访') },
  escalation: {
    签收: { workdays: 1, basis: internal('逾期未签收满 1 个工作日转督办') },
    环节: { workdays: 1, basis: internal('逾期未办满 1 个工作日转督办') },
    办结: { workdays: 1, basis: internal('逾期未办结满 1 个工作日转督办') },
  },
  objection: { window: { workdays: 2, basis: internal('2 个工作日内提出，参照山东省、濮阳市做法') } },
  extension: { workdays: 10, basis: internal('延期一次，不超过 10 个工作日，参照山东省做法') },
  hard: { redos: 3, passes: 3, reworks: 3, basis: internal('参照巴彦淖尔“问题工单”提级督办') },
  // 所查各地规定均未见“挂起”，引擎默认关闭；此处由县里启用，只有热线中心可用，暂停的时间逐次记录。
  suspension: {
    enabled: true,
    reasons: ['等待诉求人补充材料', '等待诉求人到场', '等待上级批复', '司法或仲裁程序进行中', '不可抗力'],
    basis: internal('是否启用挂起由县里决定'),
  },
  dissatisfied: ['不满意', '非常不满意'],
} as const satisfies TicketRules;
