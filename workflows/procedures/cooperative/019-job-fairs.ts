import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const employment = '伽师县人力资源和社会保障局';

/**
 * 举办各类招聘活动. Posts come up and people come down: the township's posts go to the bureau, which publishes them while
 * the township pushes them to the villages (township/1 names both at once), and the fair is held by the bureau while the
 * township brings the people. Who found nothing there is offered posts by the township, then by the bureau. 年度 is the
 * list's word for the plan only.
 */
export default procedure({
  duty: 'coop-019',
  entries: { plan: '制定年度计划', ticket: '核实来件', inspection: '核实来件', report: '收集用工信息' },
  steps: {
    制定年度计划: {
      by: employment,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 已制定: '制定活动方案' },
    },
    制定活动方案: {
      by: employment,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '收集开发岗位' },
    },
    收集开发岗位: {
      by: employment,
      cites: ['county/2'],
      within: clocks.采集,
      on: { 已收集开发: '指导乡镇收集' },
    },
    指导乡镇收集: {
      by: employment,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 已指导乡镇: '收集用工信息' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: employment },
      on: {
        求职: '登记求职信息',
        企业招工: '收集用工信息',
        岗位信息不实: '收集用工信息',
        岗位未发布: '发布岗位信息',
        招聘会组织问题: '举办招聘活动',
        应聘后无消息未上岗: '跟踪上岗情况',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    收集用工信息: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.采集, late: employment },
      on: { 已收集: '上报岗位信息', 没有空岗: '反馈结果' },
    },
    上报岗位信息: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: employment },
      on: { 已上报人社局: '发布岗位信息' },
    },
    发布岗位信息: {
      by: employment,
      parallel: [{ by: '乡镇', cites: ['township/1'] }],
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已发布并推送至村: '登记求职信息', 岗位须再核实: '收集用工信息', 来件岗位已处理: '部门反馈结果' },
    },
    登记求职信息: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: employment },
      on: { 愿参加招聘会: '举办招聘活动', 直接推荐岗位: '推荐岗位', 无人求职: '反馈结果' },
    },
    举办招聘活动: {
      by: employment,
      parallel: [{ by: '乡镇', cites: ['township/2'] }],
      cites: ['county/3'],
      within: clocks.组织活动,
      on: { 达成就业意向: '跟踪上岗情况', 未达成意向: '推荐岗位', 来件问题已处理: '部门反馈结果' },
    },
    推荐岗位: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: employment },
      on: { 拟定就业: '跟踪上岗情况', 无合适岗位: '部门推荐岗位', 本人放弃: '反馈结果' },
    },
    部门推荐岗位: {
      by: employment,
      cites: ['county/3'],
      within: clocks.服务,
      on: { 拟定就业: '跟踪上岗情况', 暂无合适岗位: '部门反馈结果' },
    },
    跟踪上岗情况: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.服务, late: employment },
      on: { 已上岗: '登记就业情况', 未上岗再推荐: '推荐岗位', 未上岗已放弃: '反馈结果' },
    },
    登记就业情况: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.归档, late: employment },
      on: { 已登记: '反馈结果' },
    },
    部门反馈结果: answer(employment),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
