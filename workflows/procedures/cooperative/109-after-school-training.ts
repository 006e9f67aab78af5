import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const education = '伽师县教育局';
const market = '伽师县市场监督管理局';
const police = '伽师县公安局';
const civil = '伽师县民政局';
const culture = '伽师县文化体育广播电视和旅游局';
const fire = '伽师县消防救援局';

/**
 * 校外培训机构监管. Three strands: approval and what it hands on (推送, 登记, 平台), the supervision of what was approved, and what
 * the township finds. It checks 迅速, stops minor things 当场 and reports the rest 及时; then all concerned investigate
 * together and the kind of violation says who punishes. 日常监督 is led by the education bureau, to which the clause speaks,
 * beside 文旅, which it names. Unrest goes to the police at once. 定期总结 closes a round of patrol.
 */
export default procedure({
  duty: 'coop-109',
  entries: { plan: '部署日常监管', ticket: '现场核实', inspection: '网格巡查', report: '上报违法行为' },
  steps: {
    部署日常监管: {
      by: education,
      assist: [culture],
      cites: ['county/1'],
      within: clocks.部署,
      on: { 开展监督检查: '分工监督检查', 机构申请审批: '审批机构事项', 平台发出预警: '处理平台预警' },
    },
    审批机构事项: {
      by: culture,
      cites: ['county/4'],
      within: clocks.审批,
      on: { 已批准: '推送审批信息', 不予批准: '文旅局反馈结果' },
    },
    推送审批信息: {
      by: culture,
      cites: ['county/4'],
      within: clocks.通知,
      on: { 营利性机构: '登记营利机构', 民办非企业机构: '登记民非机构', 无须登记: '审核平台信息' },
    },
    登记营利机构: {
      by: market,
      cites: ['county/5'],
      requires: ['获得办学许可证'],
      within: clocks.发证,
      on: { 已登记: '审核平台信息', 不予登记: '市监局反馈结果' },
    },
    登记民非机构: {
      by: civil,
      cites: ['county/7'],
      within: clocks.发证,
      on: { 已登记: '审核平台信息', 不予登记: '民政局反馈结果' },
    },
    审核平台信息: {
      by: education,
      cites: ['county/2'],
      within: clocks.审核,
      on: {
        审核通过: '教育局反馈结果',
        通过并列入检查: '分工监督检查',
        与审批信息不符: '推送审批信息',
        涉嫌违规: '核查违规行为',
      },
    },
    处理平台预警: {
      by: education,
      cites: ['county/2'],
      within: clocks.核实,
      on: { 预警属实: '核查违规行为', 预警已解除: '教育局反馈结果' },
    },
    分工监督检查: {
      by: education,
      assist: [culture],
      parallel: [
        { by: market, cites: ['county/5'] },
        { by: police, cites: ['county/6'] },
        { by: civil, cites: ['county/7'] },
        { by: fire, cites: ['county/8'] },
      ],
      pick: true,
      cites: ['county/1'],
      within: clocks.检查,
      on: {
        未发现问题: '教育局反馈结果',
        违规培训: '核查违规行为',
        违反市场监管: '处置市场违法',
        违反消防规定: '处置消防违法',
        民非机构违规: '监管民非机构',
      },
    },
    网格巡查: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: education },
      on: { 未发现问题: '总结改进', 发现并记录问题: '现场核实' },
    },
    总结改进: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.总结, late: education },
      on: { 已提出建议: 'end' },
    },
    现场核实: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: education },
      on: {
        轻微违法违规: '当场劝导制止',
        其他违法违规: '上报违法行为',
        收费退费纠纷: '上报违法行为',
        整改后待复核: '督促限期整改',
        涉稳或治安事件: '处置涉稳事件',
        审批未办结: '审批机构事项',
        营利机构未登记: '登记营利机构',
        民非机构未登记: '登记民非机构',
        平台信息有误: '审核平台信息',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    当场劝导制止: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: education },
      on: { 已制止限期整改: '督促限期整改', 拒不听从: '上报违法行为' },
    },
    督促限期整改: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: education },
      on: { 已整改: '反馈结果', 逾期未整改: '上报违法行为' },
    },
    上报违法行为: {
      by: '乡镇',
      cites: ['township/4'],
      within: { immediate: true, basis: 'clause', late: education },
      on: { 已上报: '联合调查取证' },
    },
    联合调查取证: {
      by: education,
      parallel: [
        { by: '乡镇', cites: ['township/4'] },
        { by: market, cites: ['county/5'] },
        { by: civil, cites: ['county/7'] },
        { by: police, cites: ['county/6'] },
        { by: fire, cites: ['county/8'] },
      ],
      pick: true,
      cites: ['county/3'],
      within: clocks.调查,
      on: {
        违规培训: '处罚违规机构',
        违反市场监管: '处置市场违法',
        违反消防规定: '处置消防违法',
        民非机构违规: '监管民非机构',
        不构成违法: '教育局反馈结果',
      },
    },
    核查违规行为: {
      by: education,
      cites: ['county/3'],
      within: clocks.核实,
      on: { 属实: '处罚违规机构', 不属实: '教育局反馈结果' },
    },
    处罚违规机构: {
      by: education,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 已处罚并改正: '教育局反馈结果', 须终止办学: '终止机构' },
    },
    终止机构: {
      by: culture,
      cites: ['county/4'],
      within: clocks.审批,
      on: { 已终止: '文旅局反馈结果', 不予终止: '文旅局反馈结果' },
    },
    处置市场违法: {
      by: market,
      cites: ['county/5'],
      within: clocks.查处,
      on: { 已处置: '市监局反馈结果', 不构成违法: '市监局反馈结果' },
    },
    监管民非机构: {
      by: civil,
      cites: ['county/7'],
      within: clocks.查处,
      on: { 已责令改正: '民政局反馈结果', 未见违规: '民政局反馈结果' },
    },
    处置消防违法: {
      by: fire,
      cites: ['county/8'],
      within: clocks.查处,
      on: { 已处置: '消防局反馈结果', 不构成违法: '消防局反馈结果' },
    },
    处置涉稳事件: {
      by: police,
      cites: ['county/6'],
      within: clocks.先期处置,
      on: { 已平息: '公安局反馈结果', 机构违法须查: '联合调查取证' },
    },
    教育局反馈结果: answer(education),
    文旅局反馈结果: answer(culture),
    市监局反馈结果: answer(market),
    公安局反馈结果: answer(police),
    民政局反馈结果: answer(civil),
    消防局反馈结果: answer(fire),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
