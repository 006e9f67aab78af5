import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const congress = '伽师县人民代表大会常务委员会办公室';

/**
 * 人大代表视察调研、执法检查、立法建议和会议组织. Two strands by the list's own headings. The plan is passed on at once
 * (county/1) and the township names its deputies; asking for legislative proposals needs no place to visit. The training
 * of county/2 is a permanent service that no single visit waits for. In township/2 反馈诉求 is read as passing them up with
 * the proposals, since both go to the office and county/4 answers. A resident's proposal joins where opinions are put in
 * order.
 */
export default procedure({
  duty: 'coop-005',
  entries: { plan: '安排代表工作', report: '整理意见建议', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    安排代表工作: {
      by: congress,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 视察调研检查立法: '制定工作方案', 组织会议: '确定会议安排' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: congress },
      on: {
        提出意见建议: '整理意见建议',
        意见未整理报送: '整理意见建议',
        已报送未有进展: '跟踪整改',
        已整改未反馈代表: '向代表反馈进展',
        会议意见整理不全: '整理代表意见',
        会议意见未审核: '审核代表意见',
        会议意见未落实: '跟踪落实',
        代表参会问题: '通知代表参会',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },

    // 视察、调研、执法检查、立法
    制定工作方案: {
      by: congress,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '传达工作方案' },
    },
    传达工作方案: {
      by: congress,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 已传达乡人大: '组织代表' },
    },
    组织代表: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.通知, late: congress },
      on: { 视察调研或执法检查: '联系对象备资料', 征求立法建议: '收集意见建议' },
    },
    联系对象备资料: {
      by: congress,
      cites: ['county/3'],
      within: clocks.通知,
      on: { 已准备: '考察调研检查' },
    },
    考察调研检查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: congress },
      on: { 已开展: '收集意见建议' },
    },
    收集意见建议: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: congress },
      on: { 已提出意见建议: '整理意见建议', 没有意见建议: 'end' },
    },
    整理意见建议: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: congress },
      on: { 已整理: '报送意见和诉求' },
    },
    报送意见和诉求: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: congress },
      on: { 已报送: '跟踪整改' },
    },
    跟踪整改: {
      by: congress,
      cites: ['county/4'],
      within: clocks.督办,
      on: { 已整改: '向代表反馈进展', 尚在整改: '向代表反馈进展', 意见不清退回: '整理意见建议' },
    },
    向代表反馈进展: {
      by: congress,
      cites: ['county/4'],
      within: clocks.反馈,
      on: { 整改已完成: '部门反馈结果', 继续跟踪: '跟踪整改' },
    },

    // 会议组织
    确定会议安排: {
      by: congress,
      cites: ['county/5'],
      within: clocks.部署,
      on: { 已确定时间地点: '准备会议资料' },
    },
    准备会议资料: {
      by: congress,
      cites: ['county/5'],
      within: clocks.会议,
      on: { 已备好送乡镇: '通知代表参会' },
    },
    通知代表参会: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.通知, late: congress },
      on: { 已通知: '发放会议资料', 来件已答复: '反馈结果' },
    },
    发放会议资料: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.通知, late: congress },
      on: { 已发放: '维持会议秩序', 来件所需已发: '反馈结果' },
    },
    维持会议秩序: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.会议, late: congress },
      on: { 会议已结束: '整理代表意见' },
    },
    整理代表意见: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.汇总, late: congress },
      on: { 已整理: '上报代表意见', 没有意见: '反馈结果' },
    },
    上报代表意见: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: congress },
      on: { 已上报: '审核代表意见' },
    },
    审核代表意见: {
      by: congress,
      cites: ['county/6'],
      within: clocks.审核,
      on: { 审核通过: '反馈相关部门', 退回修改: '整理代表意见' },
    },
    反馈相关部门: {
      by: congress,
      cites: ['county/6'],
      within: { immediate: true, basis: 'clause' },
      on: { 已反馈: '跟踪落实' },
    },
    跟踪落实: {
      by: congress,
      cites: ['county/6'],
      within: clocks.督办,
      on: { 已落实: '部门反馈结果', 未落实: '反馈相关部门' },
    },
    部门反馈结果: answer(congress),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/2'],
});
