import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const development = '伽师县发展和改革委员会';

/**
 * 粮油应急供应网点, and the stores of relief goods that the same clauses carry. An outlet is looked at, examined, chosen
 * and filed; no clause of the commission's says what filing is, so its step is practice, held against the layout that
 * county/2 asks for. Relief goods are a strand of their own (风险研判—储备点—规模—落实—管理): it starts at the plan because
 * the list has no other beginning. What a bad outlet is asked to do is read out of 管理工作.
 */
export default procedure({
  duty: 'coop-026',
  entries: { plan: '制定保障方案', ticket: '核实情况', inspection: '核实情况', report: '报送备案' },
  steps: {
    制定保障方案: {
      by: development,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 布设供应网点: '设置应急供应点', 安排救灾储备: '研判灾害风险' },
    },
    设置应急供应点: {
      by: development,
      cites: ['county/2'],
      within: clocks.部署,
      requires: ['每个乡镇至少有一个应急供应点'],
      on: { 须选定网点: '实地考察', 现有网点达标: '管理供应网点', 来件无须增设: '部门反馈结果' },
    },
    核实情况: {
      by: '乡镇',
      cites: ['township/2', 'township/4'],
      within: { ...clocks.核实, late: development },
      on: {
        申请承担供应任务: '实地考察',
        对审核结果有异议: '审核申请',
        选定或变更未备案: '报送备案',
        附近没有供应点: '设置应急供应点',
        网点无人管理: '管理供应网点',
        网点经营有问题: '督促网点整改',
        没有救灾储备点: '研判灾害风险',
        救灾物资不足: '落实储备规模',
        救灾物资管理问题: '管理救灾物资',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    实地考察: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.考察, late: development },
      on: { 考察合格: '审核申请', 考察不合格: '反馈结果', 无人申请: '反馈结果' },
    },
    审核申请: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.审核, late: development },
      on: { 审核通过: '择优选定网点', 情况不清重新考察: '实地考察', 审核不通过: '反馈结果' },
    },
    择优选定网点: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.评审, late: development },
      on: { 已选定: '报送备案', 未入选: '反馈结果' },
    },
    报送备案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: development },
      on: { 已报发改委: '备案网点' },
    },
    备案网点: {
      by: development,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.备案,
      on: { 已备案: '管理供应网点', 材料须补正: '报送备案', 布局不合理: '择优选定网点' },
    },
    管理供应网点: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: development },
      on: { 已入台账运行正常: '反馈结果', 网点经营有问题: '督促网点整改' },
    },
    督促网点整改: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: development },
      on: { 已整改: '管理供应网点', 拒不整改须另选: '实地考察' },
    },
    研判灾害风险: {
      by: development,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 须设储备点: '设置储备点', 只须核定规模: '确定储备规模', 来件无须设点: '部门反馈结果' },
    },
    设置储备点: {
      by: development,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已设置: '确定储备规模' },
    },
    确定储备规模: {
      by: development,
      cites: ['county/4'],
      within: clocks.部署,
      on: { 规模已下达: '落实储备规模' },
    },
    落实储备规模: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.实施, late: development },
      on: { 已落实: '管理救灾物资', 规模不合实际: '确定储备规模' },
    },
    管理救灾物资: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.检查, late: development },
      on: { 账物相符: '反馈结果', 短缺须补足: '落实储备规模' },
    },
    部门反馈结果: answer(development),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
