import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const finance = '伽师县财政局';
const farming = '伽师县农业农村局';
const livestock = '伽师县畜牧兽医局';
const forestry = '伽师县林业和草原局';

/**
 * 政策性农业、畜牧业保险参保. The plan goes to departments and township together, so figures are gathered while the township
 * makes it known and rouses people (发动), then has them insured (组织); all help the insurer, or in a single matter the one
 * of its kind. 完成保险工作 is read as cover and claims, since the finance bureau checks 投保、理赔. The list gives no order for
 * the subsidy; it comes after that check, as what was insured decides the sum. Each department answers what it ended.
 */
export default procedure({
  duty: 'coop-022',
  entries: { plan: '制定计划方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定计划方案: {
      by: finance,
      cites: ['county/1'],
      within: { yearly: true, basis: 'clause' },
      on: { 已联合制定: '下发计划方案' },
    },
    下发计划方案: {
      by: finance,
      cites: ['county/1'],
      within: clocks.通知,
      on: { 已下发部门和乡镇: '统计底数并发动' },
    },
    统计底数并发动: {
      by: farming,
      parallel: [
        { by: livestock, cites: ['county/5'] },
        { by: forestry, cites: ['county/6'] },
        { by: '乡镇', cites: ['township/1', 'township/2'] },
      ],
      cites: ['county/4'],
      within: { ...clocks.汇总, late: finance },
      on: { 底数已汇总: '组织群众参保' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: finance },
      on: {
        未组织或要求参保: '组织群众参保',
        种植业承保理赔: '协助种植业保险',
        养殖业承保理赔: '协助养殖业保险',
        特色农产品承保: '核算承保面积',
        投保理赔违规: '检查投保理赔',
        保费补贴未拨付: '拨付补贴资金',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    组织群众参保: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.组织活动, late: finance },
      on: {
        种植业参保: '协助种植业保险',
        养殖业参保: '协助养殖业保险',
        特色农产品参保: '核算承保面积',
        各业参保: '分业协助承保',
        不愿或不能参保: '反馈结果',
      },
    },
    分业协助承保: {
      by: farming,
      parallel: [
        { by: livestock, cites: ['county/5'] },
        { by: forestry, cites: ['county/6'] },
        { by: '乡镇', cites: ['township/2'] },
      ],
      cites: ['county/4'],
      within: { ...clocks.服务, late: finance },
      on: { 承保已完成: '检查投保理赔' },
    },
    协助种植业保险: {
      by: farming,
      cites: ['county/4'],
      within: { ...clocks.服务, late: finance },
      on: { 承保理赔已完成: '检查投保理赔', 来件所涉已落实: '种植业反馈结果', 不符合承保理赔: '种植业反馈结果' },
    },
    协助养殖业保险: {
      by: livestock,
      cites: ['county/5'],
      within: { ...clocks.服务, late: finance },
      on: { 承保理赔已完成: '检查投保理赔', 来件所涉已落实: '养殖业反馈结果', 不符合承保理赔: '养殖业反馈结果' },
    },
    核算承保面积: {
      by: forestry,
      assist: ['乡镇'],
      cites: ['county/6'],
      within: { ...clocks.审核, late: finance },
      on: { 面积已核定承保: '检查投保理赔', 来件所涉已核清: '特色业反馈结果', 不符合承保: '特色业反馈结果' },
    },
    检查投保理赔: {
      by: finance,
      assist: [farming, livestock, forestry],
      pick: true,
      cites: ['county/2'],
      within: clocks.检查,
      on: {
        未发现问题: '预算申请资金',
        种植业须纠正: '协助种植业保险',
        养殖业须纠正: '协助养殖业保险',
        特色业须纠正: '核算承保面积',
        来件已查清: '部门反馈结果',
      },
    },
    预算申请资金: {
      by: finance,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 资金已申请到位: '拨付补贴资金' },
    },
    拨付补贴资金: {
      by: finance,
      cites: ['county/3'],
      within: clocks.拨付,
      on: { 已拨付: '结算补贴资金', 来件所涉已拨付: '部门反馈结果', 承保资料不符: '检查投保理赔' },
    },
    结算补贴资金: {
      by: finance,
      cites: ['county/3'],
      within: clocks.总结,
      on: { 已结算: '部门反馈结果', 结算有差额: '拨付补贴资金' },
    },
    种植业反馈结果: answer(farming),
    养殖业反馈结果: answer(livestock),
    特色业反馈结果: answer(forestry),
    部门反馈结果: answer(finance),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
