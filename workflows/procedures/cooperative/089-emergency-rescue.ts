import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const fire = '伽师县消防救援局';
const emergency = '伽师县应急管理局';

/**
 * 应急救援。立即 and 第一时间 are the list's: the township's first response and report and the brigade's setting out
 * are one step. The brigade commands; the emergency bureau coordinates, and sets up a headquarters when the event
 * outgrows that. The bereaved are looked after while the cause is investigated. A patrol's find is looked at first,
 * since it may be an aftermath only; what the township reports itself is not. Giving back what was called in is
 * practice. There is no planned side.
 */
export default procedure({
  duty: 'coop-089',
  entries: { ticket: '接报核实', inspection: '接报核实', report: '先期处置并上报' },
  steps: {
    接报核实: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.接报, late: emergency },
      on: {
        灾情险情或事故: '先期处置并上报',
        查原因或提供情况: '调查原因并善后',
        损失统计有异议: '统计灾情损失',
        善后诉求: '善后处理',
        征用损坏求补偿: '归还补偿物资',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    先期处置并上报: {
      by: '乡镇',
      parallel: [{ by: fire, cites: ['county/1'] }],
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: {
        已上报继续救援: '指挥现场救援',
        险情已消除须调查: '调查原因并善后',
        险情已消除须善后: '善后处理',
        险情已消除无后果: '反馈结果',
      },
    },
    指挥现场救援: {
      by: fire,
      parallel: [
        { by: emergency, cites: ['county/3'] },
        { by: '乡镇', cites: ['township/2'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: clocks.应急处置,
      on: {
        事态扩大须统筹: '成立救援指挥部',
        救援结束须封闭: '封闭事故现场',
        救援结束无须封闭: '调查原因并善后',
      },
    },
    成立救援指挥部: {
      by: emergency,
      parallel: [
        { by: fire, cites: ['county/1'] },
        { by: '乡镇', cites: ['township/2'] },
      ],
      cites: ['county/4'],
      within: clocks.应急处置,
      on: { 救援结束须封闭: '封闭事故现场', 救援结束无须封闭: '调查原因并善后' },
    },
    封闭事故现场: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/2'],
      within: clocks.先期处置,
      on: { 已封闭保护: '调查原因并善后' },
    },
    调查原因并善后: {
      by: fire,
      parallel: [{ by: '乡镇', cites: ['township/3', 'township/4'] }],
      cites: ['county/2'],
      within: clocks.调查,
      on: { 原因已查明: '统计灾情损失', 涉嫌违法已移送: '统计灾情损失' },
    },
    统计灾情损失: {
      by: fire,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 赔偿安抚未了: '善后处理', 已统计办结: '部门反馈结果' },
    },
    善后处理: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.调解, late: emergency },
      on: { 已妥善处理: '反馈结果', 协商不成已引导: '反馈结果', 须先查明原因: '调查原因并善后' },
    },
    归还补偿物资: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.调解, late: emergency },
      on: { 已归还补偿: '反馈结果', 协商不成已引导: '反馈结果' },
    },
    部门反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
