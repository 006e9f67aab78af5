import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const publicity = '伽师县委宣传部';

/**
 * 农村公益电影放映. Plan and schedule are the department's two acts; the township then readies place and safety, calls the
 * audience together and stays with it while the department's people show the film. A screening that weather or something
 * else prevents gets a new date. A missed screening goes to the department that sends the people, not through the year's
 * plan; mending a bad one is practice.
 */
export default procedure({
  duty: 'coop-082',
  entries: { plan: '制定放映方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定放映方案: {
      by: publicity,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已制定: '下发放映计划' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2', 'township/3'],
      within: { ...clocks.核实, late: publicity },
      on: {
        放映场地问题: '落实放映场地',
        现场安全问题: '协调现场安全',
        未通知组织群众: '组织群众观看',
        未按计划放映: '播放电影',
        放映质量不好: '改进放映',
        要求加映或换片: '下发放映计划',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    下发放映计划: {
      by: publicity,
      cites: ['county/1'],
      within: clocks.通知,
      on: { 已下发: '落实放映场地', 不能调整计划: '部门反馈结果' },
    },
    落实放映场地: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.服务, late: publicity },
      on: { 已落实: '协调现场安全', 没有合适场地: '下发放映计划', 来件问题已解决: '反馈结果' },
    },
    协调现场安全: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: publicity },
      on: { 已到位: '组织群众观看', 不安全须换场地: '落实放映场地', 来件隐患已消除: '反馈结果' },
    },
    组织群众观看: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.通知, late: publicity },
      on: { 已组织: '播放电影', 来件问题已解决: '反馈结果' },
    },
    播放电影: {
      by: publicity,
      parallel: [{ by: '乡镇', cites: ['township/2', 'township/3'] }],
      cites: ['county/2'],
      within: clocks.组织活动,
      on: { 已放映: '部门反馈结果', 因故改期: '下发放映计划' },
    },
    改进放映: {
      by: publicity,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.维修,
      on: { 须补放: '播放电影', 已改进: '部门反馈结果' },
    },
    部门反馈结果: answer(publicity),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
