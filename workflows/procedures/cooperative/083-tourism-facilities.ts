import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const culture = '伽师县文化体育广播电视和旅游局';

/**
 * 完善旅游基础配套设施. Proposals and the survey feed the pool of projects; from it a project is applied for, built once
 * approved, and handed over or kept. Who mends follows from that: the township what was handed over, the bureau the rest,
 * 逐步 in the year, so what cannot wait is mended first as practice. The township reports damage 及时. Handing over is
 * presupposed by the list; its step, with acceptance, is practice. What stands unused or dirty goes to whoever keeps it.
 */
export default procedure({
  duty: 'coop-083',
  entries: { plan: '摸排建档', ticket: '核实来件', inspection: '看管使用设施', report: '提出建设建议' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/3', 'township/4'],
      within: { ...clocks.核实, late: culture },
      on: {
        建议新建完善设施: '提出建设建议',
        未移交设施受损: '上报受损设施',
        已上报未维修: '安排维修',
        已移交设施受损: '维修移交设施',
        已移交管护不力: '运维监管',
        未移交看管不力: '看管使用设施',
        在建项目问题: '实施项目',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排建档: {
      by: culture,
      cites: ['county/1'],
      within: clocks.摸排,
      on: {
        须完善设施: '完善项目库',
        未移交设施受损: '安排维修',
        已移交设施受损: '维修移交设施',
        设施完好: 'end',
      },
    },
    提出建设建议: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.汇总, late: culture },
      on: { 已提出: '完善项目库' },
    },
    完善项目库: {
      by: culture,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 已入库申报: '申报项目', 入库待条件成熟: '部门反馈结果', 不予入库: '部门反馈结果' },
    },
    申报项目: {
      by: culture,
      cites: ['county/3'],
      within: clocks.制定方案,
      on: { 获得批复: '建设项目', 未获批复: '部门反馈结果' },
    },
    建设项目: {
      by: culture,
      cites: ['county/4'],
      requires: ['按照项目批复'],
      within: clocks.部署,
      on: { 已启动建设: '实施项目' },
    },
    实施项目: {
      by: '乡镇',
      parallel: [{ by: culture, cites: ['county/4'] }],
      cites: ['township/2'],
      within: { ...clocks.建设, late: culture },
      on: { 已完工: '验收移交', 来件问题已解决: '反馈结果' },
    },
    验收移交: {
      by: culture,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.移交,
      on: { 合格并移交乡镇: '运维监管', 合格暂不移交: '看管使用设施', 不合格: '实施项目' },
    },
    运维监管: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.巡查, late: culture },
      on: { 运行正常: '反馈结果', 管护已改进: '反馈结果', 设施受损: '维修移交设施' },
    },
    维修移交设施: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.维修, late: culture },
      on: { 已修复: '反馈结果', 须改造重建: '提出建设建议' },
    },
    看管使用设施: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.巡查, late: culture },
      on: {
        设施完好: '反馈结果',
        看管已改进: '反馈结果',
        未移交设施受损: '上报受损设施',
        已移交设施受损: '维修移交设施',
      },
    },
    上报受损设施: {
      by: '乡镇',
      cites: ['township/4'],
      within: { immediate: true, basis: 'clause', late: culture },
      on: { 已上报: '安排维修' },
    },
    安排维修: {
      by: culture,
      cites: ['county/5'],
      within: clocks.核实,
      on: { 急需先修: '抢修受损设施', 列入年度维修: '年度维修维护', 无须维修: '部门反馈结果' },
    },
    抢修受损设施: {
      by: culture,
      cites: ['county/5'],
      basis: '内部',
      within: clocks.维修,
      on: { 已修复: '部门反馈结果', 只能年内维修: '年度维修维护' },
    },
    年度维修维护: {
      by: culture,
      cites: ['county/5'],
      within: { yearly: true, basis: 'clause' },
      on: { 已修复: '部门反馈结果', 损毁须重建: '完善项目库' },
    },
    部门反馈结果: answer(culture),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
