import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const education = '伽师县教育局';

/**
 * 对普通高考报名考生的鉴定. Candidates without a school come through the township, the others through their schools; the
 * two meet at the check of the particulars. The bureau's order is that of county/3: qualification, health, conduct,
 * particulars. county/4 speaks of the public schools only, so the second check and the special cases are theirs. 咨询接待
 * in county/1 gives the questions on admission rules a step of their own.
 */
export default procedure({
  duty: 'coop-017',
  entries: { plan: '组织报名实施', ticket: '核实来件', inspection: '核实来件', report: '摸排社会考生' },
  steps: {
    组织报名实施: {
      by: education,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 社会考生: '摸排社会考生', 学校考生: '审核报名信息' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: education },
      on: {
        社会考生未摸排到: '摸排社会考生',
        居住证明问题: '审核居住情况',
        考核登记表问题: '指导填考核表',
        资格审查问题: '资格审查',
        体检问题: '组织报名体检',
        信息采集问题: '采集考生信息',
        公办中学报名问题: '处理特殊问题',
        招生政策问题: '接待咨询',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排社会考生: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: education },
      on: { 有社会考生: '核实考生信息', 没有社会考生: '反馈结果' },
    },
    核实考生信息: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: education },
      on: { 信息属实: '审核居住情况', 有学校或单位: '审核报名信息', 信息不属实: '反馈结果' },
    },
    审核居住情况: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: education },
      on: { 审核通过: '出具居住证明', 不在本地居住: '反馈结果' },
    },
    出具居住证明: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.发证, late: education },
      on: { 已出具: '指导填考核表', 来件只办证明: '反馈结果' },
    },
    指导填考核表: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: education },
      on: { 已填写: '签字盖章' },
    },
    签字盖章: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.发证, late: education },
      on: { 已签字盖章: '审核报名信息', 来件只办盖章: '反馈结果', 填写有误: '指导填考核表' },
    },
    审核报名信息: {
      by: education,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 审核通过: '资格审查', 社会考生信息有误: '核实考生信息', 公办中学报名问题: '处理特殊问题' },
    },
    资格审查: {
      by: education,
      cites: ['county/2', 'county/3'],
      within: clocks.审核,
      on: {
        合格: '组织报名体检',
        不合格: '部门反馈结果',
      },
    },
    组织报名体检: {
      by: education,
      cites: ['county/3'],
      within: clocks.组织活动,
      on: { 已体检: '考核思想品德', 未参加体检: '部门反馈结果' },
    },
    考核思想品德: {
      by: education,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 合格: '采集考生信息', 登记表须补正: '指导填考核表', 不合格: '部门反馈结果' },
    },
    采集考生信息: {
      by: education,
      cites: ['county/3'],
      within: clocks.采集,
      on: { 公办中学已报名: '复审报名结果', 其他考生已报名: '部门反馈结果' },
    },
    复审报名结果: {
      by: education,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 复审通过: '部门反馈结果', 信息有误: '采集考生信息' },
    },
    处理特殊问题: {
      by: education,
      cites: ['county/4'],
      within: clocks.服务,
      on: { 解决后续办报名: '资格审查', 已解决: '部门反馈结果', 依政策不能解决: '部门反馈结果' },
    },
    接待咨询: {
      by: education,
      cites: ['county/1'],
      within: clocks.答疑,
      on: { 已解答: '部门反馈结果' },
    },
    部门反馈结果: answer(education),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
