import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const fire = '伽师县消防救援局';

/**
 * 火灾扑救和火灾事故调查。Both sides' first sentence begins 接到火警后，立即, so brigade and township set out in one step, the
 * brigade in command, and the township clears people away meanwhile. 封闭 is 根据需要. The township's 事故调查处理 comes last,
 * on what the brigade found. A call is looked at in minutes; what the township sees itself goes straight to the fire. The
 * text has no planned side.
 */
export default procedure({
  duty: 'coop-093',
  entries: { ticket: '接警核实', inspection: '赶赴扑救并疏散', report: '赶赴扑救并疏散' },
  steps: {
    接警核实: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.接报, late: fire },
      on: {
        正在着火或复燃: '赶赴扑救并疏散',
        现场无人保护: '封闭保护现场',
        已灭火待查原因: '调查火灾原因',
        原因认定有异议: '调查火灾原因',
        损失统计有异议: '统计火灾损失',
        事故处理未了: '处理火灾事故',
        对扑救有意见: '处理火灾事故',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    赶赴扑救并疏散: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/1', 'township/2'] }],
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 须调集力量支援: '调集力量灭火', 火灭须封闭现场: '封闭保护现场', 火灭无须封闭: '调查火灾原因' },
    },
    调集力量灭火: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/1'],
      within: clocks.应急处置,
      on: { 火灭须封闭现场: '封闭保护现场', 火灭无须封闭: '调查火灾原因' },
    },
    封闭保护现场: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/2'],
      within: clocks.先期处置,
      on: { 已封闭: '调查火灾原因' },
    },
    调查火灾原因: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/2'],
      within: clocks.调查,
      on: { 原因已认定: '统计火灾损失', 涉嫌放火已移送: '统计火灾损失' },
    },
    统计火灾损失: {
      by: fire,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 须延伸调查: '延伸调查', 须事故处理: '处理火灾事故', 无须再处理: '部门反馈结果' },
    },
    延伸调查: {
      by: fire,
      cites: ['county/2'],
      within: clocks.调查,
      on: { 有责任须处理: '处理火灾事故', 未发现责任: '部门反馈结果' },
    },
    处理火灾事故: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.调解, late: fire },
      on: { 已处理: '反馈结果', 协商不成已引导: '反馈结果', 原因不清须再查: '调查火灾原因' },
    },
    部门反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
