import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';

/**
 * 土地征收成片开发方案. The township's 可行性意见 could go into the feasibility study or after it: it is taken after it, as one of
 * the 各单位意见 that county/3 puts together, so the village decides on a plan that has been tested. A refusal is sent up
 * as well. What the opinions change goes back into the draft. That the plan needs approval before land is taken, and
 * that a dispute over the taking is settled or the plan amended for it, are practice.
 */
export default procedure({
  duty: 'coop-050',
  entries: { plan: '编制方案初稿', ticket: '核实来件', inspection: '核实来件', report: '报送会议资料' },
  steps: {
    编制方案初稿: {
      by: land,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 初稿已成: '论证可行性' },
    },
    论证可行性: {
      by: land,
      cites: ['county/2'],
      within: clocks.评审,
      on: { 可行: '召开集体会议', 须修改: '编制方案初稿', 不可行终止: '部门反馈结果' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: land },
      on: {
        会议未开或程序不当: '召开集体会议',
        意见未报送: '报送会议资料',
        对方案有意见: '汇总各单位意见',
        征收问题: '组织土地征收',
        开发问题: '组织成片开发',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    召开集体会议: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.会议, late: land },
      on: { 同意征收: '报送会议资料', 不同意或有意见: '报送会议资料' },
    },
    报送会议资料: {
      by: '乡镇',
      cites: ['township/1'],
      requires: ['召开集体经济组织会议'],
      within: { ...clocks.上报, late: land },
      on: { 已报自然资源局: '汇总各单位意见' },
    },
    汇总各单位意见: {
      by: land,
      cites: ['county/3'],
      within: clocks.汇总,
      on: {
        意见一致: '形成最终方案',
        意见须改初稿: '编制方案初稿',
        会议资料不全: '召开集体会议',
        来件意见已答复: '部门反馈结果',
      },
    },
    形成最终方案: {
      by: land,
      cites: ['county/3'],
      within: clocks.制定方案,
      on: { 已形成并获批准: '组织土地征收', 未获批准终止: '部门反馈结果' },
    },
    组织土地征收: {
      by: land,
      cites: ['county/4'],
      within: clocks.实施,
      on: { 征收完成: '组织成片开发', 争议须调整方案: '汇总各单位意见', 来件已办结: '部门反馈结果' },
    },
    组织成片开发: {
      by: land,
      cites: ['county/4'],
      within: clocks.建设,
      on: { 已按方案开发: '部门反馈结果', 来件已办结: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
