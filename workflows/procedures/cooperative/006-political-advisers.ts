import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const advisers = '中国人民政治协商会议伽师县委员会办公室';

/**
 * 政协委员人选推荐和考察调研服务保障. The name of the duty holds two matters: the nomination, which runs over both sides,
 * and looking after members on their visits, for which only township/3 speaks. 经县委审定 is a step of its own, since the
 * plan can come back from there. The township examines first, but a matter about a nominee is checked by the office, as
 * the nominee is the township's own. 公布 is not 公示: who objects afterwards comes in as a ticket, which leads back to the
 * political examination.
 */
export default procedure({
  duty: 'coop-006',
  entries: { plan: '安排委员工作', ticket: '核实来件', inspection: '核实来件', report: '推荐人选' },
  steps: {
    安排委员工作: {
      by: advisers,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 推荐委员人选: '制定提名方案', 委员考察调研: '服务考察调研' },
    },
    核实来件: {
      by: advisers,
      cites: ['county/3'],
      within: clocks.核实,
      on: {
        未传达或推荐: '推荐人选',
        初审未办或不全: '初步审核人选',
        人选问题或异议: '政治审查',
        名单未公布: '公布名单',
        服务保障问题: '服务考察调研',
        不属实: '部门反馈结果',
        仅为咨询: '部门反馈结果',
      },
    },
    制定提名方案: {
      by: advisers,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已报县委: '县委审定方案' },
    },
    县委审定方案: {
      by: advisers,
      cites: ['county/1'],
      within: clocks.审批,
      on: { 审定通过: '印发提名方案', 退回修改: '制定提名方案' },
    },
    印发提名方案: {
      by: advisers,
      cites: ['county/1'],
      requires: ['经伽师县委审定'],
      within: clocks.通知,
      on: { 已印发: '发布推荐信息' },
    },
    发布推荐信息: {
      by: advisers,
      cites: ['county/2'],
      within: clocks.通知,
      on: { 已发布: '推荐人选' },
    },
    推荐人选: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.会议, late: advisers },
      on: { 已推荐: '初步审核人选', 没有合适人选: '反馈结果' },
    },
    初步审核人选: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.初审, late: advisers },
      on: { 合格并上报: '政治审查', 不合格: '推荐人选' },
    },
    政治审查: {
      by: advisers,
      parallel: [{ by: '乡镇', cites: ['township/3'] }],
      cites: ['county/3'],
      within: clocks.考察,
      on: { 审查合格: '确定推荐名单', 审查不合格: '推荐人选', 取消人选资格: '部门反馈结果' },
    },
    确定推荐名单: {
      by: advisers,
      cites: ['county/4'],
      within: clocks.会议,
      on: { 已列入名单: '公布名单', 未列入名单: '部门反馈结果' },
    },
    公布名单: {
      by: advisers,
      cites: ['county/4'],
      within: clocks.通知,
      on: { 已公布: '部门反馈结果' },
    },
    服务考察调研: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.服务, late: advisers },
      on: { 已做好保障: '反馈结果' },
    },
    部门反馈结果: answer(advisers),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
