import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const disabled = '伽师县残疾人联合会';

/**
 * 困难重度残疾人家庭无障碍改造. The list ties the two sides by the list of names: the township finds the need and reports
 * it, the federation goes into every home again and settles the names, the township publishes them, and only then is built.
 * 改造 comes after 公示 although the department's clause stands apart from the township's; an objection goes back to the
 * federation, which settled the names. Acceptance that fails is built again.
 */
export default procedure({
  duty: 'coop-016',
  entries: { plan: '摸排上报需求', report: '摸排上报需求', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: disabled },
      on: {
        有改造需求: '摸排上报需求',
        已上报未核对: '入户核对定名单',
        对名单有异议: '入户核对定名单',
        改造未做或有问题: '实施改造',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排上报需求: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: disabled },
      on: { 已上报名单: '入户核对定名单', 没有需求人员: '反馈结果' },
    },
    入户核对定名单: {
      by: disabled,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 已确定名单: '公示名单', 均不符合条件: '部门反馈结果' },
    },
    公示名单: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.公示, late: disabled },
      on: { 无异议: '实施改造', 有异议: '入户核对定名单' },
    },
    实施改造: {
      by: disabled,
      cites: ['county/2'],
      within: clocks.实施,
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
