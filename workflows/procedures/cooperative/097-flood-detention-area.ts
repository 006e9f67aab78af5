import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const emergency = '伽师县应急管理局';
const water = '伽师县水利局';

/**
 * 蓄滞洪区安全设施汛前检查. Three strands that the rules for the area open: plan, drill and check before the flood
 * season; building projects; and the decision to let the flood in, with moving people, compensation and recovery after
 * it. A failed check leads to repair, read into 实施 of county/6, or to new works. 及时 in township/2 is the time to
 * report danger, and the township acts while the water department already weighs the decision.
 */
export default procedure({
  duty: 'coop-097',
  entries: { plan: '制定管理细则', ticket: '核实来件', inspection: '巡查排查隐患', report: '报险并先期处置' },
  steps: {
    制定管理细则: {
      by: emergency,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '编制防洪预案', 已有细则报批项目: '审批建设项目', 已有细则接到预警: '启动分洪决策' },
    },
    编制防洪预案: {
      by: water,
      cites: ['county/3'],
      within: clocks.制定预案,
      on: { 已编制: '组织防汛演练', 须建安全设施: '实施安全建设' },
    },
    组织防汛演练: {
      by: emergency,
      assist: ['乡镇'],
      cites: ['county/2'],
      within: clocks.组织活动,
      on: { 乡村熟悉流程: '汛前重点检查', 预案须修改: '编制防洪预案' },
    },
    汛前重点检查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.检查, late: water },
      on: {
        设施和准备完好: 'end',
        设施缺损: '修复安全设施',
        发现隐患: '处理隐患',
        发现未批建设: '审批建设项目',
      },
    },
    巡查排查隐患: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.巡查, late: water },
      on: {
        未发现问题: 'end',
        设施缺损: '修复安全设施',
        发现隐患: '处理隐患',
        发现险情灾情: '报险并先期处置',
        发现未批建设: '审批建设项目',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.紧急核实, late: water },
      on: {
        险情灾情: '报险并先期处置',
        安全设施缺损: '修复安全设施',
        存在隐患: '处理隐患',
        建设项目问题: '审批建设项目',
        补偿未落实: '核定发放补偿',
        灾后恢复未完成: '灾后恢复',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    处理隐患: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: water },
      on: { 已采取措施: '复查设施', 须工程措施: '实施安全建设', 隐患变为险情: '报险并先期处置' },
    },
    修复安全设施: {
      by: water,
      cites: ['county/6'],
      within: clocks.整改,
      on: { 已修复: '复查设施', 须新建: '实施安全建设' },
    },
    实施安全建设: {
      by: water,
      cites: ['county/6'],
      within: clocks.建设,
      on: { 已建成: '复查设施', 暂不具备条件: '水利局反馈结果' },
    },
    复查设施: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.复查, late: water },
      on: { 合格: '反馈结果', 仍有隐患: '处理隐患', 设施不合格: '实施安全建设' },
    },
    审批建设项目: {
      by: water,
      cites: ['county/5'],
      requires: ['确保不影响行洪功能'],
      within: clocks.审批,
      on: { 不影响行洪已批准: '水利局反馈结果', 影响行洪不批准: '水利局反馈结果', 须修改后再审: '审批建设项目' },
    },
    报险并先期处置: {
      by: '乡镇',
      parallel: [{ by: water, cites: ['county/4'] }],
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 险情已排除: '复查设施', 可能须分洪: '启动分洪决策', 须群众避险: '动员转移群众' },
    },
    启动分洪决策: {
      by: water,
      cites: ['county/4'],
      requires: ['根据上级指令或水文预警'],
      within: clocks.先期处置,
      on: { 启用泄洪区: '动员转移群众', 不启用: '水利局反馈结果' },
    },
    动员转移群众: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.先期处置, late: emergency },
      on: { 已转移有损失: '核定发放补偿', 已转移须恢复: '灾后恢复', 险情解除无损失: '反馈结果' },
    },
    核定发放补偿: {
      by: water,
      cites: ['county/7'],
      within: clocks.拨付,
      on: { 已补偿: '灾后恢复', 对补偿有异议: '核定发放补偿', 不属补偿范围: '水利局反馈结果' },
    },
    灾后恢复: {
      by: water,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/7'],
      within: clocks.实施,
      on: { 已恢复: '水利局反馈结果', 安全设施须重建: '实施安全建设' },
    },
    水利局反馈结果: answer(water),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
