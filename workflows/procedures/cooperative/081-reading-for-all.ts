import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';

/**
 * 全民阅读. Making an activity known belongs to each activity here and not to standing work: the township tells its people
 * while the bureau uses the media. The bureau's support runs beside the activity and is there to keep it to the plan, so
 * an activity that strays is guided and goes on. A single village that was not told needs no media, hence the pick.
 */
export default procedure({
  duty: 'coop-081',
  entries: { plan: '制定活动方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定活动方案: {
      by: culture,
      cites: ['county/1'],
      requires: ['明确活动主题、形式、参与对象等'],
      within: clocks.制定方案,
      on: { 已制定: '准备资料场地' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: culture },
      on: {
        资料或场地问题: '准备资料场地',
        宣传不到位: '宣传活动',
        要求参加或举办: '组织阅读活动',
        活动未按方案开展: '指导改进活动',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    准备资料场地: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.服务, late: culture },
      on: { 已备好: '宣传活动', 来件问题已解决: '反馈结果' },
    },
    宣传活动: {
      by: '乡镇',
      parallel: [{ by: culture, cites: ['county/2'] }],
      pick: true,
      cites: ['township/2'],
      within: { ...clocks.服务, late: culture },
      on: { 已宣传: '组织阅读活动', 来件问题已解决: '反馈结果' },
    },
    组织阅读活动: {
      by: '乡镇',
      parallel: [{ by: culture, cites: ['county/3'] }],
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: culture },
      on: { 已按计划开展: '反馈结果', 未按计划开展: '指导改进活动' },
    },
    指导改进活动: {
      by: culture,
      cites: ['county/3'],
      within: clocks.服务,
      on: { 已改进再开展: '组织阅读活动', 来件已处理: '部门反馈结果' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
