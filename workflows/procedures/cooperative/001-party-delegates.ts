import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';

/**
 * 推荐县级以上党代表工作。A nomination goes up and comes back three times: 考察反馈, 审查批复 and 审核批复. A matter about
 * a candidate is checked by the department and not by the township, whose own candidate it is; the election itself goes on
 * in its own run. The list gives no days except 及时 for the result, and does not say how long 公示 lasts.
 */
export default procedure({
  duty: 'coop-001',
  entries: { plan: '制定方案并动员', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定方案并动员: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定方案, late: organisation },
      on: { 已动员: '提出推选名单' },
    },
    提出推选名单: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.会议, late: organisation },
      on: { 已提出名单: '资格预审和评价' },
    },
    资格预审和评价: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: organisation },
      on: { 合格并提交组织部: '差额考察并反馈', 预审不合格: '提出推选名单' },
    },
    差额考察并反馈: {
      by: organisation,
      cites: ['county/1'],
      within: clocks.考察,
      on: { 反馈无需调整: '党委会确定人选', 反馈需要调整: '调整候选人' },
    },
    调整候选人: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.补正, late: organisation },
      on: { 在考察人选中调整: '党委会确定人选', 另提新人选: '资格预审和评价' },
    },
    党委会确定人选: {
      by: '乡镇',
      cites: ['township/5'],
      requires: ['召开党委会'],
      within: { ...clocks.会议, late: organisation },
      on: { 已上报审核: '审查预备人选' },
    },
    审查预备人选: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 批复同意: '公示', 不同意: '调整候选人' },
    },
    公示: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.公示,
      on: { 无异议: '党代表大会选举', 异议查实: '调整候选人' },
    },
    党代表大会选举: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.组织活动, late: organisation },
      on: { 已选出代表: '上报选举结果' },
    },
    上报选举结果: {
      by: '乡镇',
      cites: ['township/7'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已上报: '审核选举结果' },
    },
    审核选举结果: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 审核通过: '批复', 材料需补正: '上报选举结果', 结果无效: '党代表大会选举' },
    },
    批复: {
      by: organisation,
      cites: ['county/4'],
      within: clocks.审批,
      on: { 已批复: '反馈结果' },
    },
    核实来件: {
      by: organisation,
      cites: ['county/1', 'county/2', 'county/3'],
      within: clocks.核实,
      on: {
        人选问题属实: '调整所涉人选',
        推选材料有缺: '补正推选材料',
        结果未及时上报: '上报选举结果',
        反映选举结果: '审核选举结果',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    // A ticket is answered once its own candidate, or its own papers, have been put right.
    调整所涉人选: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.补正, late: organisation },
      on: { 已调整: '反馈结果' },
    },
    补正推选材料: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.补正, late: organisation },
      on: { 已补正: '反馈结果' },
    },
    反馈结果: answer(organisation),
  },
  standing: [],
});
