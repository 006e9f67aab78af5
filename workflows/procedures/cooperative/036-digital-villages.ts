import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const internet = '伽师县委网络安全和信息化委员会办公室';

/**
 * 数字乡村建设. The yearly plan parts into building and training. Building needs the township's data: they are collected
 * and graded before the platform takes them in, and what comes back faulty is collected again. The list says that the
 * township only takes part in grading but gives nobody else a word on it, so the township leads that step. The units
 * that county/2 coordinates are not named. A resident meets the platform or wrong data.
 */
export default procedure({
  duty: 'coop-036',
  entries: { plan: '制定年度方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定年度方案: {
      by: internet,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 已明确分工: '协调相关单位', 安排年度培训: '组织培训' },
    },
    协调相关单位: {
      by: internet,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 已协调: '收集相关数据' },
    },
    收集相关数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.采集, late: internet },
      on: { 已收集: '数据分类分级' },
    },
    数据分类分级: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.汇总, late: internet },
      on: { 已分类分级: '建设数字平台', 更正数据已提供: '解决平台问题', 数据不全: '收集相关数据' },
    },
    建设数字平台: {
      by: internet,
      cites: ['county/2'],
      within: clocks.建设,
      on: { 已建成: '落实一网运行', 数据不合格: '收集相关数据' },
    },
    落实一网运行: {
      by: internet,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 运行正常: '部门反馈结果', 运行有问题: '解决平台问题' },
    },
    组织培训: {
      by: internet,
      cites: ['county/3'],
      within: clocks.培训,
      on: { 已通知参训: '组织人员参训' },
    },
    组织人员参训: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.培训, late: internet },
      on: { 已参训: '反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: internet },
      on: {
        信息数据有误: '收集相关数据',
        平台用不了或故障: '解决平台问题',
        村干部不会用平台: '组织人员参训',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    解决平台问题: {
      by: internet,
      cites: ['county/2'],
      within: clocks.维修,
      on: { 已解决: '部门反馈结果', 数据须更正: '收集相关数据', 已列入年度建设: '部门反馈结果' },
    },
    部门反馈结果: answer(internet),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
