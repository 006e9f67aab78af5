import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const water = '伽师县水利局';

/**
 * 农村供水保障工作。The department plans, builds and sees to the emergency plan, the township runs, checks and repairs.
 * The place's 24 hours for water (`rules/limits.ts`) are shared out: 核实 2, 维修 18, 复查 2, 反馈 2. When many are
 * without water the township's own response and the department's begin together, and the department's task is the report
 * to it. A matter of bills or of a new connection is answered and needs no 复查.
 */
export default procedure({
  duty: 'coop-035',
  entries: { plan: '编制实施方案', inspection: '监督检查', ticket: '核实供水情况', report: '核实供水情况' },
  steps: {
    编制实施方案: {
      by: water,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 项目已安排: '建设供水工程', 应急预案待制定: '指导应急预案' },
    },
    建设供水工程: {
      by: water,
      cites: ['county/1', 'county/2'],
      requires: ['同时设计、同时施工、同时投产'],
      within: { yearly: true, basis: 'clause' },
      on: { 已同时投产: '监督检查' },
    },
    指导应急预案: {
      by: water,
      cites: ['county/3'],
      within: clocks.制定预案,
      on: { 供水单位已制定: '组织应急演练' },
    },
    组织应急演练: {
      by: water,
      cites: ['county/3'],
      within: clocks.组织活动,
      on: { 演练达标: 'end', 预案须完善: '指导应急预案', 发生大面积停水: '应急供水并报告' },
    },
    监督检查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: water },
      on: { 未发现隐患: 'end', 发现隐患: '整改隐患', 发现停水: '应急供水并报告' },
    },
    整改隐患: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: water },
      on: { 已整改: '复查供水', 乡镇无力整改: '水利局处理' },
    },
    核实供水情况: {
      by: '乡镇',
      cites: ['township/2', 'township/4'],
      within: { ...clocks.紧急核实, late: water },
      on: {
        大面积停水: '应急供水并报告',
        总表至户表漏损: '督促村维修',
        其他管网损坏: '维修管网',
        水厂加压站或服务问题: '运行管护',
        水质水源或工程问题: '水利局处理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    应急供水并报告: {
      by: '乡镇',
      parallel: [{ by: water, cites: ['county/3'] }],
      cites: ['township/1', 'township/4'],
      within: { ...clocks.先期处置, late: water },
      on: { 供水已恢复: '复查供水', 已临时供水: '维修管网', 超出乡镇能力: '水利局处理' },
    },
    督促村维修: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.紧急维修, late: water },
      on: { 已修复: '复查供水', 村未修复: '维修管网' },
    },
    维修管网: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.紧急维修, late: water },
      on: { 已修复: '复查供水', 超出维修能力: '水利局处理' },
    },
    运行管护: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.紧急维修, late: water },
      on: { 已恢复运行: '复查供水', 服务问题已办妥: '反馈结果', 超出维修能力: '水利局处理' },
    },
    水利局处理: {
      by: water,
      assist: ['乡镇'],
      cites: ['county/1', 'county/2'],
      within: clocks.紧急维修,
      on: { 已处理: '复查供水', 已临时保障并列入年度工程: '反馈结果' },
    },
    复查供水: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.紧急核实, late: water },
      on: { 供水正常: '反馈结果', 仍不正常: '核实供水情况' },
    },
    反馈结果: { ...answer('乡镇'), within: clocks.紧急反馈 },
  },
  standing: ['township/3'],
});
