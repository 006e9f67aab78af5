import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const land = '伽师县自然资源局';

/**
 * 临时用地审批与监管. Who owns the land decides twice: with whom the contract is signed and who supervises the use. The
 * contract stands before the approval in the list and is one of the application's papers, so it comes first. Land of a
 * village is restored and accepted with the township's guidance before the bureau's own acceptance, which county/4
 * asks of every temporary use. What the township cannot get corrected goes to the bureau; no clause says so, so the
 * step says 内部.
 */
export default procedure({
  duty: 'coop-052',
  entries: { plan: '查明土地权属', ticket: '核实来件', inspection: '监管集体用地', report: '监管集体用地' },
  steps: {
    查明土地权属: {
      by: land,
      cites: ['county/1'],
      within: clocks.受理,
      on: { 未确权国有土地: '签订国有用地合同', 农民集体土地: '查验集体用地合同', 权属有争议: '部门反馈结果' },
    },
    签订国有用地合同: {
      by: land,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 涉及乡镇: '征求乡镇意见', 不涉及乡镇: '审批临时用地', 未达成合同: '部门反馈结果' },
    },
    查验集体用地合同: {
      by: land,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 使用人与村已签: '征求乡镇意见', 未签合同: '部门反馈结果' },
    },
    征求乡镇意见: {
      by: land,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已发函: '回复意见' },
    },
    回复意见: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.审核, late: land },
      on: { 已回复: '审批临时用地' },
    },
    审批临时用地: {
      by: land,
      cites: ['county/2'],
      requires: ['对涉及乡镇的临时用地，审批需征求乡镇意见'],
      within: clocks.审批,
      on: {
        批准国有土地: '监管国有用地',
        批准集体土地: '监管集体用地',
        须再征求意见: '征求乡镇意见',
        不予批准: '部门反馈结果',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/1', 'township/2'],
      within: { ...clocks.核实, late: land },
      on: {
        申请临时用地: '查明土地权属',
        意见未回复: '回复意见',
        审批未办: '审批临时用地',
        集体用地问题: '监管集体用地',
        国有用地问题: '监管国有用地',
        集体地复垦问题: '指导复垦验收',
        国有地期满未验收: '期满验收',
        未出具确认书: '出具确认书',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    监管国有用地: {
      by: land,
      cites: ['county/3'],
      within: clocks.检查,
      on: { 用地期满: '期满验收', 违规使用: '责令改正', 使用正常: '部门反馈结果' },
    },
    监管集体用地: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.巡查, late: land },
      on: { 用地期满: '指导复垦验收', 违规使用: '督促改正', 使用正常: '反馈结果' },
    },
    督促改正: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.整改, late: land },
      on: { 已改正: '反馈结果', 拒不改正已上报: '查处拒不改正' },
    },
    责令改正: {
      by: land,
      cites: ['county/3'],
      within: clocks.整改,
      on: { 已改正: '部门反馈结果', 拒不改正: '查处拒不改正' },
    },
    查处拒不改正: {
      by: land,
      cites: [],
      basis: '内部',
      within: clocks.查处,
      on: { 已改正: '部门反馈结果', 已收回用地: '期满验收' },
    },
    指导复垦验收: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: land },
      on: { 村已验收合格: '期满验收', 复垦不合格: '督促重新复垦' },
    },
    督促重新复垦: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.整改, late: land },
      on: { 已重新复垦: '指导复垦验收', 拒不复垦: '查处拒不改正' },
    },
    期满验收: {
      by: land,
      cites: ['county/4'],
      within: clocks.检查,
      on: { 验收通过: '出具确认书', 国有地未通过: '责令恢复土地', 集体地未通过: '督促重新复垦' },
    },
    责令恢复土地: {
      by: land,
      cites: ['county/4'],
      basis: '内部',
      within: clocks.整改,
      on: { 已恢复: '期满验收', 拒不恢复已查处: '部门反馈结果' },
    },
    出具确认书: {
      by: land,
      cites: ['county/5'],
      requires: ['验收通过后'],
      within: clocks.发证,
      on: { 已出具: '部门反馈结果' },
    },
    部门反馈结果: answer(land),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
