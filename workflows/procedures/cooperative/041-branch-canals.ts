import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const water = '伽师县水利局';

/**
 * 末级渠系运行维修养护工作。The list divides by what is wrong: the township removes a fault of operation (淤堵、闸门),
 * the department repairs a damaged canal. 及时 stands in both township clauses. A breach that floods land is stopped by
 * the township while the department is already called, so the first look has a clock in hours. A canal that was never
 * lined is not damaged: its citizen is told that it takes a project.
 */
export default procedure({
  duty: 'coop-041',
  entries: { plan: '指导运行检查', inspection: '渠道巡查', ticket: '现场核实', report: '报修' },
  steps: {
    指导运行检查: {
      by: water,
      cites: ['county/1'],
      requires: ['按照渠道管护要求'],
      within: clocks.部署,
      on: { 已部署: '定期检查' },
    },
    定期检查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.检查, late: water },
      on: { 运行正常: 'end', 运行故障: '排除故障', 渠道损坏: '报修' },
    },
    渠道巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: water },
      on: { 未见损坏: 'end', 正在跑水淹地: '封堵并报修', 运行故障: '排除故障', 渠道损坏: '报修' },
    },
    现场核实: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.紧急核实, late: water },
      on: {
        正在跑水淹地: '封堵并报修',
        运行故障: '排除故障',
        渠道损坏: '报修',
        已报修未修复: '维修养护',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    封堵并报修: {
      by: '乡镇',
      parallel: [{ by: water, cites: ['county/2'] }],
      cites: ['township/1', 'township/2'],
      within: { ...clocks.先期处置, late: water },
      on: { 当场修好: '通水检查', 已封堵待修: '维修养护' },
    },
    排除故障: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: water },
      on: { 已排除: '通水检查', 查明是渠道损坏: '报修' },
    },
    报修: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: water },
      on: { 已报修: '维修养护' },
    },
    维修养护: {
      by: water,
      cites: ['county/2'],
      within: clocks.维修,
      on: { 已修复: '通水检查', 暂不能修: '说明并约期', 查明是运行故障: '排除故障' },
    },
    说明并约期: {
      by: water,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.告知,
      on: { 已约定工期: '维修养护', 须立项改造已说明: '反馈结果' },
    },
    通水检查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.复查, late: water },
      on: { 运行正常: '反馈结果', 仍有故障: '排除故障', 仍有损坏: '报修' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
