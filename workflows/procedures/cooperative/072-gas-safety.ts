import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const housing = '伽师县住房和城乡建设局';
const fire = '伽师县消防救援局';

/**
 * 燃气隐患上报. Every hazard is both told to its owner and reported to the housing bureau; what is a matter of fire safety
 * in a place of use is passed by it to the fire bureau, which no clause of the township reports to. The place's limit for
 * gas is 24 hours, so a hazard's steps have clocks in hours. An escape of gas is not in the list: the township's first
 * response and the two bureaus begin side by side.
 */
export default procedure({
  duty: 'coop-072',
  entries: { plan: '部署燃气检查', ticket: '核实来件', inspection: '网格巡查', report: '报告住建局' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.紧急核实, late: housing },
      on: {
        正在漏气有危险: '应急处置漏气',
        存在安全隐患: '提醒企业用户',
        村或物业未落实: '督促村和物业',
        换气站问题: '督促换气站',
        已报告未处理: '督促巡检维护',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    网格巡查: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: housing },
      on: {
        未发现隐患: 'end',
        发现隐患: '提醒企业用户',
        正在漏气有危险: '应急处置漏气',
        村或物业未落实: '督促村和物业',
      },
    },
    部署燃气检查: {
      by: housing,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.部署,
      on: { 督促换气站落实: '督促换气站', 部署村和物业巡检: '查看巡检情况', 安排使用场所检查: '检查使用场所' },
    },
    督促换气站: {
      by: housing,
      cites: ['county/1'],
      within: clocks.督办,
      on: { 已落实: '部门反馈结果', 设施须巡检维护: '督促巡检维护', 未落实已责令: '复查换气站' },
    },
    复查换气站: {
      by: housing,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.复查,
      on: { 已落实: '部门反馈结果', 仍未落实: '督促换气站' },
    },
    查看巡检情况: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: housing },
      on: { 实名且设施正常: 'end', 村或物业未落实: '督促村和物业', 设施不正常: '提醒企业用户' },
    },
    督促村和物业: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.督办, late: housing },
      on: { 已落实: '反馈结果', 仍未落实: '报告住建局', 查出设施隐患: '提醒企业用户' },
    },
    应急处置漏气: {
      by: '乡镇',
      parallel: [
        { by: housing, cites: ['county/1'] },
        { by: fire, cites: ['county/2'] },
      ],
      cites: ['township/3'],
      basis: '内部',
      within: { ...clocks.先期处置, late: housing },
      on: { 险情已排除: '反馈结果', 设施待检修: '督促巡检维护', 场所待消防检查: '检查使用场所' },
    },
    提醒企业用户: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已提醒: '报告住建局' },
    },
    报告住建局: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: housing },
      on: { 已报设施场所隐患: '督促巡检维护', 已报实名购气问题: '督促换气站' },
    },
    督促巡检维护: {
      by: housing,
      cites: ['county/1'],
      within: clocks.紧急维修,
      on: { 已维护整改: '复查隐患', 属场所消防安全: '检查使用场所', 未见隐患: '部门反馈结果' },
    },
    复查隐患: {
      by: housing,
      cites: ['county/1'],
      basis: '内部',
      within: clocks.紧急核实,
      on: { 隐患已消除: '部门反馈结果', 隐患未消除: '督促巡检维护' },
    },
    检查使用场所: {
      by: fire,
      cites: ['county/2'],
      within: clocks.应急处置,
      on: { 未见隐患: '消防反馈结果', 已责令整改: '复查使用场所' },
    },
    复查使用场所: {
      by: fire,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.紧急核实,
      on: { 合格: '消防反馈结果', 不合格: '检查使用场所' },
    },
    消防反馈结果: { ...answer(fire), within: clocks.紧急反馈 },
    部门反馈结果: { ...answer(housing), within: clocks.紧急反馈 },
    反馈结果: { ...answer('乡镇'), within: clocks.紧急反馈 },
  },
  standing: ['township/1'],
});
