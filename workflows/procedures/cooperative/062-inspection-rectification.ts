import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const environment = '喀什地区生态环境局伽师县分局';

/**
 * 开展生态环境保护督察反馈问题整改工作. One chain: the department settles the tasks from what the inspectors fed back, the
 * township claims its own, plans and works them off while the department leads the measures beside it, and what is too
 * big for both goes to the department's coordination. 完整有效落实到位 is read as a check that can fail. The 规定时限 stands
 * in each rectification plan and not in the list, so the clocks here are internal.
 */
export default procedure({
  duty: 'coop-062',
  entries: { plan: '确定整改任务', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    确定整改任务: {
      by: environment,
      cites: ['county/2'],
      requires: ['根据督察反馈意见'],
      within: clocks.制定方案,
      on: { 已下达乡镇: '认领整改任务', 不属督察整改: '部门反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: environment },
      on: {
        已列任务未认领: '认领整改任务',
        整改计划不完善: '制定整改计划',
        问题未整改: '推进整改',
        重大问题未协调: '协调重大问题',
        整改不到位或反弹: '核查整改落实',
        未列入整改任务: '确定整改任务',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    认领整改任务: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['按照整改方案'],
      within: { ...clocks.受理, late: environment },
      on: { 已认领: '制定整改计划', 任务有异议: '确定整改任务' },
    },
    制定整改计划: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.制定方案, late: environment },
      on: { 已制定: '推进整改' },
    },
    推进整改: {
      by: '乡镇',
      parallel: [{ by: environment, cites: ['county/2'] }],
      cites: ['township/1'],
      within: { ...clocks.实施, late: environment },
      on: { 问题已逐一解决: '核查整改落实', 遇重大问题: '协调重大问题', 进度滞后: '统筹督促进度' },
    },
    统筹督促进度: {
      by: environment,
      cites: ['county/1'],
      requires: ['确保在规定时间内完成整改任务'],
      within: clocks.督办,
      on: { 已督促: '推进整改', 须协调解决: '协调重大问题' },
    },
    协调重大问题: {
      by: environment,
      cites: ['county/1'],
      within: clocks.会议,
      on: { 已协调: '推进整改', 措施须调整: '确定整改任务' },
    },
    核查整改落实: {
      by: environment,
      cites: ['county/2'],
      requires: ['规定时限内整改措施完整有效落实到位'],
      within: clocks.复查,
      on: { 落实到位: '部门反馈结果', 未落实到位: '推进整改' },
    },
    部门反馈结果: answer(environment),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
