import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';

/**
 * 集贸市场计量器具. A short text: what is only unverified the township has verified, what is against the law goes up as a clue
 * and is dealt with by the department. The list does not say what happens when a failed scale stays in use, its owner
 * refuses, or the market has no 公平秤 that works; all are read as clues. The report carries no 及时 here, so its clock is
 * internal.
 */
export default procedure({
  duty: 'coop-105',
  entries: { plan: '督促强制检定', ticket: '核实来件', inspection: '巡查计量器具', report: '上报计量线索' },
  steps: {
    督促强制检定: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.整改, late: market },
      on: { 检定合格: '反馈结果', 不合格已停用: '反馈结果', 不合格仍使用: '上报计量线索', 拒不检定: '上报计量线索' },
    },
    巡查计量器具: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: market },
      on: {
        未发现问题: 'end',
        未检定或过期: '督促强制检定',
        涉嫌计量违法: '上报计量线索',
        公平秤缺失损坏: '上报计量线索',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: market },
      on: {
        未检定或过期: '督促强制检定',
        涉嫌计量违法: '上报计量线索',
        公平秤缺失损坏: '上报计量线索',
        已上报未处理: '处理计量线索',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报计量线索: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: market },
      on: { 已上报: '处理计量线索' },
    },
    处理计量线索: {
      by: market,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已依法处理: '部门反馈结果', 责令检定: '督促强制检定', 线索不成立: '部门反馈结果' },
    },
    部门反馈结果: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/1'],
});
