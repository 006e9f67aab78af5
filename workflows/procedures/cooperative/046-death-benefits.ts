import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const insurance = '伽师县人力资源和社会保障局';

/**
 * 死亡人员待遇停发和丧葬费申领. Two papers go to the bureau: the monthly report, which stops the payments, and the family's
 * application, which township/2 lets the bureau check although county/1 names only the payment. The account is cleared
 * and the insurance ended after both, in the clause's order, whether a funeral payment was made or not. Taking back
 * what was paid after the death, putting right a stop made in error, and asking for missing papers are practice.
 */
export default procedure({
  duty: 'coop-046',
  entries: { plan: '督促村动态监测', ticket: '核实来件', inspection: '核实来件', report: '报送报备表' },
  steps: {
    督促村动态监测: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: insurance },
      on: { 有死亡人员: '报送报备表', 无死亡人员: 'end' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: insurance },
      on: {
        死亡未报备: '报送报备表',
        已报备未停发: '停发待遇',
        报备信息有误: '报送报备表',
        误停待遇: '停发待遇',
        多领待遇有异议: '追回多领待遇',
        申领丧葬费: '办理丧葬费申领',
        丧葬费未审核: '审核丧葬费',
        丧葬费未发放: '发放丧葬费',
        账户未清退: '清退账户',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    报送报备表: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['死亡人员报备表'],
      within: { monthly: true, basis: 'clause', source: 'coop-046/township/1“每月初”', late: insurance },
      on: { 已报人社局: '停发待遇' },
    },
    停发待遇: {
      by: insurance,
      cites: ['county/1'],
      within: clocks.审核,
      on: {
        已停发可申领: '办理丧葬费申领',
        已停发无人申领: '清退账户',
        死亡后多领待遇: '追回多领待遇',
        报备信息有误: '报送报备表',
        误停已恢复: '部门反馈结果',
      },
    },
    追回多领待遇: {
      by: insurance,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.查处,
      on: {
        已追回可申领: '办理丧葬费申领',
        已追回无人申领: '清退账户',
        核无多领已退还: '部门反馈结果',
      },
    },
    办理丧葬费申领: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: insurance },
      on: {
        已提交人社局: '审核丧葬费',
        材料不全: '告知补正',
        不符合申领条件: '清退账户',
        未参保无须办理: '反馈结果',
      },
    },
    告知补正: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.补正, late: insurance },
      on: { 已补正: '办理丧葬费申领', 逾期未补正: '清退账户' },
    },
    审核丧葬费: {
      by: insurance,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 审核通过: '发放丧葬费', 材料退回补正: '办理丧葬费申领', 不符合条件: '清退账户' },
    },
    发放丧葬费: {
      by: insurance,
      cites: ['county/1'],
      within: clocks.拨付,
      on: { 已发放: '清退账户', 发放失败退回: '办理丧葬费申领' },
    },
    清退账户: {
      by: insurance,
      cites: ['county/1'],
      within: clocks.拨付,
      on: { 已清退: '终止参保关系' },
    },
    终止参保关系: {
      by: insurance,
      cites: ['county/1'],
      within: clocks.归档,
      on: { 已终止: '部门反馈结果' },
    },
    部门反馈结果: answer(insurance),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
