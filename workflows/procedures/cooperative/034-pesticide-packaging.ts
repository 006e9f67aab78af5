import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';

/**
 * 农药使用指导和包装废弃物回收. Two strands: 减量计划 with its support and guidance is the bureau's alone; collecting is
 * the township's, patrol by patrol, and its figures go to the bureau. county/1 is mostly 宣传, but its last words 加大回收
 * are the only ones that say what the bureau does with such figures, so the report arrives there. A ticket about waste
 * is answered once it is cleared, without waiting for the figures.
 */
export default procedure({
  duty: 'coop-034',
  entries: { plan: '制定减量计划', ticket: '核实来件', inspection: '巡查回收情况', report: '整理回收数据' },
  steps: {
    制定减量计划: {
      by: farming,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 已印发: '实施减量计划' },
    },
    实施减量计划: {
      by: farming,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 农户已减量: '鼓励扶持', 农户须指导: '指导农药使用' },
    },
    鼓励扶持: {
      by: farming,
      cites: ['county/2'],
      within: clocks.审批,
      on: { 已扶持: '部门反馈结果', 不符合条件: '部门反馈结果' },
    },
    指导农药使用: {
      by: farming,
      cites: ['county/3'],
      within: clocks.服务,
      on: { 已指导: '部门反馈结果', 自愿减量: '鼓励扶持' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: farming },
      on: {
        包装散落或箱满: '回收清理',
        回收点少或不收: '加大回收力度',
        需要用药指导: '指导农药使用',
        减量未获扶持: '鼓励扶持',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    巡查回收情况: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: farming },
      on: { 回收正常: '整理回收数据', 包装散落或箱满: '回收清理', 用药不安全: '指导农药使用' },
    },
    回收清理: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: farming },
      on: { 已清理待计数: '整理回收数据', 来件已清理: '反馈结果', 乡镇清理不了: '加大回收力度' },
    },
    整理回收数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.汇总, late: farming },
      on: { 已整理: '上报回收数据' },
    },
    上报回收数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: farming },
      on: { 已上报: '加大回收力度' },
    },
    加大回收力度: {
      by: farming,
      cites: ['county/1'],
      within: clocks.督办,
      on: {
        回收达到要求: '部门反馈结果',
        回收点已增设: '部门反馈结果',
        须继续清理: '回收清理',
        数据有误: '整理回收数据',
      },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
