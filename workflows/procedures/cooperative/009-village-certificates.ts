import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const social = '伽师县委社会工作部';

/**
 * 规范村工作机制、牌子、出具证明. The list of permitted matters is the measure: what a village does against it the township
 * puts right, what others lay on the village against it the department corrects, 及时 by county/2, and a matter that is
 * to come onto or off the list goes through 准入和动态调整. 通报曝光 is for typical cases only. 述职评议 comes once a year
 * and takes in what was found; a resident is answered before.
 */
export default procedure({
  duty: 'coop-009',
  entries: { plan: '制定指导目录', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: social },
      on: {
        村里做法不规范: '指导村级规范',
        增负或索要证明: '督促检查',
        事项不在目录: '准入和动态调整',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    制定指导目录: {
      by: social,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已印发乡镇: '指导村级规范' },
    },
    准入和动态调整: {
      by: social,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 准入并调整目录: '指导村级规范', 不予准入: '部门反馈结果', 应予清理: '指导村级规范' },
    },
    指导村级规范: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.整改, late: social },
      on: { 已规范: '建立工作台账', 须调整目录: '准入和动态调整', 负担来自上级: '督促检查' },
    },
    建立工作台账: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.归档, late: social },
      on: { 已建台账: '督促检查', 来件已办妥: '反馈结果' },
    },
    督促检查: {
      by: social,
      cites: ['county/2'],
      within: clocks.检查,
      on: {
        未发现问题: '纳入述职评议',
        村级不规范: '指导村级规范',
        随意增加负担: '纠正增负行为',
        来件问题不成立: '部门反馈结果',
      },
    },
    纠正增负行为: {
      by: social,
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已责令纠正: '跟踪落实', 属典型问题: '通报曝光' },
    },
    通报曝光: {
      by: social,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已通报: '跟踪落实' },
    },
    跟踪落实: {
      by: social,
      cites: ['county/2'],
      within: clocks.复查,
      on: { 已落实: '纳入述职评议', 来件已办妥: '部门反馈结果', 未落实: '纠正增负行为' },
    },
    纳入述职评议: {
      by: social,
      cites: ['county/3'],
      within: clocks.总结,
      on: { 已纳入考核: '部门反馈结果' },
    },
    部门反馈结果: answer(social),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
