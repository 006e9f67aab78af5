import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const disabled = '伽师县残疾人联合会';

/**
 * 残疾人证管理. Three strands: the certificate, new or renewed (township/2 brings both to the federation), the subsidy for
 * the assessment, and the survey of holders. County/4's own words, 由乡镇残联公示名单, make that 公示 the township's, so its step
 * cites the department's clause. 及时 times the list's way to the village, not the renewal. Practice are the survey in the
 * homes, the planned side's first step, renewing without a new assessment, and changing or cancelling an entry.
 */
export default procedure({
  duty: 'coop-024',
  entries: { plan: '部署年度工作', ticket: '核实来件', inspection: '核实来件', report: '摸排补贴需求' },
  steps: {
    部署年度工作: {
      by: disabled,
      cites: [],
      basis: '内部',
      within: clocks.部署,
      on: { 办证和换证: '对接县残联', 残疾评定补贴: '摸排补贴需求', 基本状况调查: '统筹状况调查' },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/2', 'township/3'],
      within: { ...clocks.核实, late: disabled },
      on: {
        办证换证或补办: '对接县残联',
        未通知到期换证: '督促通知换证',
        对评定有异议: '组织残疾评定',
        评定后未录入: '录入管理系统',
        信息变更或注销: '对接县残联',
        未领到残疾人证: '发放残疾人证',
        申领评定补贴: '收集申领材料',
        补贴未审核: '复审补贴材料',
        补贴未发放: '执行补贴项目',
        状况调查不实: '入户调查',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    // 办证、换证
    对接县残联: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.受理, late: disabled },
      on: {
        有人申请办证换证: '填写申请评定表',
        有即将到期人员: '反馈到期名单',
        信息变更或注销: '录入管理系统',
        没有办证换证: '反馈结果',
      },
    },
    反馈到期名单: {
      by: '乡镇',
      cites: ['township/2'],
      within: { immediate: true, basis: 'clause', late: disabled },
      on: { 已反馈至村: '督促通知换证' },
    },
    督促通知换证: {
      by: '乡镇',
      cites: ['township/2'],
      within: { ...clocks.通知, late: disabled },
      on: { 本人换证: '填写申请评定表', 不再换证: '反馈结果' },
    },
    填写申请评定表: {
      by: disabled,
      cites: ['county/1'],
      within: clocks.受理,
      on: { 材料齐全: '组织残疾评定', 材料不全退回: '对接县残联', 换证无须再评定: '录入管理系统' },
    },
    组织残疾评定: {
      by: disabled,
      cites: ['county/1'],
      within: clocks.评审,
      requires: ['申请人持相关材料到残疾评定医院'],
      on: { 评定有结论: '公示评定结论', 不符合残疾标准: '部门反馈结果', 本人未去评定: '部门反馈结果' },
    },
    公示评定结论: {
      by: disabled,
      cites: ['county/2'],
      within: clocks.公示,
      on: { 无异议: '录入管理系统', 有异议: '组织残疾评定' },
    },
    录入管理系统: {
      by: disabled,
      cites: ['county/2'],
      within: clocks.备案,
      on: { 已录入: '发放残疾人证', 变更注销已录入: '部门反馈结果' },
    },
    发放残疾人证: {
      by: disabled,
      cites: ['county/3'],
      within: clocks.发证,
      on: { 已发证: '部门反馈结果', 证件信息有误: '录入管理系统' },
    },
    // 残疾评定补贴
    摸排补贴需求: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.摸排, late: disabled },
      on: { 有申领需求: '收集申领材料', 没有需求: '反馈结果' },
    },
    收集申领材料: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.补正, late: disabled },
      on: { 已收齐: '初审', 本人放弃: '反馈结果' },
    },
    初审: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.初审, late: disabled },
      on: { 通过并递交残联: '复审补贴材料', 材料不全: '收集申领材料', 不符合条件: '反馈结果' },
    },
    复审补贴材料: {
      by: disabled,
      cites: ['county/4'],
      within: clocks.审核,
      on: { 审核通过交乡镇: '公示补贴名单', 材料退回乡镇: '收集申领材料', 审核不通过: '部门反馈结果' },
    },
    公示补贴名单: {
      by: '乡镇',
      cites: ['county/4'],
      within: { ...clocks.公示, late: disabled },
      on: { 无异议: '执行补贴项目', 有异议: '复审补贴材料' },
    },
    执行补贴项目: {
      by: disabled,
      cites: ['county/4'],
      within: clocks.拨付,
      on: { 补贴已发放: '部门反馈结果', 账户有误退回: '收集申领材料' },
    },
    // 持证残疾人基本状况调查
    统筹状况调查: {
      by: disabled,
      cites: ['county/5'],
      within: clocks.部署,
      on: { 已部署: '培训乡村人员' },
    },
    培训乡村人员: {
      by: disabled,
      assist: ['乡镇'],
      cites: ['county/6'],
      within: clocks.培训,
      on: { 已培训: '入户调查' },
    },
    入户调查: {
      by: '乡镇',
      cites: [],
      basis: '内部',
      within: { ...clocks.采集, late: disabled },
      on: { 已调查: '跟进监督调查' },
    },
    跟进监督调查: {
      by: disabled,
      cites: ['county/6'],
      within: clocks.检查,
      on: { 调查合格: '部门反馈结果', 漏登错登须补查: '入户调查' },
    },
    部门反馈结果: answer(disabled),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/1'],
});
