import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const market = '伽师县市场监督管理局';

/**
 * 食品安全监督管理日常协助. Two reports of the township, each 及时 by its own clause: what it finds anywhere (township/1) and
 * what it finds in a market with its 开办者 (township/3); traders it first guides itself. Both end in county/3. The four
 * small trades have a clause of their own and are also the planned side. 迅速处置 and 及时通报 of county/1 are read as the
 * way of a matter that reaches over districts or units; the system around it is not a step.
 */
export default procedure({
  duty: 'coop-101',
  entries: { plan: '综合治理四小', ticket: '核实来件', inspection: '日常巡查', report: '上报隐患违法' },
  steps: {
    综合治理四小: {
      by: market,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 未发现违法: 'end', 违法生产经营: '查处违法经营', 跨区域问题: '迅速处置问题' },
    },
    日常巡查: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.巡查, late: market },
      on: {
        未发现问题: 'end',
        发现隐患或违法: '上报隐患违法',
        农贸市场经营不规范: '疏导指导市场',
        开办出租者有问题: '管理市场开办者',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: market },
      on: {
        隐患或违法: '上报隐患违法',
        农贸市场经营不规范: '疏导指导市场',
        开办出租者有问题: '管理市场开办者',
        已上报未处置: '核查移交问题',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    疏导指导市场: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.劝导, late: market },
      on: { 已规范: '反馈结果', 开办者责任未落实: '管理市场开办者', 发现隐患或违法: '上报隐患违法' },
    },
    管理市场开办者: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.检查, late: market },
      on: { 未发现问题: '反馈结果', 发现问题: '报告市场问题' },
    },
    报告市场问题: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已报告: '核查移交问题' },
    },
    上报隐患违法: {
      by: '乡镇',
      cites: ['township/1'],
      within: { immediate: true, basis: 'clause', late: market },
      on: { 已上报: '核查移交问题' },
    },
    核查移交问题: {
      by: market,
      cites: ['county/3'],
      within: clocks.核实,
      on: {
        四小违法: '查处违法经营',
        其他问题属实: '处置移交问题',
        跨区域或须通报: '迅速处置问题',
        不属实: '部门反馈结果',
      },
    },
    处置移交问题: {
      by: market,
      cites: ['county/3'],
      within: clocks.查处,
      on: { 须整改: '复查整改', 已处置完毕: '部门反馈结果' },
    },
    查处违法经营: {
      by: market,
      cites: ['county/2'],
      within: clocks.查处,
      on: { 须整改: '复查整改', 已查处完毕: '部门反馈结果', 不构成违法: '部门反馈结果' },
    },
    复查整改: {
      by: market,
      cites: ['county/2', 'county/3'],
      within: clocks.复查,
      on: { 合格: '部门反馈结果', 四小仍违法: '查处违法经营', 其他仍未整改: '处置移交问题' },
    },
    迅速处置问题: {
      by: market,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 已处置: '通报相关地区部门' },
    },
    通报相关地区部门: {
      by: market,
      cites: ['county/1'],
      within: { immediate: true, basis: 'clause' },
      on: { 已通报: '部门反馈结果' },
    },
    部门反馈结果: answer(market),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
