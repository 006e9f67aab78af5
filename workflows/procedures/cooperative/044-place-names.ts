import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const civil = '伽师县民政局';

/**
 * 地名管理. Three strands: a name (申报—审核—受理备案), the database, and the signs. township/1 speaks of villages and 等: the
 * lanes and new estates that residents ask a name for go the same way. The first and the census both feed the database,
 * and a new name needs a new sign. 及时 stands for the repair, not for the patrol. Maps and the care of old names
 * follow the census; a ticket about an old name goes to the latter directly.
 */
export default procedure({
  duty: 'coop-044',
  entries: { plan: '开展地名普查', ticket: '核实来件', inspection: '巡查地名标志', report: '申报地名事项' },
  steps: {
    开展地名普查: {
      by: civil,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 信息须更新: '更新地名信息', 信息无变化: '编制地名图志' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: civil },
      on: {
        标志损坏缺失或不清: '修复更新标志',
        地名信息有误: '更新地名信息',
        信息已报未审核: '审核地名信息',
        要求命名更名注销: '申报地名事项',
        已申报未审核: '审核申报材料',
        地名文化保护: '保护地名文化',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    申报地名事项: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: civil },
      on: { 已申报: '审核申报材料', 不具备申报条件: '反馈结果' },
    },
    审核申报材料: {
      by: civil,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 审核通过: '受理备案', 材料退回补正: '申报地名事项', 审核不通过: '部门反馈结果' },
    },
    受理备案: {
      by: civil,
      cites: ['county/2'],
      within: clocks.备案,
      on: { 已备案: '更新地名信息' },
    },
    更新地名信息: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: civil },
      on: { 已报更新信息: '审核地名信息' },
    },
    审核地名信息: {
      by: civil,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 审核通过: '完善地名信息库', 信息有误退回: '更新地名信息' },
    },
    完善地名信息库: {
      by: civil,
      cites: ['county/1'],
      within: clocks.归档,
      on: { 标志须更新: '修复更新标志', 普查须编图志: '编制地名图志', 已完善: '部门反馈结果' },
    },
    编制地名图志: {
      by: civil,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已编制: '保护地名文化' },
    },
    保护地名文化: {
      by: civil,
      cites: ['county/3'],
      within: clocks.服务,
      on: { 已落实保护: '部门反馈结果', 不属保护范围: '部门反馈结果' },
    },
    巡查地名标志: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: civil },
      on: {
        完好清晰: 'end',
        损坏褪色或模糊: '修复更新标志',
        标示的地名有误: '更新地名信息',
        有地名未申报: '申报地名事项',
      },
    },
    修复更新标志: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: civil },
      on: { 已修复或更新: '查看标志效果' },
    },
    查看标志效果: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.复查, late: civil },
      on: { 完好清晰: '反馈结果', 仍不清晰: '修复更新标志' },
    },
    部门反馈结果: answer(civil),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
