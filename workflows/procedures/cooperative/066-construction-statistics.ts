import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';

/**
 * 建制乡和村庄建设统计调查填报. The villages fill in first (培训—任务—资料—填报), then the township collects and verifies and
 * tests what they gave, so township/2 comes before township/1. Only plain mistakes may be put right by the township itself;
 * gaps go back to the village. 跟踪进度 is what the department does when the filling gets stuck. A call can hardly raise
 * more than a wrong figure or a difficulty in filling in: it is answered when the department has checked or solved it,
 * while the survey goes on in its own run.
 */
export default procedure({
  duty: 'coop-066',
  entries: { plan: '培训行政村', ticket: '核实来件', inspection: '核实来件', report: '上报住建局' },
  steps: {
    培训行政村: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.培训, late: housing },
      on: { 已培训: '分配填报任务' },
    },
    分配填报任务: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.部署, late: housing },
      on: { 已分配: '收集基础资料' },
    },
    收集基础资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: housing },
      on: { 已收集: '指导村填报' },
    },
    指导村填报: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: housing },
      on: { 村已填报: '采集核实数据', 遇填报难点: '协调填报难点' },
    },
    协调填报难点: {
      by: housing,
      cites: ['county/5'],
      within: clocks.督办,
      on: { 难点已解决: '指导村填报', 来件难点已答复: '部门反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: housing },
      on: {
        数据资料缺漏失实: '采集核实数据',
        填报遇到难点: '协调填报难点',
        已上报须更正: '检查乡镇数据',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    采集核实数据: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: housing },
      on: { 已采集核实: '交叉验证数据', 涉及跨区域: '协调跨区域数据' },
    },
    协调跨区域数据: {
      by: housing,
      cites: ['county/1'],
      within: clocks.会议,
      on: { 数据归属已定: '交叉验证数据', 须重新采集: '采集核实数据' },
    },
    交叉验证数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: housing },
      on: { 数据真实: '逐项审核数据', 数据不实: '采集核实数据' },
    },
    逐项审核数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: housing },
      on: { 完整无误: '上报住建局', 有明显错误: '修正明显错误', 缺项或逻辑不符: '指导村填报' },
    },
    修正明显错误: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.补正, late: housing },
      on: { 已修正: '上报住建局' },
    },
    上报住建局: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: housing },
      on: { 已上报: '审核合规性' },
    },
    审核合规性: {
      by: housing,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 合规: '检查乡镇数据', 不合规退回: '逐项审核数据' },
    },
    检查乡镇数据: {
      by: housing,
      cites: ['county/4'],
      within: clocks.检查,
      on: { 未发现问题: '汇总分析上报', 发现问题退回: '逐项审核数据', 来件数据已更正: '部门反馈结果' },
    },
    汇总分析上报: {
      by: housing,
      cites: ['county/3'],
      within: clocks.汇总,
      on: { 已上报: '监测特殊区域' },
    },
    监测特殊区域: {
      by: housing,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 无变化: '部门反馈结果', 有变化须更新: '汇总分析上报' },
    },
    部门反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
