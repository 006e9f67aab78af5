import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const environment = '喀什地区生态环境局伽师县分局';

/**
 * 做好突发环境事件应急应对. The department guides each phase that the township carries out (county/2), so it is called beside
 * the township in drill, first response and disposal, and leads the recovery with it. Team and equipment are a step,
 * because preparing and the drill wait for them. Heavily polluted weather is the department's alone and stays apart.
 * 及时上报 and the first response start together; a refusal to make a plan of repair goes to the department by practice.
 */
export default procedure({
  duty: 'coop-059',
  entries: { plan: '指导应急准备', ticket: '接报核实', inspection: '接报核实', report: '上报并先期处置' },
  steps: {
    指导应急准备: {
      by: environment,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 乡镇开展准备: '配备队伍装备', 防备重污染天气: '制定重污染预案' },
    },
    配备队伍装备: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.实施, late: environment },
      on: { 已配备: '组织应急演练' },
    },
    组织应急演练: {
      by: '乡镇',
      parallel: [{ by: environment, cites: ['county/2'] }],
      cites: ['township/2'],
      within: { ...clocks.组织活动, late: environment },
      on: { 演练达标: '反馈结果', 队伍装备不足: '配备队伍装备' },
    },
    制定重污染预案: {
      by: environment,
      cites: ['county/3'],
      within: clocks.制定预案,
      on: { 已制定待启动: '部门反馈结果', 出现重污染天气: '应对重污染天气', 污染已过预案已修订: '部门反馈结果' },
    },
    应对重污染天气: {
      by: environment,
      cites: ['county/3'],
      within: clocks.应急处置,
      on: { 污染已解除: '部门反馈结果', 预案须修订: '制定重污染预案' },
    },
    接报核实: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.接报, late: environment },
      on: {
        突发环境事件: '上报并先期处置',
        重污染天气: '应对重污染天气',
        应急准备不足: '配备队伍装备',
        事后未调查: '联合调查',
        未制定修复方案: '监督制定方案',
        恢复不落实: '指导事后恢复',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    上报并先期处置: {
      by: '乡镇',
      parallel: [{ by: environment, cites: ['county/2'] }],
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: { 须继续处置: '应急处置', 污染源已切断: '联合调查', 排除突发事件: '反馈结果' },
    },
    应急处置: {
      by: '乡镇',
      parallel: [{ by: environment, cites: ['county/2'] }],
      cites: ['township/3'],
      within: { ...clocks.应急处置, late: environment },
      on: { 事态已控制: '联合调查', 事态扩大: '上报并先期处置' },
    },
    联合调查: {
      by: '乡镇',
      assist: [environment],
      cites: ['township/4'],
      within: { ...clocks.调查, late: environment },
      on: { 造成环境损害: '监督制定方案', 无损害须清理恢复: '指导事后恢复', 未造成影响: '反馈结果' },
    },
    监督制定方案: {
      by: '乡镇',
      cites: ['township/4'],
      requires: ['根据监测数据'],
      within: { ...clocks.制定方案, late: environment },
      on: { 已制定修复方案: '指导事后恢复', 拒不制定: '督促责任单位' },
    },
    督促责任单位: {
      by: environment,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.督办,
      on: { 同意制定: '监督制定方案', 拒不修复已立案: '部门反馈结果' },
    },
    指导事后恢复: {
      by: environment,
      assist: ['乡镇'],
      cites: ['county/2'],
      within: clocks.实施,
      on: { 已恢复: '部门反馈结果', 方案须修改: '监督制定方案' },
    },
    部门反馈结果: answer(environment),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/1'],
});
