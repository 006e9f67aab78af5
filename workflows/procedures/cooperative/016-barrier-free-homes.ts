import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const disabled = '伽师县残疾人联合会';

/**
 * 困难重度残疾人家庭无障碍改造. The list ties the two sides by the list of names: the township finds the need and reports
 * it, the federation goes into every home again and settles the names, the township publishes them, and only then is built.
 * 改造 comes after 公示 although the department's clause stands apart from the township's; an objection goes back to the
 * federation's second visit. Acceptance that fails is built again.
 */
export default procedure({
  duty: 'coop-016',
  entries: { plan: '走访摸排需求', report: '走访摸排需求', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: disabled },
      on: {
        有改造需求: '走访摸排需求',
        已上报未核对: '再次入户核对',
        对名单有异议: '再次入户核对',
        核对后未定名单: '确定改造名单',
        名单未公示: '公示名单',
        改造未做或有问题: '实施改造',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    走访摸排需求: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: disabled },
      on: { 有需求人员: '上报需求名单', 没有需求人员: '反馈结果' },
    },
    上报需求名单: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: disabled },
      on: { 已上报名单: '再次入户核对' },
    },
    再次入户核对: {
      by: disabled,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 符合改造条件: '确定改造名单', 均不符合条件: '部门反馈结果' },
    },
    确定改造名单: {
      by: disabled,
      cites: ['county/1'],
      within: clocks.决定,
      on: { 已确定名单: '公示名单', 来件人未列入: '部门反馈结果' },
    },
    公示名单: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.公示, late: disabled },
      on: { 无异议: '实施改造', 有异议: '再次入户核对' },
    },
    实施改造: {
      by: disabled,
      cites: ['county/2'],
      within: clocks.实施,
      requires: ['符合改造条件的残疾人家庭'],
      on: { 已完工: '验收' },
    },
    验收: {
      by: disabled,
      cites: ['county/2'],
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '实施改造' },
    },
    部门反馈结果: answer(disabled),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
