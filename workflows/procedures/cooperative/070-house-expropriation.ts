import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';
const regulation = '《国有土地上房屋征收与补偿条例》';

/**
 * 房屋征收与补偿. The list gives the acts without their order; it is taken as that of the regulation on expropriating
 * houses: data, plans, opinions, final announcement, valuer, agreement, execution, files. It gives opinions 30 days at
 * least, so that step's clock is internal and longer. A household that will not agree gets a decision on compensation,
 * which the list leaves out. A call about data or plans is answered from its own step before the project ends.
 */
export default procedure({
  duty: 'coop-070',
  entries: { plan: '摸排收集资料', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: housing },
      on: {
        资料有误或遗漏: '摸排收集资料',
        要求解释政策: '答复方案意见',
        对方案有意见: '答复方案意见',
        对评估机构有异议: '组织选定评估机构',
        评估补偿有争议: '签订补偿协议',
        协议未签或有争议: '签订补偿协议',
        补偿搬迁未落实: '组织实施征收',
        征收遗留问题: '解决遗留问题',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    答复方案意见: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.答疑, late: housing },
      on: { 已解释: '反馈结果', 意见转住建局: '制定征收补偿方案' },
    },
    摸排收集资料: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: housing },
      on: { 资料已收集: '制定征收补偿方案', 来件已更正: '反馈结果' },
    },
    制定征收补偿方案: {
      by: housing,
      cites: ['county/1'],
      requires: ['一个项目一个方案'],
      within: clocks.制定方案,
      on: {
        已拟定待征求意见: '宣传征求意见',
        资料不全须补充: '摸排收集资料',
        来件意见已答复: '部门反馈结果',
      },
    },
    宣传征求意见: {
      by: '乡镇',
      cites: ['township/3'],
      within: {
        ...clocks.实施,
        source: `${regulation}第十条：征求意见期限不得少于30日`,
        late: housing,
      },
      on: { 无须修改: '公示公告方案', 意见须修改方案: '制定征收补偿方案' },
    },
    公示公告方案: {
      by: housing,
      cites: ['county/1'],
      requires: ['依法公示公告最终实施方案'],
      within: clocks.公示,
      on: { 无异议: '组织选定评估机构', 异议成立须修改: '制定征收补偿方案' },
    },
    组织选定评估机构: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.会议, late: housing },
      on: { 协商选定: '签订补偿协议', 协商不成已上报: '选定评估机构' },
    },
    选定评估机构: {
      by: housing,
      cites: ['county/2'],
      within: clocks.决定,
      on: { 已选定: '签订补偿协议' },
    },
    签订补偿协议: {
      by: housing,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 已签订: '组织实施征收', 对补偿有疑问: '解释补偿政策', 达不成协议: '报请补偿决定' },
    },
    解释补偿政策: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.答疑, late: housing },
      on: { 愿意签订: '签订补偿协议', 仍不同意: '报请补偿决定' },
    },
    报请补偿决定: {
      by: housing,
      cites: ['county/3'],
      basis: '内部',
      within: { ...clocks.决定, source: `做法依据${regulation}第二十六条` },
      on: { 已作出补偿决定: '组织实施征收' },
    },
    组织实施征收: {
      by: housing,
      cites: ['county/3'],
      within: clocks.实施,
      on: { 补偿搬迁已完成: '统计归档', 有遗留问题: '解决遗留问题' },
    },
    解决遗留问题: {
      by: housing,
      cites: ['county/4'],
      within: clocks.调解,
      on: { 已解决: '统计归档', 引导法定途径解决: '统计归档' },
    },
    统计归档: {
      by: housing,
      cites: ['county/5'],
      within: clocks.归档,
      on: { 已统计存档: '部门反馈结果' },
    },
    部门反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
