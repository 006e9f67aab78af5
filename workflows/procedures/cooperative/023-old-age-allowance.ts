import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const civil = '伽师县民政局';
const finance = '伽师县财政局';

/**
 * 老年人高龄津贴. The system's names come down to be verified, the missed ones are found and entered, and one list goes up
 * again. 审核后 in county/3 is read as the finance bureau's own look before it pays; the list does not say whose it is. A
 * call goes to the place where the allowance is held up; who turns out not to be entitled drops out where the village's
 * facts are verified. A payment that fails goes back over the bureau's list, and the finance bureau answers what it paid.
 */
export default procedure({
  duty: 'coop-023',
  entries: { plan: '筛选比对数据', ticket: '核实来件', inspection: '核实来件', report: '摸排未推送人员' },
  steps: {
    筛选比对数据: {
      by: civil,
      cites: ['county/1'],
      within: clocks.汇总,
      on: { 已筛选比对: '推送数据' },
    },
    推送数据: {
      by: civil,
      cites: ['county/1'],
      within: clocks.移交,
      on: { 已推送乡镇: '核实基本信息' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: civil },
      on: {
        未推送或未录入: '核实补录人员',
        信息或资格有误: '核实基本信息',
        录入后未审核: '审核村提交信息',
        提交后未审核: '审核拟发放名单',
        审核后未发放: '审核发放数据',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    核实基本信息: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: civil },
      on: { 推送信息已核实: '摸排未推送人员', 来件信息已更正: '审核村提交信息', 不符合或去世已核减: '反馈结果' },
    },
    摸排未推送人员: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: civil },
      on: { 有未推送人员: '核实补录人员', 没有未推送人员: '审核村提交信息' },
    },
    核实补录人员: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: civil },
      on: { 符合条件: '补充录入', 均不符合: '审核村提交信息', 来件人不符合: '反馈结果' },
    },
    补充录入: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: civil },
      on: { 已录入: '审核村提交信息' },
    },
    审核村提交信息: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.审核, late: civil },
      on: { 人数金额已核准: '提交拟发放名单', 推送信息有误: '核实基本信息', 补录信息有误: '核实补录人员' },
    },
    提交拟发放名单: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: civil },
      on: { 已提交民政局: '审核拟发放名单' },
    },
    审核拟发放名单: {
      by: civil,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 人数金额相符: '推送一卡通系统', 有误退回乡镇: '审核村提交信息' },
    },
    推送一卡通系统: {
      by: civil,
      cites: ['county/2'],
      within: clocks.移交,
      on: { 已推送: '审核发放数据' },
    },
    审核发放数据: {
      by: finance,
      cites: ['county/3'],
      within: { ...clocks.审核, late: civil },
      on: { 审核通过: '发放高龄津贴', 有误退回民政局: '审核拟发放名单' },
    },
    发放高龄津贴: {
      by: finance,
      cites: ['county/3'],
      within: { ...clocks.拨付, late: civil },
      on: { 已发放: '财政反馈结果', 账户有误退回: '审核拟发放名单' },
    },
    财政反馈结果: answer(finance),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
