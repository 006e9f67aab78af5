import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const politics = '伽师县委政法委';

/**
 * 见义勇为行为的确认和表彰. One chain up and back to the township's files; an objection goes back to the investigation. The
 * departments that help to investigate are not named in the list, so none is called. 事迹突出 goes up one level before
 * the papers are kept. Of the permanent half of county/2 only the protection of those recognised is a step, since their
 * families call about care and treatment. A township that saw the act itself starts with the proof.
 */
export default procedure({
  duty: 'coop-027',
  entries: { ticket: '核实来件', inspection: '核实来件', report: '出具证明材料' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: politics },
      on: {
        申请或反映线索: '受理确认申请',
        证明材料未出具: '出具证明材料',
        已推荐未登记: '受理登记',
        对调查公示有异议: '调查核实',
        审批未办: '审议审批',
        奖励未兑现: '表彰奖励',
        医疗抚恤等未落实: '协调保护抚恤',
        查询或补全档案: '资料归档',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    受理确认申请: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.受理, late: politics },
      on: { 已受理: '出具证明材料', 材料不全: '补正申请材料', 不予受理: '反馈结果' },
    },
    补正申请材料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.补正, late: politics },
      on: { 已补正: '受理确认申请', 逾期未补正: '反馈结果' },
    },
    出具证明材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: politics },
      on: { 已出具: '填写申请表', 无法证明: '反馈结果' },
    },
    填写申请表: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: politics },
      on: { 已填写: '推荐见义勇为' },
    },
    推荐见义勇为: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: politics },
      on: { 已报政法委: '受理登记' },
    },
    受理登记: {
      by: politics,
      cites: ['county/1'],
      within: clocks.受理,
      on: { 已登记: '调查核实', 材料退回补充: '出具证明材料', 不予受理: '部门反馈结果' },
    },
    调查核实: {
      by: politics,
      cites: ['county/2'],
      within: clocks.调查,
      on: { 已查清: '提出确认意见', 证明不足: '出具证明材料' },
    },
    提出确认意见: {
      by: politics,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 拟确认: '初审公示', 不予确认: '部门反馈结果' },
    },
    初审公示: {
      by: politics,
      cites: ['county/2'],
      within: clocks.公示,
      on: { 无异议: '审议审批', 有异议: '调查核实' },
    },
    审议审批: {
      by: politics,
      cites: ['county/3'],
      within: clocks.会议,
      requires: ['组织县见义勇为评选表彰委员会审议、审批'],
      on: { 批准确认: '表彰奖励', 须补充调查: '调查核实', 不予批准: '部门反馈结果' },
    },
    表彰奖励: {
      by: politics,
      cites: ['county/4'],
      within: { immediate: true, basis: 'clause' },
      on: { 已表彰奖励: '资料归档', 须保护抚恤: '协调保护抚恤', 事迹突出: '申报上级表彰' },
    },
    申报上级表彰: {
      by: politics,
      cites: ['county/5'],
      within: clocks.上报,
      on: { 上级已表彰: '资料归档', 上级未批准: '资料归档' },
    },
    协调保护抚恤: {
      by: politics,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 已落实: '资料归档', 尚未确认: '部门反馈结果', 不属保护范围: '部门反馈结果' },
    },
    资料归档: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.归档, late: politics },
      on: { 已归档: '反馈结果' },
    },
    部门反馈结果: answer(politics),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/4'],
});
