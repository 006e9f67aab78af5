import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const police = '伽师县公安局';

/**
 * 农村户籍分户、落户. The list names 乡派出所, which belongs to the county's police: the police receive what the township hands
 * over, and the two kinds part at the check, the homestead for 分户 and the person for 落户. Who moves in with a household
 * record from elsewhere, or has an entry corrected, is neither: the papers are checked when they are received. What is not
 * in order goes back for more papers; 无误且符合条件 is the test for all.
 */
export default procedure({
  duty: 'coop-043',
  entries: { plan: '摸排需求人员', ticket: '核实来件', inspection: '摸排需求人员', report: '反馈并提供资料' },
  steps: {
    摸排需求人员: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.摸排, late: police },
      on: { 有需求人员: '反馈并提供资料', 没有需求人员: 'end' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: police },
      on: {
        要求分户或落户: '反馈并提供资料',
        已反馈未受理: '受理并指派民警',
        分户未核实: '核实宅基地',
        落户未核查: '核查无户口人员',
        已核查未办理: '办理分户落户',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    反馈并提供资料: {
      by: '乡镇',
      cites: ['township/2'],
      requires: ['提供相关资料'],
      within: { ...clocks.上报, late: police },
      on: { 已交派出所: '受理并指派民警', 本人放弃: '反馈结果' },
    },
    受理并指派民警: {
      by: police,
      cites: ['county/1'],
      within: clocks.受理,
      on: {
        申请分户: '核实宅基地',
        无户口人员落户: '核查无户口人员',
        迁入落户或更正: '办理分户落户',
        资料不全: '反馈并提供资料',
        不符合条件: '部门反馈结果',
      },
    },
    核实宅基地: {
      by: police,
      cites: ['county/1'],
      within: clocks.核实,
      on: { 无误且符合条件: '办理分户落户', 情况有误须补充: '反馈并提供资料', 不符合条件: '部门反馈结果' },
    },
    核查无户口人员: {
      by: police,
      cites: ['county/1'],
      within: clocks.调查,
      on: { 无误且符合条件: '办理分户落户', 情况有误须补充: '反馈并提供资料', 不符合条件: '部门反馈结果' },
    },
    办理分户落户: {
      by: police,
      cites: ['county/1'],
      requires: ['无误且符合条件'],
      within: clocks.发证,
      on: { 已办理: '部门反馈结果', 材料须补正: '反馈并提供资料' },
    },
    部门反馈结果: answer(police),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
