import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const establishment = '伽师县委机构编制委员会办公室';

/**
 * 机构编制日常管理. Five matters under one name, each a pair of clauses: reform with its “三定”, changes of establishment,
 * codes and registration, the yearly report, real-name records with their inspection. A change that the office plans
 * itself and one that the township applies for meet at 按程序报批, and one that touches a unit is registered after.
 * township/6 is the checking before the office's inspection, the correcting after it, and keeping the records up to date.
 * 年度 is the time of the report itself; a report put right or handed in late does not wait for the year.
 */
export default procedure({
  duty: 'coop-004',
  entries: { plan: '部署编制工作', report: '动议编制事项', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    部署编制工作: {
      by: establishment,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: {
        机构改革: '拟订改革方案',
        编制调整: '拟订调整方案',
        机构编制年报: '组织年度报告',
        赋码和登记: '申报赋码登记',
        实名制和监督检查: '核查人员编制',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.核实, late: establishment },
      on: {
        编制事项未申请: '动议编制事项',
        编制事项未审核: '论证审核',
        编制调整未落实: '实施编制调整',
        三定规定问题: '审核三定规定',
        改革部署未落实: '落实改革部署',
        登记赋码未申报: '申报赋码登记',
        登记赋码未办结: '办理赋码登记',
        年度报告未报或有误: '更正年度报告',
        人员编制信息有误: '核查人员编制',
        反映违规用编: '开展监督检查',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },

    // 机构改革和“三定”
    拟订改革方案: {
      by: establishment,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已拟订下达乡镇: '起草三定草案' },
    },
    起草三定草案: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.制定方案, late: establishment },
      on: { 已报审核: '审核三定规定' },
    },
    审核三定规定: {
      by: establishment,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 审核通过: '落实改革部署', 退回修改: '起草三定草案', 无须变动: '部门反馈结果' },
    },
    落实改革部署: {
      by: '乡镇',
      parallel: [{ by: establishment, cites: ['county/1'] }],
      cites: ['township/2'],
      within: { ...clocks.实施, late: establishment },
      on: { 已落实: '评估改革成效' },
    },
    评估改革成效: {
      by: establishment,
      cites: ['county/1'],
      within: clocks.评审,
      on: { 达到要求: '部门反馈结果', 落实不到位: '落实改革部署' },
    },

    // 编制事项
    拟订调整方案: {
      by: establishment,
      cites: ['county/2'],
      within: clocks.制定方案,
      on: { 已拟订: '按程序报批' },
    },
    动议编制事项: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.会议, late: establishment },
      on: { 决定申请: '报编办审核', 不予动议: '反馈结果' },
    },
    报编办审核: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: establishment },
      on: { 已报审核: '论证审核' },
    },
    论证审核: {
      by: establishment,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 审核通过: '按程序报批', 材料退回补正: '报编办审核', 审核不通过: '部门反馈结果' },
    },
    按程序报批: {
      by: establishment,
      cites: ['county/2'],
      within: clocks.审批,
      on: { 已批准: '实施编制调整', 退回修改: '拟订调整方案', 未批准: '部门反馈结果' },
    },
    实施编制调整: {
      by: establishment,
      cites: ['county/2'],
      within: clocks.实施,
      on: { 人员编制有变动: '更新实名信息', 机构有变动: '申报赋码登记' },
    },
    更新实名信息: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.备案, late: establishment },
      on: { 已更新: '反馈结果' },
    },

    // 赋码和登记
    申报赋码登记: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: establishment },
      on: { 已申报: '办理赋码登记' },
    },
    办理赋码登记: {
      by: establishment,
      cites: ['county/3'],
      within: clocks.发证,
      on: { 已赋码登记: '部门反馈结果', 材料退回补正: '申报赋码登记', 不予登记: '部门反馈结果' },
    },

    // 年度报告
    组织年度报告: {
      by: establishment,
      cites: ['county/4'],
      within: { yearly: true, basis: 'clause' },
      on: { 已通知乡镇: '编报年度报告' },
    },
    编报年度报告: {
      by: '乡镇',
      cites: ['township/5'],
      within: { yearly: true, basis: 'clause', late: establishment },
      on: { 已报送: '审核年度报告' },
    },
    更正年度报告: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.补正, late: establishment },
      on: { 已更正报送: '审核年度报告' },
    },
    审核年度报告: {
      by: establishment,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 合格: '部门反馈结果', 退回修改: '更正年度报告' },
    },

    // 实名制和监督检查
    核查人员编制: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.检查, late: establishment },
      on: { 已核查待检查: '开展监督检查', 信息有误: '更新实名信息', 没有问题: '反馈结果' },
    },
    开展监督检查: {
      by: establishment,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 未发现问题: '运用检查结果', 发现问题: '整改编制问题' },
    },
    整改编制问题: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.整改, late: establishment },
      on: { 已整改: '复查整改' },
    },
    复查整改: {
      by: establishment,
      cites: ['county/5'],
      within: clocks.复查,
      on: { 合格: '运用检查结果', 不合格: '整改编制问题' },
    },
    运用检查结果: {
      by: establishment,
      cites: ['county/5'],
      within: clocks.总结,
      on: { 已作为配置依据: '部门反馈结果', 须调整编制: '拟订调整方案' },
    },
    部门反馈结果: answer(establishment),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
