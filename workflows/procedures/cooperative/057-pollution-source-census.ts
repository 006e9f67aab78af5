import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const environment = '喀什地区生态环境局伽师县分局';

/**
 * 开展污染源普查工作. A campaign in order: plan, enumerators, training, publicity, then two rounds of data that each go up
 * and may come back (清查摸底 for 核定, 入户调查 for 审核). 宣传 and 培训 are steps here, since the census waits for them.
 * 核定 stands in the township's clause only, so that step cites it beside the department's 审核. The census goes on in its
 * own run: a ticket about one unit is answered as soon as that unit is in the register or its figures are right.
 */
export default procedure({
  duty: 'coop-057',
  entries: { plan: '制定普查方案', ticket: '核实来件', inspection: '核实来件', report: '报送清查结果' },
  steps: {
    制定普查方案: {
      by: environment,
      cites: ['county/1'],
      requires: ['按照污染源普查工作要求'],
      within: clocks.制定方案,
      on: { 已制定: '选配普查员' },
    },
    选配普查员: {
      by: environment,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已选配: '培训普查员', 已更换来件所涉人员: '部门反馈结果' },
    },
    培训普查员: {
      by: environment,
      cites: ['county/2'],
      within: clocks.培训,
      on: { 已培训: '开展普查宣传', 人员须更换: '选配普查员' },
    },
    开展普查宣传: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.组织活动, late: environment },
      on: { 已宣传: '清查摸底' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: environment },
      on: {
        污染源漏查: '清查摸底',
        对核定有异议: '核定清查结果',
        未入户或填报有误: '入户调查填报',
        已报送审核未办: '审核分析数据',
        普查员不称职: '选配普查员',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    清查摸底: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: environment },
      on: { 已全面清查: '报送清查结果' },
    },
    报送清查结果: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.上报, late: environment },
      on: { 已报送: '核定清查结果' },
    },
    核定清查结果: {
      by: environment,
      cites: ['county/3', 'township/2'],
      within: clocks.审核,
      on: {
        已核定: '入户调查填报',
        漏查或有误退回: '清查摸底',
        来件单位已核定: '部门反馈结果',
      },
    },
    入户调查填报: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.采集, late: environment },
      on: { 已填报: '报送普查报表', 发现漏查污染源: '清查摸底' },
    },
    报送普查报表: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: environment },
      on: { 已报送: '审核分析数据' },
    },
    审核分析数据: {
      by: environment,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 审核通过: '出具普查报告', 数据有误退回: '入户调查填报', 来件数据已核准: '部门反馈结果' },
    },
    出具普查报告: {
      by: environment,
      cites: ['county/3'],
      within: clocks.总结,
      on: { 已出具: '部门反馈结果' },
    },
    部门反馈结果: answer(environment),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
