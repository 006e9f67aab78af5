import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';

/**
 * 做好辖区内工程施工现场市容环境卫生的监管. The township patrols, reminds and dissuades; only what is refused goes up, and
 * the department alone investigates. Both 及时 are the list's: for the reminder and for the report. The second look after
 * a promise to correct or an order is practice, and so is reporting a site that was left and has nobody to dissuade. The
 * department's mechanism of checks (county/1) is standing.
 */
export default procedure({
  duty: 'coop-068',
  entries: { ticket: '核实来件', inspection: '巡查工地', report: '上报住建局' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: housing },
      on: {
        属实尚未劝阻: '提醒劝阻',
        劝阻后仍未改正: '上报住建局',
        已上报未查处: '查处',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    巡查工地: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: housing },
      on: { 未发现问题: 'end', 发现问题: '提醒劝阻' },
    },
    提醒劝阻: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: {
        当场改正: '反馈结果',
        答应改正: '回查改正',
        拒不改正: '上报住建局',
        找不到责任人: '上报住建局',
      },
    },
    回查改正: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.复查, late: housing },
      on: { 已改正: '反馈结果', 未改正: '上报住建局' },
    },
    上报住建局: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已上报: '查处' },
    },
    查处: {
      by: housing,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 已查处待改正: '复查', 不构成违规: '部门反馈结果' },
    },
    复查: {
      by: housing,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 不合格: '查处' },
    },
    部门反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/1'],
});
