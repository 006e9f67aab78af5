import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';
const law = (article: string) => ({ basis: 'law', source: `《中华人民共和国行政处罚法》${article}` }) as const;

/**
 * 国土资源监督检查. Two patrols of one plan: the township's, which stops what it finds and reports it, and the bureau's own.
 * Both become leads that the bureau takes up, investigates, stops with a term for correction, and punishes. What is
 * corrected in time may still be punished, so the check decides. The list names the penalty in one clause: its stages
 * are the Penalty Law's, in working days where that says 五日 and 七日 (its Article 85).
 */
export default procedure({
  duty: 'coop-047',
  entries: { plan: '制定巡查计划', ticket: '核实来件', inspection: '日常巡查', report: '上报违法线索' },
  steps: {
    制定巡查计划: {
      by: land,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已安排乡镇巡查: '日常巡查', 组织巡查抽查: '组织巡查抽查' },
    },
    组织巡查抽查: {
      by: land,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 未发现违法: 'end', 发现违法线索: '受理线索' },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: land },
      on: { 未发现违法: 'end', 发现违法行为: '制止违法行为', 制止后仍未停止: '上报违法线索' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: land },
      on: {
        发现违法行为: '制止违法行为',
        制止后仍未停止: '上报违法线索',
        已上报未受理: '受理线索',
        已受理未查处: '调查违法行为',
        责令后未改正: '复查改正',
        处罚未执行: '执行处罚处理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    制止违法行为: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.劝导, late: land },
      on: { 已作制止: '上报违法线索' },
    },
    上报违法线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: land },
      on: { 已上报: '受理线索' },
    },
    受理线索: {
      by: land,
      cites: ['county/1'],
      within: clocks.立案,
      on: { 涉嫌违法: '调查违法行为', 线索不清退回: '上报违法线索', 不属国土违法: '部门反馈结果' },
    },
    调查违法行为: {
      by: land,
      cites: ['county/2'],
      within: clocks.调查,
      on: { 违法属实: '制止并责令改正', 违法不成立: '部门反馈结果', 涉嫌犯罪: '移送司法机关' },
    },
    制止并责令改正: {
      by: land,
      cites: ['county/3'],
      within: clocks.决定,
      on: { 已限期改正: '复查改正' },
    },
    复查改正: {
      by: land,
      cites: ['county/3'],
      within: clocks.复查,
      on: { 已改正不予处罚: '部门反馈结果', 未改正或仍须处罚: '处罚告知' },
    },
    处罚告知: {
      by: land,
      cites: ['county/4'],
      within: { workdays: 5, ...law('第六十四条') },
      on: {
        无异议: '作出处罚决定',
        申辩不成立: '作出处罚决定',
        申辩成立重新调查: '调查违法行为',
        要求听证: '组织听证',
      },
    },
    组织听证: {
      by: land,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.听证,
      on: { 维持处理意见: '作出处罚决定', 须重新调查: '调查违法行为' },
    },
    作出处罚决定: {
      by: land,
      cites: ['county/4'],
      within: clocks.决定,
      on: { 处罚或处理: '送达决定书', 不予处罚: '部门反馈结果' },
    },
    送达决定书: {
      by: land,
      cites: ['county/4'],
      within: { workdays: 7, ...law('第六十一条') },
      on: { 已送达: '执行处罚处理' },
    },
    执行处罚处理: {
      by: land,
      cites: ['county/4'],
      within: clocks.查处,
      on: { 已履行: '部门反馈结果', 逾期不履行: '申请强制执行' },
    },
    申请强制执行: {
      by: land,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.强制执行,
      on: { 法院已办结: '部门反馈结果' },
    },
    移送司法机关: {
      by: land,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.移交,
      on: { 已移送: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
