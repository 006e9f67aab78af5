import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const emergency = '伽师县应急管理局';
const culture = '伽师县文化体育广播电视和旅游局';
const housing = '伽师县住房和城乡建设局';

/**
 * 安全生产监督检查。Every side checks its own units: the emergency bureau by its plan (county/2) and by county/1, the other two
 * their trades, the township the small units and 有关 ones. A report goes to one department by the trade, or to all that
 * share it. What a department's own check finds comes into the same 调查处理, which cites its supervision too. What a
 * department orders it checks again itself; what several order together the township watches. county/3 is oversight
 * that nobody waits for. What was reported and lies still goes straight to the department.
 */
export default procedure({
  duty: 'coop-086',
  entries: { plan: '制定年度检查计划', inspection: '检查有关单位', ticket: '核实来件', report: '报告隐患问题' },
  steps: {
    制定年度检查计划: {
      by: emergency,
      cites: ['county/2'],
      within: { yearly: true, basis: 'clause' },
      on: {
        矿山危化烟花爆竹: '重点检查',
        规模以下抽查: '监督抽查',
        规模以上监管: '应急局监督检查',
        文旅行业: '文旅局监督检查',
        住建行业: '住建局监督检查',
        乡镇检查规模以下: '检查规模以下单位',
        乡镇检查其他单位: '检查有关单位',
      },
    },
    重点检查: {
      by: emergency,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 未发现问题: 'end', 发现隐患或违法: '应急局调查处理' },
    },
    监督抽查: {
      by: emergency,
      cites: ['county/2'],
      within: clocks.检查,
      on: { 未发现问题: 'end', 发现隐患或违法: '应急局调查处理' },
    },
    应急局监督检查: {
      by: emergency,
      cites: ['county/1'],
      within: clocks.检查,
      on: { 合格: '应急局反馈结果', 发现隐患或违法: '应急局调查处理' },
    },
    文旅局监督检查: {
      by: culture,
      cites: ['county/5'],
      within: clocks.检查,
      on: { 合格: '文旅局反馈结果', 发现隐患或违法: '文旅局调查处理' },
    },
    住建局监督检查: {
      by: housing,
      cites: ['county/7'],
      within: clocks.检查,
      on: { 合格: '住建局反馈结果', 发现隐患或违法: '住建局调查处理' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: emergency },
      on: {
        规模以下未检查: '检查规模以下单位',
        其他单位待检查: '检查有关单位',
        乡镇可督促整改: '监督整改',
        已责令未复查: '复查整改',
        违法或须部门处理: '报告隐患问题',
        已报应急局未办: '应急局调查处理',
        已报文旅局未办: '文旅局调查处理',
        已报住建局未办: '住建局调查处理',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    检查规模以下单位: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.检查, late: emergency },
      on: { 未发现隐患: '反馈结果', 发现隐患: '监督整改', 违法或重大隐患: '报告隐患问题' },
    },
    检查有关单位: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.检查, late: emergency },
      on: { 未发现隐患: '反馈结果', 发现隐患: '监督整改', 违法或重大隐患: '报告隐患问题' },
    },
    监督整改: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: emergency },
      on: { 已整改: '复查整改', 拒不整改: '报告隐患问题' },
    },
    复查整改: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.复查, late: emergency },
      on: { 合格: '反馈结果', 不合格: '监督整改' },
    },
    报告隐患问题: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: emergency },
      on: {
        属应急行业: '应急局调查处理',
        属文旅行业: '文旅局调查处理',
        属住建行业: '住建局调查处理',
        涉及多个行业: '共同调查处理',
      },
    },
    应急局调查处理: {
      by: emergency,
      cites: ['county/1', 'county/4'],
      within: clocks.查处,
      on: {
        责令整改本局复查: '应急局监督检查',
        已查处解决: '应急局反馈结果',
        不构成违法: '应急局反馈结果',
      },
    },
    文旅局调查处理: {
      by: culture,
      cites: ['county/5', 'county/6'],
      within: clocks.查处,
      on: {
        责令整改本局复查: '文旅局监督检查',
        已查处解决: '文旅局反馈结果',
        不构成违法: '文旅局反馈结果',
      },
    },
    住建局调查处理: {
      by: housing,
      cites: ['county/7', 'county/8'],
      within: clocks.查处,
      on: {
        责令整改本局复查: '住建局监督检查',
        已查处解决: '住建局反馈结果',
        不构成违法: '住建局反馈结果',
      },
    },
    共同调查处理: {
      by: emergency,
      parallel: [
        { by: culture, cites: ['county/6'] },
        { by: housing, cites: ['county/8'] },
      ],
      pick: true,
      cites: ['county/4'],
      within: clocks.查处,
      on: { 已责令整改: '监督整改', 已查处解决: '应急局反馈结果', 不构成违法: '应急局反馈结果' },
    },
    应急局反馈结果: answer(emergency),
    文旅局反馈结果: answer(culture),
    住建局反馈结果: answer(housing),
    反馈结果: answer('乡镇'),
  },
  standing: ['county/3'],
});
