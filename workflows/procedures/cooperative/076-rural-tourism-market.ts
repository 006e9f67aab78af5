import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';

/**
 * 营造乡村旅游良好市场环境. The township divides what it meets in three: slight disturbance, which it corrects itself at
 * once, clues to offences, which go up for joint enforcement with the township helping, and quarrels or public opinion,
 * which it settles or sends up. Each report has a 及时 and a receiver of its own. That a refused correction becomes a clue
 * is read into the text. The list names no other unit of the joint enforcement.
 */
export default procedure({
  duty: 'coop-076',
  entries: { plan: '摸排市场主体', ticket: '核实来件', inspection: '日常巡查', report: '上报违法线索' },
  steps: {
    摸排市场主体: {
      by: culture,
      cites: ['county/1'],
      within: clocks.摸排,
      on: { 主体已摸清: '制定行为规范' },
    },
    制定行为规范: {
      by: culture,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 已印发: '日常巡查', 部署摸排乱象: '摸排乱象线索', 部署联合整治: '联合执法检查' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2', 'township/3'],
      within: { ...clocks.核实, late: culture },
      on: {
        轻微扰乱市场: '纠治轻微行为',
        乱象或违法线索: '上报违法线索',
        线索已报未查处: '联合执法检查',
        旅游纠纷: '调解旅游纠纷',
        涉旅舆情: '处置舆情',
        纠纷舆情已报未办: '调解处置',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: culture },
      on: {
        未发现问题: 'end',
        轻微扰乱市场: '纠治轻微行为',
        疑有乱象或违法: '摸排乱象线索',
        发现旅游纠纷: '调解旅游纠纷',
        发现涉旅舆情: '处置舆情',
      },
    },
    纠治轻微行为: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: culture },
      on: { 已纠正: '反馈结果', 拒不改正: '上报违法线索' },
    },
    摸排乱象线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: culture },
      on: { 有线索: '上报违法线索', 没有线索: 'end' },
    },
    上报违法线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: culture },
      on: { 已上报: '联合执法检查' },
    },
    联合执法检查: {
      by: culture,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/3'],
      within: clocks.检查,
      on: { 违法属实: '依法查处', 乱象已整治: '部门反馈结果', 未查实: '部门反馈结果' },
    },
    依法查处: {
      by: culture,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已查处: '部门反馈结果', 已移送有权机关: '部门反馈结果' },
    },
    调解旅游纠纷: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.调解, late: culture },
      on: { 调解成功: '反馈结果', 无法协调解决: '上报纠纷舆情', 涉嫌违法经营: '上报违法线索' },
    },
    处置舆情: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.应急处置, late: culture },
      on: { 已平息: '反馈结果', 无法处置: '上报纠纷舆情', 涉嫌违法经营: '上报违法线索' },
    },
    上报纠纷舆情: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: culture },
      on: { 已上报: '调解处置' },
    },
    调解处置: {
      by: culture,
      cites: ['county/4'],
      within: clocks.调解,
      on: { 已解决: '部门反馈结果', 调解不成已引导: '部门反馈结果', 涉嫌违法经营: '联合执法检查' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/5', 'township/4'],
});
