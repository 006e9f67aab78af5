import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';

/**
 * 非遗的挖掘、保护、传承展示和申报. One chain: the township surveys, registers and reports an item, the bureau records and
 * confirms it, enters it in the list, gathers objects and papers, files them and then protects.
 * county/1's two acts are split, as a bearer's matter needs only the second. Who approves money that the township helps to
 * apply for is not said: the bureau's look at it is practice. Exhibitions and the heritage day are plan strands.
 */
export default procedure({
  duty: 'coop-077',
  entries: { plan: '指导非遗调查', ticket: '核实来件', inspection: '核实来件', report: '摸排登记项目' },
  steps: {
    指导非遗调查: {
      by: culture,
      cites: ['county/2'],
      within: clocks.部署,
      on: {
        部署摸排: '摸排登记项目',
        部署保护: '组织保护工作',
        部署非遗展览: '组织参加展览',
        部署遗产日活动: '召开遗产日活动',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: culture },
      on: {
        有项目未登记: '摸排登记项目',
        要申请项目或资金: '帮助申请',
        已上报未确认: '记录确认项目',
        资金申请未审: '审核资金申请',
        传承人问题: '服务管理传承人',
        实物资料有损毁: '收集保存实物',
        项目保护不力: '组织保护工作',
        要求参加展示: '组织参加展览',
        遗产日活动问题: '召开遗产日活动',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排登记项目: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: culture },
      on: { 已登记: '上报非遗项目', 没有新项目: '反馈结果' },
    },
    帮助申请: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: culture },
      on: { 申请项目: '上报非遗项目', 申请资金: '审核资金申请', 不符合条件: '反馈结果' },
    },
    上报非遗项目: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: culture },
      on: { 已上报: '记录确认项目' },
    },
    记录确认项目: {
      by: culture,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 予以确认: '建立名录', 材料不全退回: '摸排登记项目', 不予确认: '部门反馈结果' },
    },
    建立名录: {
      by: culture,
      cites: ['county/2'],
      within: clocks.决定,
      on: { 已列入名录: '整理各级名录' },
    },
    整理各级名录: {
      by: culture,
      cites: ['county/1'],
      within: clocks.汇总,
      on: { 已整理: '收集保存实物' },
    },
    收集保存实物: {
      by: culture,
      cites: ['county/4'],
      within: clocks.采集,
      on: { 已妥善保存: '建档入库', 不属代表性实物: '部门反馈结果' },
    },
    建档入库: {
      by: culture,
      cites: ['county/5'],
      within: clocks.归档,
      on: { 须开展保护: '组织保护工作', 仅补充资料: '部门反馈结果' },
    },
    组织保护工作: {
      by: culture,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已落实保护: '部门反馈结果', 有传承人待服务: '服务管理传承人' },
    },
    服务管理传承人: {
      by: culture,
      cites: ['county/1'],
      within: clocks.服务,
      on: { 已办理: '部门反馈结果', 不符合条件: '部门反馈结果' },
    },
    审核资金申请: {
      by: culture,
      cites: [],
      basis: '内部',
      within: clocks.审核,
      on: { 已批复: '部门反馈结果', 退回补正: '帮助申请', 未获批复: '部门反馈结果' },
    },
    组织参加展览: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: culture },
      on: { 已参展: '反馈结果', 未能参展已说明: '反馈结果' },
    },
    召开遗产日活动: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: culture },
      on: { 已召开: '反馈结果', 来件问题已解决: '反馈结果' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
