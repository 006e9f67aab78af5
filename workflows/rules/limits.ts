import type { RulesVersion, TicketRules } from '@paidan/ticket';

const internal = (text: string): string => `内部时限：默认规则，由县里设定（${text}）`;

const rules = {
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
  // 法律另有更长期限的，从其规定，并告知诉求人。
  special: [
    {
      name: '消费者权益争议的投诉',
      when: { kinds: ['投诉'], duties: ['coop-100'] },
      term: {
        workdays: 52,
        basis:
          '法律：《市场监督管理投诉举报处理暂行办法》第十四条（7 个工作日内决定是否受理）、第二十一条（受理后 45 个工作日内终止调解）',
      },
    },
    {
      name: '市场监管领域违法行为的举报',
      when: { kinds: ['举报'], duties: ['coop-100', 'coop-101', 'coop-105', 'coop-106'] },
      term: {
        workdays: 15,
        basis: '法律：《市场监督管理投诉举报处理暂行办法》第三十一条（15 个工作日内核查并决定是否立案）',
      },
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
  review: {
    normal: { workdays: 1, basis: internal('1 个工作日内审核答复') },
    urgent: { hours: 1, basis: internal('紧急诉求 1 小时内审核答复') },
  },
  immediate: { hours: 2, basis: '内部按 2 小时提醒' },
  objectionDecision: { workdays: 1, basis: internal('1 个工作日内审核派单异议') },
  callback: { workdays: 3, basis: internal('3 个工作日内回访') },
  arbitration: { workdays: 2, basis: internal('2 个工作日内裁定，参照杭州市由协调机构裁定的做法') },
  arrival: {
    normal: { workhours: 4, basis: internal('吹哨后 4 个工作小时内到场，参照北京市“街乡吹哨、部门报到”') },
    urgent: { hours: 1, basis: internal('紧急吹哨 1 小时内到场') },
  },
  inform: { workdays: 1, basis: internal('1 个工作日内告知诉求人') },
  supervision: {
    normal: { workdays: 2, basis: internal('督办后 2 个工作日内办理并说明情况') },
    urgent: { hours: 2, basis: internal('紧急诉求督办后 2 小时内办理并说明情况') },
  },
  remind: {
    kinds: ['环节', '办结', '回访'],
    share: 0.75,
    basis: internal('到期前一个工作日催办，按小时计的过四分之三时催办，参照山东省到期前 1 个工作日黄牌'),
  },
  // 到期当时报单位领导，逾期 1 个工作日转县督查，再逾期 2 个工作日报分管领导。
  ladder: [
    {
      name: '单位领导',
      to: 'unit',
      after: {
        normal: { hours: 0, basis: internal('到期未办即报单位领导') },
        urgent: { hours: 0, basis: internal('到期未办即报单位领导') },
      },
    },
    {
      name: '县督查',
      to: 'supervision',
      after: {
        normal: { workdays: 1, basis: internal('逾期满 1 个工作日转督办') },
        urgent: { hours: 1, basis: internal('紧急诉求逾期满 1 小时转督办') },
      },
    },
    {
      name: '分管领导',
      to: 'leadership',
      after: {
        normal: { workdays: 2, basis: internal('督办后 2 个工作日仍未办报分管领导') },
        urgent: { hours: 2, basis: internal('紧急诉求督办后 2 小时仍未办报分管领导') },
      },
    },
  ],
  escalates: ['派单', '签收', '环节', '办结', '异议', '回访', '裁定', '到场', '告知', '审核', '挂起'],
  objection: { window: { workdays: 2, basis: internal('2 个工作日内提出，参照山东省、濮阳市做法') } },
  extension: { workdays: 10, basis: internal('延期一次，不超过 10 个工作日，参照山东省做法') },
  hard: { redos: 3, passes: 3, reworks: 3, basis: internal('参照巴彦淖尔“问题工单”提级督办') },
  redo: { window: { days: 15, basis: internal('办结后 15 日内可以要求重办') } },
  unitCheck: {
    required: true,
    points: ['内容完整', '答复了诉求', '不含他人信息'],
    basis: internal('经办人起草的答复由单位负责人审核'),
  },
  // 所查各地规定均未见“挂起”：默认关闭；县里启用时须选择理由类型，暂停的时间逐次记录。
  suspension: {
    enabled: false,
    review: { workdays: 10, basis: internal('挂起满 10 个工作日，热线须复核是否继续') },
    reasons: [
      { kind: '等待诉求人补充材料', waitsFor: 'citizen' },
      { kind: '等待诉求人到场', waitsFor: 'citizen' },
      { kind: '等待上级批复', waitsFor: 'outside' },
      { kind: '司法或仲裁程序进行中', waitsFor: 'outside' },
      { kind: '不可抗力', waitsFor: 'outside' },
    ],
    basis: internal('是否启用挂起由县里决定'),
  },
  grounds: [
    {
      name: '已依法办理完毕又无新情况',
      basis: '参照《济南市12345市民服务热线条例》第二十五条：书面说明后不再重复办理',
    },
    { name: '已进入诉讼、仲裁、行政复议', basis: '参照《北京市接诉即办工作条例》第十一条' },
    { name: '纪检监察、信访渠道办理', basis: '参照《北京市接诉即办工作条例》第十一条' },
    { name: '涉及国家秘密、商业秘密、个人隐私', basis: '参照《北京市接诉即办工作条例》第十一条' },
    { name: '超出行政职责的市场或社会事务', basis: '参照《北京市接诉即办工作条例》第十一条' },
    { name: '违反法律法规或公序良俗的诉求', basis: '参照《北京市接诉即办工作条例》第十一条' },
  ],
  dissatisfied: ['不满意', '非常不满意'],
} as const satisfies TicketRules;

/**
 * Time limits and thresholds of the place, by version, oldest first: a clock runs by the version in force on the day on which it
 * began. To change a limit, add a version with the day from which it holds; don't edit one that was in force. No national
 * table of limits exists; these are defaults that the county sets, each saying where it comes from.
 */
export const limits: readonly RulesVersion[] = [{ version: '2026-1', effectiveFrom: '2026-01-01', rules }];
