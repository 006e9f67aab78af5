import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const statistics = '伽师县统计局';

/**
 * 国民经济统计、专项调查、名录库和代码维护. Three strands after the training of county/1: the village returns (township/2),
 * the returns by branch (township/4), and censuses and surveys (township/3), beside which the bureau does its publicity;
 * training village clerks is permanent. township/6 stands between collecting and reporting, its 检查 after it. 及时 in
 * county/3 and township/5 is the time for pushing and for putting right. The bureau's check is read under 审核把关.
 */
export default procedure({
  duty: 'coop-014',
  entries: { plan: '选聘调查员', ticket: '核实来件', inspection: '核实来件', report: '收集村级数据' },
  steps: {
    选聘调查员: {
      by: statistics,
      cites: ['county/1'],
      within: clocks.部署,
      on: { 已选聘: '培训调查员', 无须另聘: '培训调查员' },
    },
    培训调查员: {
      by: statistics,
      cites: ['county/1'],
      within: clocks.培训,
      on: { 农林牧渔报表: '收集村级数据', 各专业报表: '编报专业报表', 普查或专项调查: '开展普查调查' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.核实, late: statistics },
      on: {
        上报数据有误: '核查修正',
        村级数据漏报: '收集村级数据',
        专业报表漏报: '编报专业报表',
        调查漏登或不规范: '开展普查调查',
        调查户求助或更换: '开展普查调查',
        名录或代码有误: '开展普查调查',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    收集村级数据: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.采集, late: statistics },
      on: { 各村已上报: '审核村级数据' },
    },
    审核村级数据: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.初审, late: statistics },
      on: { 审核通过: '整理汇总数据', 有误退回村: '收集村级数据' },
    },
    整理汇总数据: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.汇总, late: statistics },
      on: { 已汇总: '领导审核自查' },
    },
    编报专业报表: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.采集, late: statistics },
      on: { 已编制: '领导审核自查' },
    },
    开展普查调查: {
      by: '乡镇',
      parallel: [{ by: statistics, cites: ['county/2'] }],
      cites: ['township/3'],
      within: { ...clocks.实施, late: statistics },
      on: { 已完成: '领导审核自查', 调查户来件已办: '反馈结果' },
    },
    领导审核自查: {
      by: '乡镇',
      cites: ['township/6'],
      requires: ['由分管领导审核'],
      within: { ...clocks.审核, late: statistics },
      on: {
        审核通过: '上报统计数据',
        村级数据有误: '收集村级数据',
        专业报表有误: '编报专业报表',
        调查数据有误: '开展普查调查',
      },
    },
    上报统计数据: {
      by: '乡镇',
      cites: ['township/2', 'township/3', 'township/4'],
      within: { ...clocks.上报, late: statistics },
      on: { 已上报统计局: '审核上报数据' },
    },
    审核上报数据: {
      by: statistics,
      cites: ['county/3'],
      within: clocks.审核,
      on: { 审核无误: '归档印证资料', 数据有误: '推送并督促修改', 须到乡镇检查: '检查统计数据' },
    },
    推送并督促修改: {
      by: statistics,
      cites: ['county/3'],
      within: { immediate: true, basis: 'clause' },
      on: { 已推送乡镇: '核查修正' },
    },
    检查统计数据: {
      by: statistics,
      parallel: [{ by: '乡镇', cites: ['township/6'] }],
      cites: ['county/3'],
      within: clocks.检查,
      on: { 未发现问题: '归档印证资料', 问题已反馈乡镇: '核查修正' },
    },
    核查修正: {
      by: '乡镇',
      cites: ['township/5'],
      within: { immediate: true, basis: 'clause', late: statistics },
      on: { 已修正并登台账: '审核上报数据', 核查数据无误: '审核上报数据' },
    },
    归档印证资料: {
      by: '乡镇',
      cites: ['township/2', 'township/4'],
      within: { ...clocks.归档, late: statistics },
      on: { 已归档: '反馈结果' },
    },
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
