import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const development = '伽师县发展和改革委员会';

/**
 * 农牧产品成本调查. One yearly round: plan, households, records, figures, review, publication. The township recommends the
 * households, and 组织开展农本调查 is where the commission takes them up or asks for others. The review looks at both
 * papers, and sends each back to where it was made. Keeping the papers and the rules on publication wait for nobody, but
 * stand in clauses that hold acts. What a household is paid stands in no clause; whoever organises the survey answers for it.
 */
export default procedure({
  duty: 'coop-013',
  entries: { plan: '制定调查计划', ticket: '核实来件', inspection: '核实来件', report: '收集基础数据' },
  steps: {
    制定调查计划: {
      by: development,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '部署农本调查' },
    },
    部署农本调查: {
      by: development,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已部署乡镇: '推荐调查户' },
    },
    推荐调查户: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['符合条件的调查户'],
      within: { ...clocks.摸排, late: development },
      on: { 已推荐: '组织开展调查', 来件人不符合条件: '反馈结果' },
    },
    组织开展调查: {
      by: development,
      cites: ['county/2'],
      within: clocks.部署,
      on: {
        调查户已确定: '督促逐项登记',
        须另行推荐: '推荐调查户',
        名额已满: '部门反馈结果',
        来件已办妥: '部门反馈结果',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: development },
      on: {
        愿当调查户: '推荐调查户',
        调查户须更换: '推荐调查户',
        调查户补贴问题: '组织开展调查',
        登记有误或有困难: '督促逐项登记',
        基础数据有误: '收集基础数据',
        上报后未审核: '审核调查资料',
        信息未公开: '公开调查信息',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促逐项登记: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: development },
      on: { 已逐项登记: '收集基础数据', 调查户中途退出: '推荐调查户', 来件已办妥: '反馈结果' },
    },
    收集基础数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.采集, late: development },
      on: { 已收集: '报送基础数据' },
    },
    报送基础数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: development },
      on: { 已报发改委审核: '审核调查资料' },
    },
    审核调查资料: {
      by: development,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 审核通过: '汇总上报资料', 登记有误: '督促逐项登记', 数据有误: '收集基础数据' },
    },
    汇总上报资料: {
      by: development,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 已汇总上报: '公开调查信息' },
    },
    公开调查信息: {
      by: development,
      cites: ['county/3'],
      within: clocks.公示,
      on: { 已公开: '部门反馈结果', 依规定不公开: '部门反馈结果' },
    },
    部门反馈结果: answer(development),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
