import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const employment = '伽师县人力资源和社会保障局';
const finance = '伽师县财政局';

/**
 * 公益性岗位开发、安置、补贴申领。Two chains: a person into a post (申请—初审—复核审批—协议), and each period's subsidy
 * (考勤—申报—复核—拨付), which begins anew from the standing rules. A ticket goes to where its application or its money is
 * held up. What follows proven 虚报冒领 is practice: the list forbids it and names the papers and the funds, but not the
 * recovery.
 */
export default procedure({
  duty: 'coop-015',
  entries: { plan: '制定实施细则', ticket: '核实来件', report: '初审', inspection: '核实来件' },
  steps: {
    制定实施细则: {
      by: employment,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已印发: '引导申请', 细则已有按期考勤: '考勤管理' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/4'],
      within: { ...clocks.核实, late: employment },
      on: {
        要求安置: '引导申请',
        申请未初审: '初审',
        已上报未审批: '复核审批',
        在岗未签协议: '纳入岗位签协议',
        反映违规: '核查违规',
        补贴未申报: '申报补贴',
        补贴已申报未审核: '复核补贴材料',
        补贴已审核未拨付: '拨付补贴',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    引导申请: {
      by: '乡镇',
      cites: ['township/1'],
      within: clocks.服务,
      on: { 村已上报材料: '初审', 无人申请: '反馈结果' },
    },
    初审: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: employment },
      on: { 通过并上报: '复核审批', 材料不全: '补正材料', 不符合条件: '反馈结果' },
    },
    补正材料: {
      by: '乡镇',
      cites: ['township/2'],
      within: clocks.补正,
      on: { 已补正: '初审', 逾期未补正: '反馈结果' },
    },
    复核审批: {
      by: employment,
      cites: ['county/2'],
      within: clocks.审批,
      on: { 审批通过: '纳入岗位签协议', 信息有误退回: '补正材料', 不予通过: '反馈结果' },
    },
    纳入岗位签协议: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: employment },
      on: { 已签协议: '考勤管理', 安置来件已办妥: '反馈结果', 本人放弃: '反馈结果' },
    },
    考勤管理: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.检查, late: employment },
      on: { 考勤无误: '申报补贴', 疑似虚报冒领: '核查违规' },
    },
    核查违规: {
      by: '乡镇',
      parallel: [{ by: employment, cites: ['county/2'] }],
      cites: ['township/4'],
      within: { ...clocks.核实, late: employment },
      on: { 属实: '纠正违规', 不属实: '反馈结果' },
    },
    纠正违规: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.整改, late: employment },
      on: { 已纠正: '反馈结果', 涉及补贴资金: '停发追回' },
    },
    停发追回: {
      by: employment,
      parallel: [{ by: finance, cites: ['county/4'] }],
      cites: ['county/3'],
      basis: '内部',
      within: clocks.查处,
      on: { 已停发追回: '反馈结果' },
    },
    申报补贴: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: employment },
      on: { 已申报: '复核补贴材料' },
    },
    复核补贴材料: {
      by: employment,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 通过并提交财政局: '拨付补贴', 退回补正: '申报补贴', 审核不通过: '反馈结果' },
    },
    拨付补贴: {
      by: finance,
      cites: ['county/4'],
      within: { ...clocks.拨付, late: employment },
      on: { 已拨付: '反馈结果', 发放失败退回: '申报补贴' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
