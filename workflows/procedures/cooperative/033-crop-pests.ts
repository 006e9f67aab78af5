import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';

/**
 * 农作物病虫害防治. 鉴定, 上报 and 防治 stand in one clause one after the other and are three steps, but no pest waits for
 * an office: the report calls the bureau to supervise while the township already acts. When the pest spreads the bureau
 * brings in the other departments, which the list does not name. The rate to be reached (township/3) is what the last
 * look is held against. township/2 alone says that the bureau gives guidance, so the township calls it in. That the bureau
 * identifies what the township cannot, and that a broken lamp or trap is repaired, is practice.
 */
export default procedure({
  duty: 'coop-033',
  entries: { plan: '部署防治工作', ticket: '现场核实', inspection: '网格巡查监测', report: '上报鉴定结果' },
  steps: {
    部署防治工作: {
      by: farming,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已安排技术培训: '组织参训', 已部署监测: '网格巡查监测' },
    },
    组织参训: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.培训, late: farming },
      on: { 已参训: '网格巡查监测' },
    },
    网格巡查监测: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: farming },
      on: { 未发现病虫害: 'end', 发现病虫害: '初步鉴定', 监测设备损坏: '修复监测设备' },
    },
    现场核实: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: farming },
      on: {
        发现病虫害: '初步鉴定',
        已鉴定未防治: '组织防治',
        防治效果不好: '复查防控率',
        需要技术指导: '联系技术指导',
        监测设备损坏: '修复监测设备',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    联系技术指导: {
      by: '乡镇',
      assist: [farming],
      cites: ['township/2'],
      within: { ...clocks.服务, late: farming },
      on: { 已指导到位: '反馈结果', 发现病虫害: '初步鉴定' },
    },
    修复监测设备: {
      by: '乡镇',
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.维修, late: farming },
      on: { 已修复: '反馈结果', 已报管护单位: '反馈结果' },
    },
    初步鉴定: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.核实, late: farming },
      on: { 已鉴定: '上报鉴定结果', 难以鉴定: '部门复核鉴定', 不是病虫害: '反馈结果' },
    },
    部门复核鉴定: {
      by: farming,
      cites: [],
      basis: '内部',
      within: clocks.核实,
      on: { 确认病虫害: '组织防治', 不是病虫害: '部门反馈结果' },
    },
    上报鉴定结果: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: farming },
      on: { 已上报: '组织防治' },
    },
    组织防治: {
      by: '乡镇',
      parallel: [{ by: farming, cites: ['county/1'] }],
      cites: ['township/4'],
      within: { ...clocks.服务, late: farming },
      on: { 已防治: '复查防控率', 蔓延或超出能力: '统筹协调防治' },
    },
    统筹协调防治: {
      by: farming,
      cites: ['county/2'],
      within: clocks.督办,
      on: { 已协调到位: '组织防治' },
    },
    复查防控率: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.复查, late: farming },
      requires: ['病虫害防控率达到规定指标'],
      on: { 达到指标: '反馈结果', 未达到指标: '组织防治' },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
