import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const emergency = '伽师县应急管理局';
const water = '伽师县水利局';
const land = '伽师县自然资源局';
const housing = '伽师县住房和城乡建设局';

/**
 * 防灾减灾检查。One plan, four kinds of check (county/2 names three of the trade departments); what they find meets in
 * county/6, and county/3 is read as assessing what is not plain at once. township/3 is not only standing: it is what
 * must be mended when county/5, or a citizen, finds it wanting. 及时 is the township's own correction; reporting what it
 * cannot correct has no time in the list.
 */
export default procedure({
  duty: 'coop-087',
  entries: { plan: '制定检查计划', inspection: '乡镇开展检查', ticket: '核实来件', report: '上报应急局' },
  steps: {
    制定检查计划: {
      by: emergency,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 计划标准已定: '组织开展检查' },
    },
    组织开展检查: {
      by: emergency,
      cites: ['county/1'],
      within: clocks.部署,
      on: {
        各乡镇检查: '乡镇开展检查',
        各行业部门检查: '督促部门检查',
        关键领域检查: '参与关键领域检查',
        基层准备检查: '检查基层准备',
      },
    },
    督促部门检查: {
      by: emergency,
      assist: [water, land, housing],
      pick: true,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 未发现隐患: 'end', 发现风险隐患: '汇总风险隐患' },
    },
    参与关键领域检查: {
      by: emergency,
      cites: ['county/4'],
      within: clocks.检查,
      on: { 未发现隐患: 'end', 发现风险隐患: '汇总风险隐患' },
    },
    检查基层准备: {
      by: emergency,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 符合要求: '部门反馈结果', 不符合须完善: '完善应急准备', 发现风险隐患: '汇总风险隐患' },
    },
    完善应急准备: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: emergency },
      on: { 已完善待检查: '检查基层准备', 本级解决不了: '上报应急局' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: emergency },
      on: {
        要求检查或复核: '乡镇开展检查',
        有灾害隐患: '及时整改',
        本级整改不了: '上报应急局',
        已上报未整改: '督促整改',
        应急准备不足: '完善应急准备',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    乡镇开展检查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: emergency },
      on: { 未发现问题: '反馈结果', 发现问题: '及时整改', 应急准备不足: '完善应急准备' },
    },
    及时整改: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 已整改: '反馈结果', 本级整改不了: '上报应急局' },
    },
    上报应急局: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: emergency },
      on: { 已上报: '汇总风险隐患' },
    },
    汇总风险隐患: {
      by: emergency,
      cites: ['county/6'],
      within: clocks.汇总,
      on: { 须研判评估: '研判评估风险', 一般隐患: '督促整改', 重大风险: '协调管控重大风险' },
    },
    研判评估风险: {
      by: emergency,
      cites: ['county/3'],
      within: clocks.评审,
      on: { 一般隐患: '督促整改', 重大风险: '协调管控重大风险', 排除隐患: '部门反馈结果' },
    },
    协调管控重大风险: {
      by: emergency,
      cites: ['county/6'],
      within: clocks.应急处置,
      on: { 已管控须整改: '督促整改', 风险已消除: '跟踪落实' },
    },
    督促整改: {
      by: emergency,
      cites: ['county/6'],
      within: clocks.整改,
      on: { 已整改: '跟踪落实', 升为重大风险: '协调管控重大风险' },
    },
    跟踪落实: {
      by: emergency,
      cites: ['county/6'],
      within: clocks.复查,
      on: { 已落实: '部门反馈结果', 未落实: '督促整改' },
    },
    部门反馈结果: answer(emergency),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
