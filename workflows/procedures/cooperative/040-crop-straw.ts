import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const farming = '伽师县农业农村局';

/**
 * 农作物秸秆综合利用. A short text: the department's plan, the township's help with silage, and the department's advice where
 * that is not enough. A citizen's question about the project goes to the same advice (加强指导), not into the plan. That the
 * township brings sellers, buyers and machines together is practice: it is what callers ask for, and it serves 综合利用.
 */
export default procedure({
  duty: 'coop-040',
  entries: { plan: '制定实施方案', ticket: '核实来件', inspection: '核实来件' },
  steps: {
    制定实施方案: {
      by: farming,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已印发: '宣传指导加工' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.核实, late: farming },
      on: {
        秸秆未利用或须加工: '宣传指导加工',
        求购出售或找机械: '对接秸秆供需',
        技术或项目问题: '提供技术指导',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    宣传指导加工: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.服务, late: farming },
      on: { 已加工利用: '反馈结果', 群众不愿加工: '反馈结果', 须技术支持: '提供技术指导' },
    },
    对接秸秆供需: {
      by: '乡镇',
      cites: ['township/1'],
      basis: '内部',
      within: { ...clocks.服务, late: farming },
      on: { 已对接: '反馈结果', 暂无供需方: '反馈结果', 改为自家加工: '宣传指导加工' },
    },
    提供技术指导: {
      by: farming,
      cites: ['county/2'],
      within: clocks.服务,
      on: { 问题已解决: '部门反馈结果', 由乡镇继续指导: '宣传指导加工' },
    },
    部门反馈结果: answer(farming),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
