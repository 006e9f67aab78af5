import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const livestock = '伽师县畜牧兽医局';

/**
 * 对死亡动物和病害动物产品的无害化处理. Two strands with one joint: papers of each disposal (审核—及时上报—监管), and the subsidy
 * for it (收集上报—核对—确认—汇总上报), which waits until the disposal was found in order. The text ends with the report
 * upwards, so payment is not a step. A dumped carcass that nobody owns up to is first picked up by the township, as the
 * law says and the list does not, then reported the same way; that the department orders a disposal is read into 监管.
 */
export default procedure({
  duty: 'coop-065',
  entries: { plan: '监管无害化处理', ticket: '核实来件', inspection: '核实来件', report: '审核单据材料' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: livestock },
      on: {
        弃置无人收处: '收集弃置畜禽',
        未无害化处理: '上报畜牧兽医局',
        处理场所不规范: '监管无害化处理',
        已上报未处理: '监管无害化处理',
        单据未审核或不符: '审核单据材料',
        补助材料未报: '收集补助材料',
        补助已报未核对: '核对补助经费',
        补助未到账: '汇总上报经费',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    收集弃置畜禽: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.应急处置, source: '做法依据《中华人民共和国动物防疫法》第五十八条', late: livestock },
      on: { 已收集送处理: '上报畜牧兽医局' },
    },
    审核单据材料: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['安排专人负责病死畜禽无害化处理监管平台'],
      within: { ...clocks.审核, late: livestock },
      on: { 审核通过: '上报畜牧兽医局', 材料不全: '补正单据材料', 疑似虚假: '上报畜牧兽医局' },
    },
    补正单据材料: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.补正, late: livestock },
      on: { 已补正: '审核单据材料', 逾期未补正: '上报畜牧兽医局' },
    },
    上报畜牧兽医局: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: livestock },
      on: { 已上报: '监管无害化处理' },
    },
    监管无害化处理: {
      by: livestock,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        处理合规可补助: '收集补助材料',
        处理合规: '部门反馈结果',
        单据与实际不符: '审核单据材料',
        未按规定处理: '督促规范处理',
      },
    },
    督促规范处理: {
      by: livestock,
      cites: ['county/1'],
      within: clocks.督办,
      on: { 已无害化处理: '部门反馈结果', 拒不处理已查处: '部门反馈结果' },
    },
    收集补助材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: livestock },
      on: { 材料齐全: '上报补助材料', 不符合补助条件: '反馈结果' },
    },
    上报补助材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: livestock },
      on: { 已上报: '核对补助经费' },
    },
    核对补助经费: {
      by: livestock,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 核对无误: '确认补助经费', 材料有误退回: '收集补助材料', 不符合补助条件: '部门反馈结果' },
    },
    确认补助经费: {
      by: livestock,
      cites: ['county/2'],
      within: clocks.决定,
      on: { 已确认: '汇总上报经费', 数额须再核对: '核对补助经费' },
    },
    汇总上报经费: {
      by: livestock,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 已汇总上报: '部门反馈结果', 上级退回: '核对补助经费' },
    },
    部门反馈结果: answer(livestock),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
