import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';
const law = (article: string) => ({ basis: 'law', source: `《中华人民共和国行政许可法》${article}` }) as const;

/**
 * 乡村建设规划许可. An application in the list's order: 引导—受理—初审—勘察—初审意见 at the township, 审批—发证 at the bureau. A negative
 * opinion of the township goes up as well: only the bureau grants or refuses. Its terms are those of the Licensing
 * Law, whose days are working days (Article 82); the township's stages share one term there (Article 43), so their
 * clocks are internal.
 */
export default procedure({
  duty: 'coop-051',
  entries: { plan: '引导申请', ticket: '核实来件', inspection: '核实来件', report: '受理申请材料' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: land },
      on: {
        须申请许可: '引导申请',
        已申请未受理: '受理申请材料',
        初审未办或有异议: '初审材料',
        未作实地勘察: '实地勘察',
        已报送未审批: '审批许可',
        已批准未发证: '核发许可证',
        不属实: '反馈结果',
        仅为咨询: '提供咨询',
      },
    },
    提供咨询: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.答疑, late: land },
      on: { 已答复: '反馈结果', 决定申请: '引导申请' },
    },
    引导申请: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.告知, late: land },
      on: { 已提出申请: '受理申请材料', 放弃申请: '反馈结果' },
    },
    受理申请材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: land },
      on: { 材料齐全已受理: '初审材料', 材料不全: '告知补正', 不属许可范围: '反馈结果' },
    },
    告知补正: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.补正, late: land },
      on: { 已补正: '受理申请材料', 逾期未补正: '反馈结果' },
    },
    初审材料: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: land },
      on: { 材料合格: '实地勘察', 材料有误: '告知补正' },
    },
    实地勘察: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.考察, late: land },
      on: { 与申请相符: '提出初审意见', 与申请不符: '提出初审意见', 图纸须更正: '告知补正' },
    },
    提出初审意见: {
      by: '乡镇',
      cites: ['township/3'],
      requires: ['做好实地勘察'],
      within: { ...clocks.初审, late: land },
      on: { 同意并上报: '审批许可', 不同意并上报: '审批许可' },
    },
    审批许可: {
      by: land,
      cites: ['county/1'],
      requires: ['根据乡级初审意见'],
      within: { workdays: 20, ...law('第四十二条') },
      on: { 批准: '核发许可证', 退回重新初审: '初审材料', 不予批准: '部门反馈结果' },
    },
    核发许可证: {
      by: land,
      cites: ['county/1'],
      within: { workdays: 10, ...law('第四十四条') },
      on: { 已发证: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
