import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const employment = '伽师县人力资源和社会保障局';
const finance = '伽师县财政局';

/**
 * 一次性创业补贴受理、初审. Three reviews after each other: the village's under the township's guidance, the township's
 * own, the bureau's. Who fails the last is told why and then helped by the bureau itself, so the mended papers come back
 * to 终审 and not to the village. 资金保障 is a step only when the money is not there yet. Each unit answers what it ended.
 */
export default procedure({
  duty: 'coop-018',
  entries: { ticket: '核实来件', inspection: '核实来件', report: '指导村初审' },
  steps: {
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: employment },
      on: {
        要求申请补贴: '受理书面申请',
        材料补正问题: '补正材料',
        村未初审: '指导村初审',
        乡镇未复审: '复审',
        对乡村审核有异议: '复审',
        复审后未上报: '录入服务平台',
        上报后未终审: '终审',
        终审未过不明原因: '告知原因',
        终审后未发放: '对接财政发放',
        补贴未拨付到账: '拨付补贴',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    受理书面申请: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.受理, late: employment },
      requires: ['提交身份证、营业执照、毕业证等相关材料'],
      on: { 申请材料齐全: '指导村初审', 材料不齐: '补正材料', 本人放弃: '反馈结果' },
    },
    补正材料: {
      by: '乡镇',
      cites: ['township/1'],
      within: clocks.补正,
      on: { 已补正: '指导村初审', 逾期未补正: '反馈结果' },
    },
    指导村初审: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: employment },
      on: { 通过并上报: '复审', 材料不全: '补正材料', 不符合条件: '反馈结果' },
    },
    复审: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.审核, late: employment },
      on: { 复审通过: '录入服务平台', 退回村初审: '指导村初审', 不符合条件: '反馈结果' },
    },
    录入服务平台: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.受理, late: employment },
      on: { 已录入: '上报人社局' },
    },
    上报人社局: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.上报, late: employment },
      on: { 已上报: '终审' },
    },
    终审: {
      by: employment,
      cites: ['county/1'],
      within: clocks.审核,
      on: { 审核通过: '对接财政发放', 审核不通过: '告知原因' },
    },
    告知原因: {
      by: employment,
      cites: ['county/1'],
      within: clocks.告知,
      on: { 可补充修改: '指导补充修改', 不能补充修改: '部门反馈结果' },
    },
    指导补充修改: {
      by: employment,
      cites: ['county/1'],
      within: clocks.补正,
      on: { 已补充修改: '终审', 逾期未补充: '部门反馈结果' },
    },
    对接财政发放: {
      by: employment,
      cites: ['county/2'],
      within: clocks.移交,
      on: { 资金已到位: '拨付补贴', 资金未到位: '保障补贴资金' },
    },
    保障补贴资金: {
      by: finance,
      cites: ['county/3'],
      within: { ...clocks.拨付, late: employment },
      on: { 资金已落实: '拨付补贴' },
    },
    拨付补贴: {
      by: finance,
      cites: ['county/3'],
      within: { ...clocks.拨付, late: employment },
      on: { 已拨付: '财政反馈结果', 账户有误退回: '对接财政发放' },
    },
    财政反馈结果: answer(finance),
    部门反馈结果: answer(employment),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
