import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const justice = '伽师县司法局';

/**
 * 行政执法协调监督. The one sequence in the text is the way to the 执法证: 培训—录入—审核—考试—发证; training is its
 * first part, as nobody is examined untrained. Complaints about how the law is enforced come in at the contact points
 * (township/4), the township's oversight office has them corrected by the 三项制度, and what it cannot correct goes to
 * the bureau, which leads oversight; the text gives the bodies, that order is practice. 行政裁决制度 and 联动机制 are
 * standing arrangements.
 */
export default procedure({
  duty: 'coop-029',
  entries: { plan: '组织执法培训', ticket: '核实来件', inspection: '核实来件', report: '录入人员信息' },
  steps: {
    组织执法培训: {
      by: justice,
      cites: ['county/2'],
      within: clocks.培训,
      on: { 已通知参训: '组织人员参训' },
    },
    组织人员参训: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.培训, late: justice },
      on: { 已参加上级培训: '组织本级培训' },
    },
    组织本级培训: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.培训, late: justice },
      on: { 须申领证件: '录入人员信息', 须重新考试: '组织考试', 均已持证: '反馈结果' },
    },
    录入人员信息: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.采集, late: justice },
      on: { 已录入待审核: '审核人员信息' },
    },
    审核人员信息: {
      by: justice,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 审核通过: '组织考试', 信息有误退回: '录入人员信息', 不符合条件: '部门反馈结果' },
    },
    组织考试: {
      by: justice,
      cites: ['county/4'],
      within: clocks.组织活动,
      on: { 考试合格: '发放执法证', 考试不合格: '组织本级培训', 放弃考试: '部门反馈结果' },
    },
    发放执法证: {
      by: justice,
      cites: ['county/5'],
      within: clocks.发证,
      on: { 已发证: '部门反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.核实, late: justice },
      on: {
        执法不规范: '督促规范执法',
        反映县级执法: '监督执法问题',
        人员信息未录入: '录入人员信息',
        证件未审核: '审核人员信息',
        未安排考试: '组织考试',
        证件未发放: '发放执法证',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促规范执法: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.整改, late: justice },
      on: { 已纠正: '反馈结果', 未纠正: '监督执法问题' },
    },
    监督执法问题: {
      by: justice,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.查处,
      on: { 已纠正: '部门反馈结果', 责成乡镇纠正: '督促规范执法', 未发现问题: '部门反馈结果' },
    },
    部门反馈结果: answer(justice),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/2', 'township/5'],
});
