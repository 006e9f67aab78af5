import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const civil = '伽师县民政局';
const redCross = '伽师县红十字会';

/**
 * 救灾捐赠款物的代收. A campaign parts in two: the Red Cross raises by its own plan, the township collects, and both meet in
 * the bureau's supervision of how things are given out, after which the information is made public 及时. The reserve
 * point, its stock and the county goods kept there are a strand of the township's own, in the order 建设—入库—造册—维护 and,
 * in need, 申请调运. Who grants a request for those goods the list does not say, so that step is practice; the need is a
 * disaster's, so it is counted in hours.
 */
export default procedure({
  duty: 'coop-025',
  entries: { plan: '组织捐赠活动', ticket: '核实来件', inspection: '核实来件', report: '申请调运物资' },
  steps: {
    组织捐赠活动: {
      by: civil,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 由红十字会募集: '制定宣传方案', 由乡镇代收: '确定代收点位', 部署储备点建设: '建设储备点' },
    },
    制定宣传方案: {
      by: redCross,
      cites: ['county/3'],
      within: { ...clocks.制定方案, late: civil },
      on: { 方案已定: '开展募集' },
    },
    开展募集: {
      by: redCross,
      cites: ['county/3'],
      within: { ...clocks.组织活动, late: civil },
      on: { 已募集: '管理使用款物' },
    },
    管理使用款物: {
      by: redCross,
      cites: ['county/3'],
      within: { ...clocks.实施, late: civil },
      on: { 已使用并记录: '监督使用发放', 来件问题已查明: '红十字会反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.核实, late: civil },
      on: {
        愿意捐赠: '代收捐赠款物',
        代收数量或保管问题: '盘点登记造册',
        未给移交单: '签订移交单',
        反映募集或管理: '管理使用款物',
        反映使用发放: '监督使用发放',
        捐赠信息未公开: '公开捐赠信息',
        急需应急物资: '申请调运物资',
        储备物资有问题: '维护更新物资',
        没有储备点: '建设储备点',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    确定代收点位: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.部署, late: civil },
      on: { 点位已定: '代收捐赠款物' },
    },
    代收捐赠款物: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.组织活动, late: civil },
      on: { 已代收: '盘点登记造册', 不宜接收已说明: '反馈结果' },
    },
    盘点登记造册: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.备案, late: civil },
      on: { 已造册: '签订移交单' },
    },
    签订移交单: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.移交, late: civil },
      on: { 已签移交单: '监督代收', 来件移交单已补: '反馈结果', 数量有争议: '盘点登记造册' },
    },
    监督代收: {
      by: civil,
      cites: ['county/1'],
      within: clocks.复查,
      on: { 账物相符: '监督使用发放', 账物不符: '盘点登记造册' },
    },
    监督使用发放: {
      by: civil,
      cites: ['county/2'],
      within: clocks.检查,
      on: {
        发放合规: '公开捐赠信息',
        红十字会须改正: '管理使用款物',
        代收款物须改正: '改正款物使用',
        情况不属实: '部门反馈结果',
      },
    },
    改正款物使用: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.整改, late: civil },
      on: { 已改正: '监督使用发放' },
    },
    公开捐赠信息: {
      by: civil,
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已公开: '部门反馈结果' },
    },
    建设储备点: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.建设, late: civil },
      on: { 已建成: '清点入库' },
    },
    清点入库: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.备案, late: civil },
      on: { 已入库: '登记物资台账', 数量质量不符: '补足更换物资' },
    },
    补足更换物资: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: civil },
      on: { 已补足更换: '清点入库' },
    },
    登记物资台账: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.备案, late: civil },
      on: { 已造册: '维护更新物资', 来件账物已理清: '反馈结果' },
    },
    维护更新物资: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: civil },
      on: { 物资完好: '反馈结果', 账物不符或缺损: '补足更换物资', 灾情须调运: '申请调运物资' },
    },
    申请调运物资: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.紧急核实, late: civil },
      on: { 已申请: '批准调运', 无须动用: '反馈结果' },
    },
    批准调运: {
      by: civil,
      cites: [],
      basis: '内部',
      within: clocks.紧急反馈,
      on: { 同意调运: '调运使用物资', 理由不足须重报: '申请调运物资', 不同意: '部门反馈结果' },
    },
    调运使用物资: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.应急处置, late: civil },
      on: { 已使用: '更新物资台账', 有结余退库: '清点入库', 仍有缺口: '申请调运物资' },
    },
    更新物资台账: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.备案, late: civil },
      on: { 已更新: '反馈结果' },
    },
    红十字会反馈结果: answer(redCross),
    部门反馈结果: answer(civil),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
