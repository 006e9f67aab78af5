import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const forestry = '伽师县林业和草原局';

/**
 * 保护湿地. Suspect plots come down from the department, problems go up to it when somebody refuses; the township's clauses
 * say nothing of checking a pushed plot, so that step is practice on its patrol clause. Whatever was put right, by the
 * township's word or the department's, ends in the department's 回头看. 情节严重 alone leads to a penalty; that a refusal
 * during the department's own supervision does too is our reading.
 */
export default procedure({
  duty: 'coop-056',
  entries: { plan: '推送疑似地块', inspection: '巡查湿地', ticket: '核实来件', report: '上报林草局' },
  steps: {
    推送疑似地块: {
      by: forestry,
      cites: ['county/1'],
      within: clocks.通知,
      on: { 已推送乡镇: '核查疑似地块', 无疑似地块: 'end' },
    },
    核查疑似地块: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.核实, late: forestry },
      on: { 破坏属实: '现场要求整改', 难以认定: '受理破坏问题', 不是问题地块: '反馈结果' },
    },
    巡查湿地: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: forestry },
      on: { 未发现问题: 'end', 发现问题: '现场要求整改' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: forestry },
      on: {
        问题属实: '现场要求整改',
        已要求整改未落实: '检查整改',
        拒不整改: '上报林草局',
        须专业核查: '受理破坏问题',
        已上报未处理: '专业人员核查',
        已整改又反弹: '整改回头看',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    现场要求整改: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.劝导, late: forestry },
      on: { 现场已整改: '整改回头看', 同意整改: '检查整改', 拒不整改: '上报林草局' },
    },
    检查整改: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: forestry },
      on: { 已整改: '整改回头看', 拒不整改: '上报林草局' },
    },
    上报林草局: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: forestry },
      on: { 已上报: '受理破坏问题' },
    },
    受理破坏问题: {
      by: forestry,
      cites: ['county/3'],
      within: clocks.受理,
      on: { 已受理: '专业人员核查', 不属湿地问题: '部门反馈结果' },
    },
    专业人员核查: {
      by: forestry,
      cites: ['county/3'],
      requires: ['专业技术人员'],
      within: clocks.检查,
      on: { 情节严重: '依法处罚', 情节较轻须整改: '监督整改', 不属实: '部门反馈结果' },
    },
    监督整改: {
      by: forestry,
      cites: ['county/2'],
      within: clocks.整改,
      on: { 已整改: '整改回头看', 拒不整改: '依法处罚' },
    },
    依法处罚: {
      by: forestry,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已处罚须整改: '监督整改', 已处罚且已整改: '整改回头看', 涉嫌犯罪已移送: '部门反馈结果' },
    },
    整改回头看: {
      by: forestry,
      cites: ['county/4'],
      within: clocks.复查,
      on: { 整改到位: '部门反馈结果', 未到位或反弹: '监督整改' },
    },
    部门反馈结果: answer(forestry),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
