import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';

/**
 * 价格监督检查. The township has plain marking put right by talking and sends violations up 及时; the department checks the
 * clue, opens a case where the conditions are met, and publishes the penalty. 督办, 研判 and 反馈 of county/2 are three acts
 * around that chain: a report that nobody acts on, a grave one, and the result, which county/2 itself tells. That the
 * township urges shops to mark prices is read as the step before a report, though no clause ties the two.
 */
export default procedure({
  duty: 'coop-106',
  entries: { plan: '检查价格收费', ticket: '核实来件', inspection: '巡查市场价格', report: '上报价格线索' },
  steps: {
    检查价格收费: {
      by: market,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 价格收费规范: 'end', 未明码标价公示: '督促改正公示', 涉嫌价格违法: '核查线索' },
    },
    督促改正公示: {
      by: market,
      cites: ['county/1'],
      within: clocks.整改,
      on: { 已改正: '反馈处理结果', 拒不改正: '核查线索' },
    },
    巡查市场价格: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: market },
      on: { 未发现问题: 'end', 未明码标价: '引导督促明码标价', 涉嫌价格违法: '上报价格线索' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: market },
      on: {
        未明码标价: '引导督促明码标价',
        价格偏高须引导: '引导督促明码标价',
        涉嫌价格违法: '上报价格线索',
        收费未公示: '督促改正公示',
        已举报未办理: '督办价格举报',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    引导督促明码标价: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.劝导, late: market },
      on: { 已改正或接受引导: '反馈结果', 拒不改正: '上报价格线索' },
    },
    上报价格线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已上报: '核查线索' },
    },
    督办价格举报: {
      by: market,
      cites: ['county/2'],
      within: clocks.督办,
      on: { 尚未核查: '核查线索', 已立案未办结: '调查处罚', 已有结果: '反馈处理结果' },
    },
    核查线索: {
      by: market,
      cites: ['county/3'],
      within: clocks.核实,
      on: {
        符合立案: '立案',
        重大价格问题: '研判报告重大问题',
        轻微责令改正: '督促改正公示',
        不属实: '反馈处理结果',
      },
    },
    研判报告重大问题: {
      by: market,
      cites: ['county/2'],
      within: clocks.上报,
      on: { 已报告: '立案' },
    },
    立案: {
      by: market,
      cites: ['county/3'],
      within: clocks.立案,
      on: { 已立案: '调查处罚', 不予立案: '反馈处理结果' },
    },
    调查处罚: {
      by: market,
      cites: ['county/3'],
      requires: ['按行政处罚案件程序依法处理'],
      within: clocks.调查,
      on: { 已作出处罚: '公示处罚结果', 不予处罚: '反馈处理结果' },
    },
    公示处罚结果: {
      by: market,
      cites: ['county/3'],
      within: clocks.公示,
      on: { 已公示: '反馈处理结果', 有误或有异议: '调查处罚' },
    },
    反馈处理结果: {
      by: market,
      cites: ['county/2'],
      within: clocks.反馈,
      on: { 已反馈: 'end', 无诉求人: 'end' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
