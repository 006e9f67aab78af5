import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';

/**
 * 主次街道、巷道门前区域的监管. township/1 and township/3 both send the stubborn case up, so one report carries both: it
 * comes after dissuading, after a correction that failed, and after people would not clear snow. The department
 * supervises first and penalises what is still refused. A broken public installation goes straight to it, for there is
 * nobody to dissuade; one that endangers people (a missing cover) is guarded first. This and looking again are practice.
 */
export default procedure({
  duty: 'coop-069',
  entries: { ticket: '核实来件', inspection: '日常巡查', report: '上报住建局' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: housing },
      on: {
        有人不守规定: '劝阻',
        积雪积水待清理: '动员群众清理',
        设施损坏有危险: '设置警示防护',
        公共设施绿化损坏: '监管督促整改',
        劝阻后仍未整改: '上报住建局',
        已上报未处理: '监管督促整改',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: housing },
      on: {
        未发现问题: 'end',
        发现问题: '劝阻',
        积雪积水待清理: '动员群众清理',
        设施损坏有危险: '设置警示防护',
        公共设施绿化损坏: '监管督促整改',
      },
    },
    劝阻: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 当场改正: '反馈结果', 答应整改: '回查整改', 不听劝阻拒不改正: '上报住建局' },
    },
    回查整改: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.复查, late: housing },
      on: { 已整改: '反馈结果', 不整改或不到位: '上报住建局' },
    },
    动员群众清理: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已清理: '反馈结果', 有人不清理: '劝阻' },
    },
    上报住建局: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已上报: '监管督促整改' },
    },
    设置警示防护: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.先期处置, late: housing },
      on: { 已防护待修复: '紧急修复设施', 险情已消除: '反馈结果' },
    },
    紧急修复设施: {
      by: housing,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.紧急维修,
      on: { 已修复: '复查整改', 短期难以修复: '监管督促整改' },
    },
    监管督促整改: {
      by: housing,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已整改或修复: '复查整改', 拒不整改: '处罚', 无须整改: '部门反馈结果' },
    },
    处罚: {
      by: housing,
      cites: ['county/1'],
      within: clocks.查处,
      on: { 已处罚: '复查整改', 不予处罚: '部门反馈结果' },
    },
    复查整改: {
      by: housing,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.复查,
      on: { 整改到位: '部门反馈结果', 整改不到位: '监管督促整改' },
    },
    部门反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
