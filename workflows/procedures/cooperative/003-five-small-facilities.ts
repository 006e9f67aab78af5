import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';

/**
 * “五小工程”建设. township/2 is read as coming before the report of township/1: what is applied for has to be exact and
 * feasible when it goes up, and the department plans from it. Dangerous buildings take the way over the expert opinion.
 * 监管 stands beside 施工 in time and is shown after it, so that what it finds can go back to the building site.
 * township/3 both receives what is handed over and is where complaints about use end.
 */
export default procedure({
  duty: 'coop-003',
  entries: { plan: '摸排使用年限', report: '摸排使用年限', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: organisation },
      on: {
        有建设需求: '研究使用需求',
        选址或鉴定有缺漏: '现场核实评估',
        已上报未研究: '研究确定项目',
        已列入未开工: '做好前期准备',
        工程施工问题: '监管项目实施',
        完工未验收: '验收',
        验收未移交: '移交资产',
        使用管理问题: '使用和管理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排使用年限: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: organisation },
      on: { 已摸清情况: '研究使用需求' },
    },
    研究使用需求: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['召开乡党委会议研究使用需求'],
      within: { ...clocks.会议, late: organisation },
      on: { 有使用需求: '提出初步选址', 没有需求: '反馈结果' },
    },
    提出初步选址: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.制定方案, late: organisation },
      on: { 已提出: '现场核实评估' },
    },
    现场核实评估: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.考察, late: organisation },
      on: { 具备可行性: '上报使用需求', 属危房: '提供危房鉴定', 不可行: '提出初步选址' },
    },
    提供危房鉴定: {
      by: '乡镇',
      cites: ['township/2'],
      requires: ['对属危房的需提供危房鉴定'],
      within: { ...clocks.考察, late: organisation },
      on: { 已有鉴定: '上报使用需求', 鉴定不属危房: '研究使用需求' },
    },
    上报使用需求: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: organisation },
      on: { 已上报: '规划布局' },
    },
    规划布局: {
      by: organisation,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已形成布局: '研究确定项目', 情况不实退回: '现场核实评估' },
    },
    研究确定项目: {
      by: organisation,
      cites: ['county/1'],
      requires: ['召开会议研究确定建设项目'],
      within: clocks.会议,
      on: { 已列入建设: '做好前期准备', 未列入: '部门反馈结果' },
    },
    做好前期准备: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已具备条件: '招投标' },
    },
    招投标: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已确定施工单位: '建设施工', 招标失败: '做好前期准备' },
    },
    建设施工: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.建设,
      on: { 已施工: '监管项目实施' },
    },
    监管项目实施: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 符合要求可验收: '验收', 发现问题: '建设施工', 来件问题不成立: '部门反馈结果' },
    },
    验收: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.复查,
      on: { 合格: '移交资产', 不合格: '建设施工' },
    },
    移交资产: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.移交,
      on: { 已移交乡镇: '使用和管理' },
    },
    使用和管理: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: organisation },
      on: { 正常使用: '反馈结果', 须重新建设: '研究使用需求' },
    },
    部门反馈结果: answer(organisation),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
