import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const organisation = '伽师县委组织部';
const establishment = '伽师县委机构编制委员会办公室';
const personnel = '伽师县人力资源和社会保障局';
const politics = '伽师县委政法委';
const police = '伽师县公安局';

/**
 * 从优秀村干部中招录（聘）. One road for civil servants and public institutions, as the list makes no difference. county/5
 * is read as the look at vacancies that county/4 looks at again, so it comes just before. 纪委 and 监委 are asked by the
 * organisation department itself, as they stand in no list of duties. 5个工作日 and 及时 are the list's; how long an
 * examination takes is nobody's clock, so notices are steps of their own. The township receives a complaint, but what
 * concerns a nominee is looked into by the department; who asked is answered then, not when the recruiting is over.
 */
export default procedure({
  duty: 'coop-007',
  entries: { plan: '转发招考通知', ticket: '核实来件', inspection: '核实来件', report: '研究推荐人选' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: organisation },
      on: {
        通知未传达: '传达招考通知',
        摸排有遗漏: '摸排人员名单',
        对乡镇推荐有异议: '研究推荐人选',
        资格审查有异议: '资格审查',
        反映人选问题: '考察和政审',
        推荐公示问题: '公示',
        对空编有异议: '审核空编情况',
        报名考试问题: '通知报名考试',
        未通知体检: '通知体检',
        录用公示有异议: '核查公示异议',
        未通知培训: '通知培训',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    转发招考通知: {
      by: organisation,
      assist: [personnel],
      cites: ['county/1'],
      within: clocks.通知,
      on: { 已转发乡镇: '传达招考通知' },
    },
    传达招考通知: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.通知, late: organisation },
      on: { 已传达到村: '摸排人员名单', 来件已答复: '反馈结果' },
    },
    摸排人员名单: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: organisation },
      on: { 有符合人员: '征求本人意见', 没有符合人员: '反馈结果' },
    },
    征求本人意见: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: organisation },
      on: { 本人愿意: '研究推荐人选', 本人不愿: '反馈结果' },
    },
    研究推荐人选: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['在征求本人意见的基础上，经乡党委会议研究'],
      within: { ...clocks.会议, late: organisation },
      on: { 已报组织部: '资格审查', 未予推荐: '反馈结果', 原推荐不变: '反馈结果' },
    },
    资格审查: {
      by: organisation,
      assist: [establishment, personnel],
      cites: ['county/2'],
      within: clocks.审核,
      on: { 合格: '考察和政审', 材料不全: '研究推荐人选', 不合格: '部门反馈结果', 原审查结果不变: '部门反馈结果' },
    },
    考察和政审: {
      by: organisation,
      assist: [establishment, personnel],
      cites: ['county/2'],
      requires: ['成立联合考察组'],
      within: clocks.考察,
      on: { 考察政审合格: '征求部门意见', 不合格: '部门反馈结果', 来件问题不成立: '部门反馈结果' },
    },
    征求部门意见: {
      by: organisation,
      assist: [politics, police],
      cites: ['county/2'],
      within: clocks.审核,
      on: { 无不同意见: '确定推荐人选', 问题须再核查: '考察和政审', 不宜推荐: '部门反馈结果' },
    },
    确定推荐人选: {
      by: organisation,
      cites: ['county/3'],
      within: clocks.会议,
      on: { 列为拟推荐人选: '公示', 未列入: '部门反馈结果' },
    },
    公示: {
      by: organisation,
      cites: ['county/3'],
      within: { workdays: 5, basis: 'clause' },
      on: { 无异议: '审核空编情况', 有异议: '考察和政审' },
    },
    审核空编情况: {
      by: establishment,
      cites: ['county/5'],
      within: clocks.审核,
      on: { 有空编: '复审空编和资格', 没有空编: '部门反馈结果' },
    },
    复审空编和资格: {
      by: organisation,
      assist: [establishment, personnel],
      cites: ['county/4'],
      within: clocks.审核,
      on: { 复审通过: '确定考试人选', 资格不符: '部门反馈结果' },
    },
    确定考试人选: {
      by: organisation,
      cites: ['county/4'],
      requires: ['根据自治区分配名额，在规定的编制限额内'],
      within: clocks.决定,
      on: { 已确定并告乡镇: '通知报名考试', 超出名额未列入: '部门反馈结果' },
    },
    通知报名考试: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.通知, late: organisation },
      on: { 已报名: '跟进考试结果', 本人放弃: '反馈结果', 来件已答复: '反馈结果' },
    },
    跟进考试结果: {
      by: '乡镇',
      cites: ['township/2'],
      basis: '内部',
      within: { ...clocks.实施, late: organisation },
      on: { 考试通过: '通知体检', 未通过或缺考: '反馈结果' },
    },
    通知体检: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已通知: '跟进体检结果', 来件人已通知: '反馈结果' },
    },
    跟进体检结果: {
      by: '乡镇',
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.组织活动, late: organisation },
      on: { 体检合格: '通知公示', 体检不合格: '反馈结果' },
    },
    通知公示: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已通知: '跟进公示结果' },
    },
    跟进公示结果: {
      by: '乡镇',
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.公示, late: organisation },
      on: { 无异议: '通知培训', 有异议: '核查公示异议' },
    },
    核查公示异议: {
      by: organisation,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.核实,
      on: { 异议不成立: '通知培训', 异议成立: '部门反馈结果' },
    },
    通知培训: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: organisation },
      on: { 已通知: '反馈结果' },
    },
    部门反馈结果: answer(organisation),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
