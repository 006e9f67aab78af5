import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const water = '伽师县水利局';
const law = (article: string) => ({ basis: 'law', source: `《中华人民共和国行政处罚法》${article}` }) as const;

/**
 * 对侵占、破坏水源和抗旱设施的处罚. The township patrols, keeps the evidence and reports 第一时间; checking a report and
 * the whole penalty are the department's alone, so a ticket goes to it and not to the township. Minor and without damage
 * is corrected on the spot, all else becomes a case. That 拒不整改 becomes one too, and that a suspected crime is
 * transferred, the list does not say. The case's terms are the Administrative Penalty Law's, in working days where it
 * says 五日 and 七日 (its Article 85).
 */
export default procedure({
  duty: 'coop-064',
  entries: { plan: '巡查取证', inspection: '巡查取证', report: '上报水利局', ticket: '现场核实' },
  steps: {
    巡查取证: {
      by: '乡镇',
      cites: ['township/2'],
      requires: ['身份证拍照留存'],
      within: { ...clocks.巡查, late: water },
      on: { 未发现违法: 'end', 发现违法行为: '上报水利局' },
    },
    上报水利局: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: water },
      on: { 已上报: '现场核实' },
    },
    现场核实: {
      by: water,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 属实: '判定情节', 不属实: '反馈结果', 仅为咨询: '反馈结果' },
    },
    判定情节: {
      by: water,
      cites: ['county/2'],
      within: clocks.核实,
      on: { 情节较轻未损坏: '责令现场整改', 情节较重或严重破坏: '立案' },
    },
    责令现场整改: {
      by: water,
      cites: ['county/2'],
      within: clocks.劝导,
      on: { 已整改并批评教育: '反馈结果', 拒不整改: '立案' },
    },
    立案: {
      by: water,
      cites: ['county/2'],
      within: clocks.立案,
      on: { 已立案: '调查取证' },
    },
    调查取证: {
      by: water,
      cites: ['county/3'],
      requires: ['不少于2名执法人员', '按照执法全过程记录要求'],
      within: clocks.调查,
      on: { 调查终结: '审查处理意见' },
    },
    审查处理意见: {
      by: water,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 拟处罚: '处罚告知', 证据不足: '调查取证', 不予处罚: '整理归档', 涉嫌犯罪: '移送司法机关' },
    },
    处罚告知: {
      by: water,
      cites: ['county/5'],
      within: { workdays: 5, ...law('第六十四条') },
      on: { 无陈述申辩: '制作决定书', 申辩须复核: '审查处理意见', 申辩不成立: '制作决定书', 要求听证: '组织听证' },
    },
    组织听证: {
      by: water,
      cites: ['county/5'],
      within: clocks.听证,
      on: { 维持处理意见: '制作决定书', 须重新审查: '审查处理意见' },
    },
    制作决定书: {
      by: water,
      cites: ['county/6'],
      within: clocks.决定,
      on: { 已制作: '送达决定书' },
    },
    送达决定书: {
      by: water,
      cites: ['county/7'],
      within: { workdays: 7, ...law('第六十一条') },
      on: { 已送达: '执行处罚' },
    },
    执行处罚: {
      by: water,
      cites: ['county/8'],
      within: { days: 15, ...law('第六十七条') },
      on: { 已履行: '整理归档', 拒不执行: '申请强制执行' },
    },
    申请强制执行: {
      by: water,
      cites: ['county/8'],
      within: clocks.强制执行,
      on: { 法院已办结: '整理归档' },
    },
    移送司法机关: {
      by: water,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.移交,
      on: { 已移送: '整理归档' },
    },
    整理归档: {
      by: water,
      cites: ['county/8'],
      within: clocks.归档,
      on: { 已归档: '反馈结果' },
    },
    反馈结果: answer(water),
  },
  standing: ['township/1'],
});
