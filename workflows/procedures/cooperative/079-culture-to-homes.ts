import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const publicity = '伽师县委宣传部';

/**
 * 文化进万家. The department sends its troupes; for the activity the township finds the place and brings the people, and it
 * looks after the “石榴籽” troupe. The books are a strand of their own that begins with their delivery, which no clause of
 * the department mentions, so it enters as a report. The audience gathers and the troupe is looked after while it plays.
 */
export default procedure({
  duty: 'coop-079',
  entries: { plan: '组织文艺小分队', ticket: '核实来件', inspection: '核实来件', report: '接收图书' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: publicity },
      on: {
        希望安排演出: '组织文艺小分队',
        活动场地问题: '落实活动场地',
        图书未上架: '上架图书',
        图书借阅问题: '管理图书阅读',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    组织文艺小分队: {
      by: publicity,
      cites: ['county/1'],
      within: clocks.部署,
      on: {
        文化进万家活动: '落实活动场地',
        石榴籽小分队下乡: '做好服务保障',
        来件已列入安排: '部门反馈结果',
        近期不能安排: '部门反馈结果',
      },
    },
    落实活动场地: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.服务, late: publicity },
      on: { 已落实: '开展文艺活动', 没有合适场地: '组织文艺小分队', 来件问题已解决: '反馈结果' },
    },
    做好服务保障: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: publicity },
      on: { 已保障到位: '开展文艺活动' },
    },
    开展文艺活动: {
      by: publicity,
      parallel: [{ by: '乡镇', cites: ['township/1', 'township/2'] }],
      cites: ['county/1'],
      within: clocks.组织活动,
      on: { 已开展: '部门反馈结果', 因故改期: '组织文艺小分队' },
    },
    接收图书: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.受理, late: publicity },
      on: { 已接收: '上架图书' },
    },
    上架图书: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: publicity },
      on: { 已上架: '管理图书阅读' },
    },
    管理图书阅读: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: publicity },
      on: { 阅读使用正常: '反馈结果', 图书错放须整理: '上架图书' },
    },
    部门反馈结果: answer(publicity),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
