import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const health = '伽师县卫生健康委员会';

/**
 * 疫苗接种。One campaign over both sides: plan and training, registering and storing, vaccinating, then the data; whoever
 * is missed is urged and comes back. Who supplies vaccine, what follows an adverse reaction (care within a day, then the
 * cause), who takes in the data and who mends a crowded vaccination point the list does not say: those steps are
 * practice. A single citizen is answered without waiting for the round to be reported.
 */
export default procedure({
  duty: 'coop-084',
  entries: { plan: '制定接种方案', report: '汇总上报数据', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定接种方案: {
      by: health,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '培训指导' },
    },
    培训指导: {
      by: health,
      cites: ['county/1'],
      within: clocks.培训,
      on: { 已培训: '宣传动员' },
    },
    宣传动员: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: health },
      on: { 已动员: '摸底登记' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: health },
      on: {
        未登记要求接种: '摸底登记',
        缺苗或保管问题: '接收入库疫苗',
        已登记未接种: '督促补漏接种',
        接种后不良反应: '监测不良反应',
        接种服务问题: '改进接种服务',
        信息未录或有误: '录入接种信息',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸底登记: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: health },
      on: { 已登记须备苗: '接收入库疫苗', 疫苗已在库: '接种疫苗', 不属目标人群: '反馈结果' },
    },
    接收入库疫苗: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: health },
      on: { 已入库保存: '接种疫苗', 疫苗不合格或不足: '调配疫苗', 保管问题已查清: '反馈结果' },
    },
    调配疫苗: {
      by: health,
      cites: [],
      basis: '内部',
      within: clocks.服务,
      on: { 已调配: '接收入库疫苗' },
    },
    接种疫苗: {
      by: health,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 已接种: '监测不良反应', 缓种或未到场: '录入接种信息' },
    },
    监测不良反应: {
      by: health,
      cites: ['county/3'],
      within: clocks.核实,
      on: { 未见异常: '录入接种信息', 有不良反应: '救治不良反应' },
    },
    救治不良反应: {
      by: health,
      cites: ['county/3'],
      basis: '内部',
      within: clocks.应急处置,
      on: { 须查明原因: '调查反应原因', 已处置须录入: '录入接种信息', 个人诉求已办结: '部门反馈结果' },
    },
    调查反应原因: {
      by: health,
      cites: ['county/3'],
      basis: '内部',
      within: clocks.调查,
      on: { 已查明: '录入接种信息' },
    },
    改进接种服务: {
      by: health,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.服务,
      on: { 已改进: '部门反馈结果', 已作说明: '部门反馈结果' },
    },
    录入接种信息: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: health },
      on: { 有人未完成接种: '督促补漏接种', 本轮已接种完: '汇总上报数据', 个人诉求已办结: '反馈结果' },
    },
    督促补漏接种: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.劝导, late: health },
      on: { 同意补种: '接种疫苗', 仍不接种已登记: '汇总上报数据', 个人诉求已办结: '反馈结果' },
    },
    汇总上报数据: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.汇总, late: health },
      on: { 已上报: '核对接种数据' },
    },
    核对接种数据: {
      by: health,
      cites: [],
      basis: '内部',
      within: clocks.审核,
      on: { 数据无误: '部门反馈结果', 数据不全或有误: '汇总上报数据' },
    },
    部门反馈结果: answer(health),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
