import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';

/**
 * 县级以上党内表彰. A nomination is examined twice, by the township and again by the department, each with papers first
 * and a look at the person after. The list leaves out who decides between county/4 and county/5, where it speaks of those
 * 评选出的; that step says that it is practice. 宣传 is a step here, because it is about those who were commended and
 * closes the campaign. 及时 stands for passing on and for reporting only.
 */
export default procedure({
  duty: 'coop-008',
  entries: { plan: '制定表彰方案', ticket: '核实来件', inspection: '核实来件', report: '整理推荐材料' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/3', 'township/4'],
      within: { ...clocks.核实, late: organisation },
      on: {
        文件未传达: '传达表彰要求',
        希望参评: '民主推荐',
        推荐不合程序: '民主推荐',
        对象未报县里: '乡镇资格审查',
        考察或公示有缺漏: '全面考察',
        推荐材料未报: '整理推荐材料',
        对象已报县里: '县级资格审查',
        已考察有异议: '实地考察',
        表彰参会问题: '组织参会',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    制定表彰方案: {
      by: organisation,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '动员部署' },
    },
    动员部署: {
      by: organisation,
      cites: ['county/2'],
      within: clocks.会议,
      on: { 已部署到乡镇: '传达表彰要求' },
    },
    传达表彰要求: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已传达到党员: '民主推荐', 来件已答复: '反馈结果' },
    },
    民主推荐: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.组织活动, late: organisation },
      on: { 已推荐: '乡镇资格审查', 没有推荐对象: '反馈结果', 原推荐合规: '反馈结果' },
    },
    乡镇资格审查: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: organisation },
      on: { 合格: '全面考察', 不合格或弄虚作假: '民主推荐', 取消推荐: '反馈结果', 来件问题不成立: '反馈结果' },
    },
    全面考察: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.考察, late: organisation },
      on: { 已形成考察报告: '公示', 不宜推荐: '民主推荐' },
    },
    公示: {
      by: '乡镇',
      cites: ['township/4'],
      requires: ['在全乡范围内进行公示'],
      within: { ...clocks.公示, late: organisation },
      on: { 无异议: '整理推荐材料', 有异议: '乡镇资格审查' },
    },
    整理推荐材料: {
      by: '乡镇',
      cites: ['township/5'],
      requires: ['包括推荐审批表、先进事迹材料等'],
      within: { ...clocks.汇总, late: organisation },
      on: { 已整理汇总: '报送推荐材料' },
    },
    报送推荐材料: {
      by: '乡镇',
      cites: ['township/5'],
      requires: ['按照上级要求的时间节点'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已报送: '县级资格审查' },
    },
    县级资格审查: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 合格: '实地考察', 材料退回: '整理推荐材料', 不合格: '部门反馈结果', 来件问题不成立: '部门反馈结果' },
    },
    实地考察: {
      by: organisation,
      cites: ['county/4'],
      within: clocks.考察,
      on: { 考察通过: '确定表彰对象', 考察不通过: '部门反馈结果', 来件问题不成立: '部门反馈结果' },
    },
    确定表彰对象: {
      by: organisation,
      cites: ['county/5'],
      basis: '内部',
      within: clocks.会议,
      on: { 已评选出: '筹备表彰大会', 未评选上: '部门反馈结果' },
    },
    筹备表彰大会: {
      by: organisation,
      cites: ['county/5'],
      within: clocks.组织活动,
      on: { 已通知乡镇: '组织参会' },
    },
    组织参会: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.通知, late: organisation },
      on: { 已组织参会: '召开表彰大会', 来件已答复: '反馈结果' },
    },
    召开表彰大会: {
      by: organisation,
      cites: ['county/5'],
      within: clocks.会议,
      on: { 已表彰: '宣传先进事迹' },
    },
    宣传先进事迹: {
      by: organisation,
      cites: ['county/6'],
      within: clocks.组织活动,
      on: { 已宣传: '部门反馈结果' },
    },
    部门反馈结果: answer(organisation),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
