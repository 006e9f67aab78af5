import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const inspection = '伽师县委巡察办';

/**
 * 开展对村巡察工作. The talk about moving in says whether a briefing is needed; what the township tells the team (township/5)
 * has its place there, and again when a call comes during the stay or after it. The stay itself stands in no clause and is
 * practice; papers are provided when it begins and again on demand, 立行立改 comes back to it. Leads are handed over after the
 * report, but those of a call at once. “1-2天” is read as the two days before the end in which the talk must take place.
 */
export default procedure({
  duty: 'coop-011',
  entries: { plan: '建立工作方案', ticket: '核实来件', inspection: '核实来件', report: '通报重要情况' },
  steps: {
    建立工作方案: {
      by: inspection,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已建立: '下发巡察通知' },
    },
    下发巡察通知: {
      by: inspection,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已下发乡镇党委: '督促做好准备' },
    },
    督促做好准备: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.部署, late: inspection },
      on: { 已准备就绪: '沟通进驻事宜' },
    },
    沟通进驻事宜: {
      by: inspection,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 需开情况通报会: '召开情况通报会', 无需开通报会: '通报重要情况' },
    },
    召开情况通报会: {
      by: inspection,
      cites: ['county/3'],
      within: clocks.会议,
      on: { 已召开: '通报重要情况' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/5', 'township/6'],
      within: { ...clocks.核实, late: inspection },
      on: {
        反映村党组织问题: '通报重要情况',
        未见巡察公告: '张贴巡察公告',
        档案资料未提供: '提供档案资料',
        立行立改未落实: '督促立行立改',
        移交线索未办结: '处置问题线索',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    通报重要情况: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: inspection },
      on: { 进驻前已通报: '召开见面沟通会', 驻点中已通报: '驻点巡察', 驻点结束后通报: '形成巡察报告' },
    },
    召开见面沟通会: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.会议, late: inspection },
      on: { 已召开: '张贴巡察公告' },
    },
    张贴巡察公告: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.通知, late: inspection },
      on: { 已张贴并进驻: '提供档案资料', 来件所涉已张贴: '反馈结果' },
    },
    提供档案资料: {
      by: '乡镇',
      cites: ['township/4'],
      requires: ['全面、准确'],
      within: { immediate: true, basis: 'clause', late: inspection },
      on: { 已提供: '驻点巡察', 来件所涉已提供: '反馈结果' },
    },
    驻点巡察: {
      by: inspection,
      cites: [],
      basis: '内部',
      within: clocks.实施,
      on: {
        要求补充档案: '提供档案资料',
        有立行立改问题: '督促立行立改',
        来件线索移交乡镇: '处置问题线索',
        即将结束驻点: '沟通重要问题',
        来件反映不属实: '部门反馈结果',
      },
    },
    督促立行立改: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.整改, late: inspection },
      on: { 已改并报巡察组: '驻点巡察', 来件所涉已改: '反馈结果', 需专项检查: '开展专项检查' },
    },
    开展专项检查: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.检查, late: inspection },
      on: { 仍须整改: '督促立行立改', 巡察中已改到位: '驻点巡察', 来件所涉已改到位: '反馈结果' },
    },
    沟通重要问题: {
      by: inspection,
      cites: ['county/4'],
      within: { days: 2, basis: 'clause' },
      on: { 已沟通: '形成巡察报告' },
    },
    形成巡察报告: {
      by: inspection,
      cites: ['county/5'],
      within: clocks.总结,
      on: { 有线索移交乡镇: '处置问题线索', 无线索移交: '部门反馈结果' },
    },
    处置问题线索: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.调查, late: inspection },
      on: { 查实已处置: '反馈结果', 查否已了结: '反馈结果' },
    },
    部门反馈结果: answer(inspection),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
