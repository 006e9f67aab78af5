import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const union = '伽师县总工会';

/**
 * 职工医疗互助保障. Joining (动员—台账—报送—审核) and, for those who joined, paying medical costs, which the list leaves to 相关程序: its
 * check, the missing papers and the payment are read into county/3. The ledger comes before the list that is sent,
 * since the list is drawn from it. Mobilising is the campaign's first step here and not a standing duty.
 */
export default procedure({
  duty: 'coop-045',
  entries: { plan: '提供参保政策', ticket: '核实来件', inspection: '核实来件', report: '建立申请台账' },
  steps: {
    提供参保政策: {
      by: union,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已提供政策和项目: '动员职工参加' },
    },
    动员职工参加: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: union },
      on: { 有职工自愿参加: '建立申请台账', 无人参加: 'end' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.核实, late: union },
      on: {
        要求参加: '建立申请台账',
        名单信息有误: '建立申请台账',
        已登记未报送: '报送职工信息',
        已报送未审核: '收集审核名单',
        医疗费未报销: '审核报销材料',
        已审核未拨付: '落实保障金',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    建立申请台账: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.归档, late: union },
      on: { 已登记或更正: '报送职工信息', 不属在职职工: '反馈结果' },
    },
    报送职工信息: {
      by: '乡镇',
      cites: ['township/2'],
      requires: ['自愿参加'],
      within: { ...clocks.上报, late: union },
      on: { 已报总工会: '收集审核名单' },
    },
    收集审核名单: {
      by: union,
      cites: ['county/2'],
      within: clocks.审核,
      on: {
        审核通过: '部门反馈结果',
        通过并有费用报销: '审核报销材料',
        信息有误退回: '报送职工信息',
        不符合条件: '部门反馈结果',
      },
    },
    审核报销材料: {
      by: union,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 符合报销条件: '落实保障金', 材料不全: '告知补正', 不符合报销条件: '部门反馈结果' },
    },
    告知补正: {
      by: union,
      cites: ['county/3'],
      basis: '内部',
      within: clocks.补正,
      on: { 已补正: '审核报销材料', 逾期未补正: '部门反馈结果' },
    },
    落实保障金: {
      by: union,
      cites: ['county/3'],
      requires: ['按照相关程序'],
      within: clocks.拨付,
      on: { 已拨付: '部门反馈结果', 账户有误退回: '告知补正' },
    },
    部门反馈结果: answer(union),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
