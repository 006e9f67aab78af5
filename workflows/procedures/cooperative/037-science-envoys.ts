import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const science = '伽师县科学技术局';

/**
 * 科技特派员服务管理. Five strands of a year, each from the one side to the other: becoming an envoy (摸排—注册—推荐—汇总—地区
 * 审核), training, service in the villages, projects (申报—立项—资助—条件—督促—转化) and the yearly examination. For training
 * the township names the people and the bureau takes them there. No clause opens the year, so the first step is practice.
 * The prefecture and the region, which examine and approve, are no units of the list: their word comes back as the
 * outcome of the bureau's step.
 */
export default procedure({
  duty: 'coop-037',
  entries: { plan: '部署特派员工作', ticket: '核实情况', inspection: '核实情况', report: '推荐特派员' },
  steps: {
    部署特派员工作: {
      by: science,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: {
        选认特派员: '摸排技术人才',
        组织培训: '选派参训人员',
        专家下基层: '组织专家下基层',
        组织项目申报: '组织项目申报',
        特派员考核: '组织考核',
      },
    },
    核实情况: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.核实, late: science },
      on: {
        需要技术服务: '组织技术服务',
        特派员不来服务: '组织技术服务',
        要求参加培训: '组织群众参训',
        申请当特派员: '督促注册备案',
        推荐后没有结果: '汇总推荐名单',
        想申报科技项目: '动员项目申报',
        申报后没有结果: '上报项目',
        配套资助未到: '配套资助',
        项目缺少条件: '提供实施条件',
        项目进展有问题: '指导督促项目',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    摸排技术人才: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.摸排, late: science },
      on: { 有合适人才: '督促注册备案', 没有合适人才: 'end' },
    },
    督促注册备案: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.备案, late: science },
      on: { 已注册备案: '推荐特派员', 不符合条件: '反馈结果', 本人放弃: '反馈结果' },
    },
    推荐特派员: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.上报, late: science },
      on: { 已推荐科技局: '汇总推荐名单' },
    },
    汇总推荐名单: {
      by: science,
      cites: ['county/2'],
      within: clocks.汇总,
      on: { 已汇总: '报地区审核', 信息不全退回: '督促注册备案' },
    },
    报地区审核: {
      by: science,
      cites: ['county/2'],
      within: clocks.审核,
      on: { 审核通过: '部门反馈结果', 退回补正: '督促注册备案', 审核不通过: '部门反馈结果' },
    },
    选派参训人员: {
      by: '乡镇',
      cites: ['township/4'],
      within: { ...clocks.上报, late: science },
      on: { 已选派: '组织能力培训', 没有合适人选: 'end' },
    },
    组织能力培训: {
      by: science,
      cites: ['county/1'],
      within: clocks.培训,
      on: { 已参训: 'end' },
    },
    组织专家下基层: {
      by: science,
      cites: ['county/3'],
      within: clocks.组织活动,
      on: { 开展技术培训: '组织群众参训', 开展技术推广: '组织技术服务' },
    },
    组织群众参训: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.组织活动, late: science },
      on: { 已参训: '反馈结果' },
    },
    组织技术服务: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.服务, late: science },
      on: { 已服务: '反馈结果', 须专家解决: '派专家解决' },
    },
    派专家解决: {
      by: science,
      cites: ['county/3'],
      within: clocks.服务,
      on: { 已解决: '部门反馈结果', 暂无办法已说明: '部门反馈结果' },
    },
    组织项目申报: {
      by: science,
      cites: ['county/4'],
      within: clocks.部署,
      on: { 乡镇组织申报: '动员项目申报', 单位直接申报: '上报项目' },
    },
    动员项目申报: {
      by: '乡镇',
      cites: ['township/5'],
      within: { ...clocks.组织活动, late: science },
      requires: ['按照自治区科技厅申报项目的要求'],
      on: { 已提交申报: '上报项目', 无人申报: '反馈结果' },
    },
    上报项目: {
      by: science,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 已立项: '配套资助', 材料退回修改: '动员项目申报', 未立项: '部门反馈结果' },
    },
    配套资助: {
      by: science,
      cites: ['county/5'],
      within: clocks.拨付,
      on: { 已资助: '提供实施条件', 资助来件已办: '部门反馈结果', 不符合资助条件: '部门反馈结果' },
    },
    提供实施条件: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.实施, late: science },
      on: { 已提供条件: '指导督促项目' },
    },
    指导督促项目: {
      by: science,
      cites: ['county/6'],
      within: clocks.检查,
      on: { 进展顺利: '支持成果转化', 缺少条件: '提供实施条件', 进展滞后: '督促项目整改', 情况不属实: '部门反馈结果' },
    },
    督促项目整改: {
      by: science,
      cites: ['county/6'],
      within: clocks.整改,
      on: { 已整改: '指导督促项目', 项目终止: '部门反馈结果' },
    },
    支持成果转化: {
      by: '乡镇',
      cites: ['township/6'],
      within: { ...clocks.实施, late: science },
      on: { 已推广转化: '反馈结果' },
    },
    组织考核: {
      by: science,
      cites: ['county/7'],
      within: clocks.组织活动,
      on: { 考核合格: 'end', 考核不合格: '选派参训人员' },
    },
    部门反馈结果: answer(science),
    反馈结果: answer('乡镇'),
  },
  standing: [],
});
