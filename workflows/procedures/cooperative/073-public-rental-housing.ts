import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';

/**
 * 公租房申请、审核、轮候、分配、使用、退出. An application goes 初审—公示—终审—公示, then waits its turn or is paid as a
 * rent subsidy; 张榜公示 is read as both kinds', since county/3 speaks of 终审合格 and county/2 tests both. Waiting can
 * take years, so a run ends with the place in the queue, and new houses start 配租. 退出 is in the duty's name only, so
 * its step says that it is practice. Whoever finished the matter answers the citizen.
 */
export default procedure({
  duty: 'coop-073',
  entries: { plan: '筹集房源', ticket: '核实来件', report: '一次性告知', inspection: '核实来件' },
  steps: {
    筹集房源: {
      by: housing,
      cites: ['county/6'],
      within: clocks.实施,
      on: { 房源用于轮候配租: '按序配租', 接受新申请: '一次性告知', 监督运营管理: '检查运营管理' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3'],
      within: { ...clocks.核实, late: housing },
      on: {
        申请公租房或补贴: '一次性告知',
        初审未办或有异议: '初审',
        终审未办或有异议: '资格终审',
        轮候或配租问题: '登记轮候',
        补贴未发放: '发放租赁补贴',
        使用维修或退出: '检查运营管理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    一次性告知: {
      by: '乡镇',
      cites: ['township/1'],
      within: clocks.告知,
      on: { 已告知材料: '引导申请' },
    },
    引导申请: {
      by: '乡镇',
      cites: ['township/2'],
      within: clocks.服务,
      on: { 已提交申请: '初审', 放弃申请: '反馈结果' },
    },
    初审: {
      by: '乡镇',
      cites: ['township/3'],
      requires: ['在规定时限内'],
      within: { ...clocks.初审, source: '清单写“规定时限”而未写天数，由县里设定', late: housing },
      on: { 初审合格: '初审公示', 材料不全: '一次性告知', 不符合条件: '反馈结果' },
    },
    初审公示: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.公示, late: housing },
      on: { 无异议: '报住建局审批', 有异议: '初审' },
    },
    报住建局审批: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: housing },
      on: { 已报送: '资格终审' },
    },
    资格终审: {
      by: housing,
      cites: ['county/2'],
      within: clocks.审批,
      on: { 终审合格: '张榜公示', 材料退回: '初审', 终审不合格: '部门反馈结果' },
    },
    张榜公示: {
      by: housing,
      cites: ['county/3'],
      within: clocks.公示,
      on: { 公租房无异议: '登记轮候', 租赁补贴无异议: '发放租赁补贴', 有异议: '资格终审' },
    },
    登记轮候: {
      by: housing,
      cites: ['county/3'],
      within: clocks.归档,
      on: { 尚在轮候: '部门反馈结果', 已轮到: '按序配租' },
    },
    按序配租: {
      by: housing,
      cites: ['county/4'],
      requires: ['按照轮候排序'],
      within: clocks.服务,
      on: { 已配租: '部门反馈结果', 本人放弃: '部门反馈结果', 资格有变化: '资格终审' },
    },
    发放租赁补贴: {
      by: housing,
      cites: ['county/5'],
      within: clocks.拨付,
      on: { 已发放: '部门反馈结果', 资格有变化: '资格终审' },
    },
    检查运营管理: {
      by: housing,
      cites: ['county/7'],
      within: clocks.检查,
      on: { 运营单位须整改: '督促运营单位', 不符合条件须退出: '退出住房', 未发现问题: '部门反馈结果' },
    },
    督促运营单位: {
      by: housing,
      cites: ['county/7'],
      within: clocks.整改,
      on: { 已整改维修: '部门反馈结果', 逾期未整改: '检查运营管理' },
    },
    退出住房: {
      by: housing,
      cites: ['county/7'],
      basis: '内部',
      within: clocks.整改,
      on: { 已腾退: '部门反馈结果', 拒不腾退已起诉: '部门反馈结果' },
    },
    部门反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/1'],
});
