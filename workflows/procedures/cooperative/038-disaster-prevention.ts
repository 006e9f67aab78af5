import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const emergency = '伽师县应急管理局';
const farming = '伽师县农业农村局';
const water = '伽师县水利局';
const livestock = '伽师县畜牧兽医局';
const weather = '伽师县气象局';

/**
 * 农牧业防灾减灾. A warning comes from the weather or the water service by its kind, and each time the emergency bureau makes
 * sure that it arrives (叫应); the township passes it on 及时. Response and first report begin together: the farming
 * bureau, which township/5 names as the receiver, starts on the losses while the township acts, and the livestock
 * bureau starts its own plan when animals are concerned. Help for people does not wait for the assessment. Single
 * matters are answered before the report and the revision of the plan, which follow the whole disaster.
 */
export default procedure({
  duty: 'coop-038',
  entries: { plan: '制定完善预案', ticket: '核实来件', inspection: '核实来件', report: '统计核实灾情' },
  steps: {
    制定完善预案: {
      by: farming,
      parallel: [{ by: livestock, cites: ['county/3'] }],
      cites: ['county/5'],
      within: clocks.制定预案,
      on: { 已明确责任: '风险普查' },
    },
    风险普查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: farming },
      on: { 未见风险: '监测险情', 发现风险: '会商研判', 已经受灾: '启动响应并报告' },
    },
    监测险情: {
      by: emergency,
      parallel: [
        { by: weather, cites: ['county/2'] },
        { by: water, cites: ['county/4'] },
      ],
      cites: ['county/1'],
      within: clocks.巡查,
      on: { 灾害天气: '发布气象预警', 干旱洪涝: '发布水旱预警', 未见险情: 'end' },
    },
    发布气象预警: {
      by: weather,
      parallel: [{ by: emergency, cites: ['county/1'] }],
      cites: ['county/2'],
      within: { immediate: true, basis: 'clause' },
      on: { 已发布并叫应: '推送预警信息' },
    },
    发布水旱预警: {
      by: water,
      parallel: [{ by: emergency, cites: ['county/1'] }],
      cites: ['county/4'],
      within: clocks.接报,
      on: { 已发布并叫应: '推送预警信息' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.紧急核实, late: farming },
      on: {
        正在受灾: '启动响应并报告',
        未收到预警: '推送预警信息',
        存在灾害风险: '会商研判',
        需要防灾指导: '组织群众防御',
        灾后损失未统计: '统计核实灾情',
        已报灾无结果: '评估损失并救助',
        要求救助: '救助受灾群众',
        理赔未办: '启动保险理赔',
        生产或设施未恢复: '组织生产恢复',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    推送预警信息: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { immediate: true, basis: 'clause', late: emergency },
      on: { 须会商研判: '会商研判', 可直接防御: '组织群众防御', 漏推已补: '反馈结果' },
    },
    会商研判: {
      by: '乡镇',
      assist: [farming],
      cites: ['township/3'],
      within: { ...clocks.紧急核实, late: farming },
      on: { 须防御或处置: '制定处置措施', 风险可控: '反馈结果' },
    },
    制定处置措施: {
      by: '乡镇',
      assist: [farming],
      cites: ['township/3'],
      within: { ...clocks.先期处置, late: farming },
      on: { 先组织防御: '组织群众防御', 须启动响应: '启动响应并报告' },
    },
    组织群众防御: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.应急处置, late: emergency },
      on: { 未受灾: '反馈结果', 已经成灾: '启动响应并报告' },
    },
    启动响应并报告: {
      by: '乡镇',
      parallel: [
        { by: farming, cites: ['county/6'] },
        { by: livestock, cites: ['county/3'] },
      ],
      pick: true,
      cites: ['township/4', 'township/5'],
      within: { immediate: true, basis: 'clause', late: farming },
      on: { 已启动: '落实紧急处置' },
    },
    落实紧急处置: {
      by: '乡镇',
      parallel: [{ by: livestock, cites: ['county/3'] }],
      pick: true,
      cites: ['township/4'],
      within: { ...clocks.应急处置, late: farming },
      on: { 险情已控有损失: '统计核实灾情', 未造成损失: '反馈结果', 灾情扩大: '启动响应并报告' },
    },
    统计核实灾情: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.核实, late: farming },
      on: { 灾情属实: '上报灾情', 未造成损失: '反馈结果' },
    },
    上报灾情: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.上报, late: farming },
      on: { 已报农业农村局: '评估损失并救助' },
    },
    评估损失并救助: {
      by: farming,
      parallel: [{ by: '乡镇', cites: ['township/6'] }],
      cites: ['county/6'],
      within: clocks.核实,
      on: { 已投保: '启动保险理赔', 未投保: '组织生产恢复', 灾情须重新核实: '统计核实灾情' },
    },
    救助受灾群众: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.服务, late: farming },
      on: { 已救助: '反馈结果', 灾情尚未统计: '统计核实灾情', 不符合救助条件: '反馈结果' },
    },
    启动保险理赔: {
      by: farming,
      cites: ['county/6'],
      within: clocks.服务,
      on: { 已理赔待恢复: '组织生产恢复', 不予理赔待恢复: '组织生产恢复', 来件已办结: '部门反馈结果' },
    },
    组织生产恢复: {
      by: farming,
      cites: ['county/7'],
      within: clocks.实施,
      on: { 基础设施受损: '实施基础修复', 生产已恢复: '形成评估报告', 来件已办结: '部门反馈结果' },
    },
    实施基础修复: {
      by: farming,
      cites: ['county/7'],
      within: clocks.实施,
      on: { 已修复: '形成评估报告', 来件已办结: '部门反馈结果' },
    },
    形成评估报告: {
      by: farming,
      parallel: [{ by: '乡镇', cites: ['township/7'] }],
      cites: ['county/7'],
      within: clocks.总结,
      on: { 已形成并总结教训: '修订应急预案' },
    },
    修订应急预案: {
      by: farming,
      cites: ['county/7'],
      within: clocks.制定预案,
      on: { 已修订: '部门反馈结果' },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
