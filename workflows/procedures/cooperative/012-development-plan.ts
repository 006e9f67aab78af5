import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const development = '伽师县发展和改革委员会';

/**
 * 编制国民经济和社会发展规划. The township's clauses frame the commission's one: study and data before the draft, and
 * carrying out after the plan. 反馈…需求和重点 in township/2 is read together with 根据反馈意见修改 and so answers the draft.
 * Drafting is taken for granted by “规划草案完成后” and is practice here; so is the commission's help where carrying out
 * is beyond the township.
 */
export default procedure({
  duty: 'coop-012',
  entries: { plan: '开展前期调研', ticket: '核实来件', inspection: '核实来件', report: '反馈需求和重点' },
  steps: {
    开展前期调研: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: development },
      on: { 已明确现状问题: '提供基础资料' },
    },
    提供基础资料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: development },
      on: { 已提供: '起草规划草案', 来件所需已提供: '反馈结果' },
    },
    起草规划草案: {
      by: development,
      cites: [],
      basis: '内部',
      within: clocks.实施,
      on: { 草案已完成: '征求乡级意见', 资料不全: '提供基础资料' },
    },
    征求乡级意见: {
      by: development,
      cites: ['county/1'],
      within: clocks.通知,
      on: { 已送乡镇: '反馈需求和重点' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: development },
      on: {
        资料数据未提供: '提供基础资料',
        对规划有意见建议: '反馈需求和重点',
        规划未落实: '组织实施规划',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    反馈需求和重点: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: development },
      on: { 意见已反馈: '修改草案', 无意见已反馈: '形成最终规划' },
    },
    修改草案: {
      by: development,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已修改: '形成最终规划', 改动大再征求: '征求乡级意见', 来件意见未采纳: '部门反馈结果' },
    },
    形成最终规划: {
      by: development,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 已形成交付实施: '组织实施规划', 来件意见已采纳: '部门反馈结果', 须再修改: '修改草案' },
    },
    组织实施规划: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.实施, late: development },
      on: { 已按规划落实: '反馈结果', 未到实施期: '反馈结果', 超出乡镇权限: '协调规划实施' },
    },
    协调规划实施: {
      by: development,
      cites: [],
      basis: '内部',
      within: clocks.督办,
      on: { 已协调由乡镇实施: '组织实施规划', 由部门说明办理: '部门反馈结果' },
    },
    部门反馈结果: answer(development),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
