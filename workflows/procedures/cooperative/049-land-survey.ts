import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';

/**
 * 国土调查. A campaign: 宣传动员 is one of its steps on both sides and not standing. The township joins the field survey,
 * checks the records at once and reports what is wrong 及时, which the bureau settles by looking there; then it verifies
 * the data before they go up. That the higher authority may send them back is practice. A ticket about one parcel is
 * answered when the parcel is settled.
 */
export default procedure({
  duty: 'coop-049',
  entries: { plan: '制定调查方案', ticket: '核实来件', inspection: '核实来件', report: '反馈调查问题' },
  steps: {
    制定调查方案: {
      by: land,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已确定工作重点: '统筹物资并动员' },
    },
    统筹物资并动员: {
      by: land,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已动员: '开展外业调查' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: land },
      on: {
        调查数据有误: '反馈调查问题',
        地块未查或须指界: '开展外业调查',
        已反馈未核查: '实地核查',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    开展外业调查: {
      by: land,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/2'],
      within: clocks.采集,
      on: { 已完成外业: '核对检查数据' },
    },
    核对检查数据: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: land },
      on: { 初核无误: '核实调查数据', 发现问题: '反馈调查问题' },
    },
    反馈调查问题: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: land },
      on: { 已反馈: '实地核查' },
    },
    实地核查: {
      by: land,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 数据已更正: '核实调查数据', 须重新调查: '开展外业调查', 原数据无误: '核实调查数据' },
    },
    核实调查数据: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: land },
      on: { 数据属实: '汇总上报数据', 数据不符: '反馈调查问题', 来件地块已核清: '反馈结果' },
    },
    汇总上报数据: {
      by: land,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 上级认可: '转化调查成果', 上级退回核查: '实地核查' },
    },
    转化调查成果: {
      by: land,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已供决策使用: '资料归档' },
    },
    资料归档: {
      by: land,
      cites: ['county/2'],
      within: clocks.归档,
      on: { 已归档: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
