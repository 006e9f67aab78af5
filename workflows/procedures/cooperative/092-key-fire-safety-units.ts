import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const fire = '伽师县消防救援局';

/**
 * 消防安全重点单位的摸排、确定. The township finds the units and urges them to declare themselves; the brigade decides. 确定
 * is read in two stages, since a high-risk unit is picked from the kinds of place that county/2 lists. A unit that will not
 * declare itself does not escape: the list makes the brigade's decision depend on the danger and not on the declaration.
 */
export default procedure({
  duty: 'coop-092',
  entries: { plan: '摸排单位', report: '督促申报备案', inspection: '摸排单位', ticket: '核实来件' },
  steps: {
    摸排单位: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: fire },
      on: { 符合标准: '督促申报备案', 变化须调整核减: '确定重点单位', 没有符合的单位: 'end' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: fire },
      on: {
        符合标准未申报: '督促申报备案',
        已申报未确定: '确定重点单位',
        有异议或要求调整: '确定重点单位',
        高危单位未确定: '确定火灾高危单位',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    督促申报备案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.备案, late: fire },
      on: { 已申报备案: '确定重点单位', 拒不申报: '确定重点单位' },
    },
    确定重点单位: {
      by: fire,
      cites: ['county/1'],
      requires: ['发生火灾可能性较大以及发生火灾可能造成重大的人身伤亡或者财产损失的单位'],
      within: clocks.审核,
      on: {
        已确定为重点单位: '部门反馈结果',
        可能属高危单位: '确定火灾高危单位',
        申报不全须补: '督促申报备案',
        不符合标准: '部门反馈结果',
      },
    },
    确定火灾高危单位: {
      by: fire,
      cites: ['county/2'],
      requires: ['容易造成群死群伤火灾的人员密集场所、易燃易爆单位和高层、地下公共建筑等单位'],
      within: clocks.审核,
      on: { 已确定为高危单位: '部门反馈结果', 不属高危单位: '部门反馈结果' },
    },
    部门反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
